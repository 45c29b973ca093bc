"""lo-desk print … --where: a document for each record that meets a condition."""

from argparse import Namespace, _MutuallyExclusiveGroup
from pathlib import Path

from lo_desk.catalogue import ENTITIES
from lo_desk.commands import issuing
from lo_desk.commands.conditions import condition
from lo_desk.commands.terminal import Terminal
from lo_desk.commands.usage import Parser, WrongUsage
from lo_desk.domain.batch import BY_REGION, PLACES, TOGETHER, USUAL, Batch, BatchItem, fault_of
from lo_desk.domain.batch_course import KEPT, MADE, REFUSED, Course
from lo_desk.domain.packs import DocumentRequest
from lo_desk.i18n.msg import N_, counted, said
from lo_desk.services import batch_items, batch_run, volumes
from lo_desk.services.desk import Desk
from lo_desk.services.documents import DOCUMENTS


def arguments(parser: Parser, which: _MutuallyExclusiveGroup, about: str) -> None:
    """What makes a batch of one document, where it is about records."""
    if about not in ENTITIES:
        return
    why = N_("one for each record with this value; may be given several times")
    which.add_argument(
        "--where",
        metavar=parser.language.text(N_("FIELD=VALUE")),
        help=parser.text(why),
        action="append",
    )
    places = ", ".join(f"{{{place}}}" for place in PLACES)
    told = said(
        "how the files of many are named; %(places)s stand for what they say", places=places
    )
    name = parser.language.text(N_("PATTERN"))
    parser.add_argument("--names", metavar=name, help=parser.text(told), default=USUAL)
    together = parser.add_mutually_exclusive_group()
    why = N_("a folder for each region")
    together.add_argument("--by-region", action="store_true", help=parser.text(why))
    why = N_("all in one document, a chapter each, with contents")
    together.add_argument("--one-volume", action="store_true", help=parser.text(why))


def run(desk: Desk, given: Namespace, request: DocumentRequest, terminal: Terminal) -> int:
    """Make what is not there yet; 1 if anything was refused. Asked again, it goes on."""
    fault = fault_of(given.names)
    if fault is not None:
        raise WrongUsage(fault)
    items = _items(desk, given, request)
    if not items:
        terminal.warn(said("No record meets the condition: nothing was made."))
        return 1
    grouping = BY_REGION if given.by_region else TOGETHER
    to = issuing.recipients(desk, given)
    whom, posts = tuple(each.position for each in to), tuple(each.post for each in to)
    batch = Batch(items, given.names, grouping, whom, given.expires, posts)
    course = batch_run.run(desk, batch, given.out, Course(), terminal.report)
    _tell(batch, course, given.out, terminal)
    return 1 if course.count(REFUSED) else 0


def volume_of(desk: Desk, given: Namespace, request: DocumentRequest) -> DocumentRequest:
    """The request of one volume of every record that meets the condition.

    Raises:
        NoVolume: There is none, or documents of that kind are no chapters.
    """
    return volumes.item_of(request, _items(desk, given, request)).request


def _items(desk: Desk, given: Namespace, request: DocumentRequest) -> tuple[BatchItem, ...]:
    where = [condition(DOCUMENTS[request.kind].about, text) for text in given.where]
    return batch_items.items_where(desk, request, where)


def _tell(batch: Batch, course: Course, folder: Path, terminal: Terminal) -> None:
    """Each file, each refusal with its reason, and how many there are of each."""
    for item, result in zip(batch.items, course.results, strict=True):
        for file in result.files:
            terminal.say(str(folder / file))
        if result.reason is not None:
            terminal.warn(said("%(name)s: %(reason)s", name=item.name, reason=result.reason))
    made, kept, refused = (course.count(state) for state in (MADE, KEPT, REFUSED))
    terminal.warn(counted("%(n)s document made", "%(n)s documents made", made))
    if kept:
        told = counted("%(n)s there already", "%(n)s there already", kept)
        terminal.warn(told)
    if refused:
        terminal.warn(counted("%(n)s refused", "%(n)s refused", refused))
