"""How a pack is handled, and who holds which copy."""

from collections.abc import Iterator

from reportlab.platypus import Flowable

from lo_desk.domain.agencies import JOINT, other
from lo_desk.domain.packs import CountryPack, GapAssessment, Issue
from lo_desk.i18n.msg import N_, Msg, said
from lo_desk.reports.blocks.contents import contents
from lo_desk.reports.blocks.entries import Entry, Say, Spine
from lo_desk.reports.blocks.ledgers import listing
from lo_desk.reports.blocks.page import Page, Words
from lo_desk.reports.blocks.texts import heading
from lo_desk.reports.sections.wording import agency_the


def holds(pack: CountryPack | GapAssessment, page: Page) -> Iterator[Flowable]:
    """What the document holds, with page numbers; none in those of before it was kept."""
    if not _complete(pack):
        return
    yield from heading(page, N_("Contents"))
    yield from contents(page)


def handling(pack: CountryPack | GapAssessment, page: Page) -> Iterator[Flowable]:
    """Rules by number, then what the register says of this copy."""
    if _complete(pack):
        yield from handled(page, pack.request.reader, pack.marking, pack.issue)


def handled(page: Page, reader: str, marking: int, issue: Issue | None) -> Iterator[Flowable]:
    """The same for a document of any kind that ``reader``’s agency gets."""
    yield from heading(
        page, N_("How to handle this document"), N_("What a holder of this document does with it.")
    )
    entries = [
        Entry([Say("title", title), Say("dense", text)], spine=Spine(str(number), "score"))
        for number, (title, text) in enumerate(_rules(reader, marking), 1)
    ]
    yield from listing(page, entries, closing=_held(issue))


def _complete(pack: CountryPack | GapAssessment) -> bool:
    if isinstance(pack, CountryPack):
        return pack.host is not None
    return pack.put_aside is not None


def _rules(reader: str, marking: int) -> Iterator[tuple[Words, Words]]:
    if marking:
        yield (
            N_("Keep it locked."),
            N_("Store it in an approved cabinet. Do not leave it in a vehicle or a hotel room."),
        )
    yield N_("Do not pass it on."), _owned(reader)
    if marking:
        yield (
            N_("Send it safely."),
            N_("By diplomatic bag or approved encrypted system. Never by ordinary e-mail."),
        )
    yield (
        N_("Return it when it is replaced."),
        N_("Send the old copy back to the register office; do not destroy it yourself."),
    )
    yield (
        N_("Report a loss within the hour."),
        N_("Call the duty desk, day or night, then the head of mission."),
    )


def _owned(reader: str) -> Msg:
    if reader == JOINT:
        return said(
            "It holds information of both agencies. Ask the originators before you copy, quote or"
            " share it, with any partner."
        )
    return said(
        "Part of it belongs to %(agency_the)s. Ask the originator before you copy, quote or"
        " share it, with any partner.",
        agency_the=agency_the(other(reader)),
    )


def _held(issue: Issue | None) -> Msg:
    if issue is None:
        return said("This is a draft: it is not in the register, and nobody is to rely on it.")
    return said(
        "Copy %(copy)s of %(copies)s of document %(number)s is held by: %(position)s.",
        copy=issue.copy,
        copies=issue.copies,
        number=issue.number,
        position=issue.recipient,
    )
