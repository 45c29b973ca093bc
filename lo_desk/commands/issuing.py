"""How one says on the command line whom a document is issued to, and how it is marked."""

from argparse import Namespace
from collections.abc import Sequence

from lo_desk.commands.terminal import Terminal
from lo_desk.commands.usage import Parser, WrongUsage, day
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.language_gate import PendingText
from lo_desk.domain.marking import NO_WORDS, ChosenMarking
from lo_desk.domain.packs import DocumentRequest
from lo_desk.domain.parity import Mismatch
from lo_desk.domain.translations import STATES
from lo_desk.i18n.msg import N_, Msg, in_context, said
from lo_desk.services.desk import Desk
from lo_desk.services.gate import TextsPending
from lo_desk.services.parity import NotAlike
from lo_desk.services.recipients import Recipient, at_posts
from lo_desk.services.register import AboveCeiling, Issuing

LANGUAGES = {"en": in_context("language", "English"), "fr": in_context("language", "French")}
LEVELS = {"unclassified": 0, "protected-a": 1, "protected-b": 2}
ALONE = {f"--{name}": name for name in ("supersedes", "marking", "reason", "originator")}
"""Options of one document that is issued, and where they are kept."""
HIGHER = ("protected-c", "confidential", "secret", "top-secret")
"""Markings that people know and that nothing here may have."""


def arguments(parser: Parser) -> None:
    """What a document takes that is issued."""
    parser.take(
        "--to",
        N_("EN|FR"),
        N_("issue it: a position it goes to, in both languages; once for each copy"),
        action="append",
        type=both,
    )
    why = N_("issue it to whoever is at that post; once for each copy")
    parser.take("--to-post", N_("CODE"), why, action="append")
    why = N_("the last day it may be relied on")
    parser.take("--expires", N_("DATE"), why, type=day)
    why = N_("the number of the document it replaces")
    parser.take("--supersedes", N_("NUMBER"), why, default="")
    parser.add_argument(
        "--marking",
        choices=(*LEVELS, *HIGHER),
        metavar="|".join(LEVELS),
        help=parser.text(N_("mark it so; lower than is due only with a reason and an originator")),
    )
    why = N_("why the marking is lower than is due, in both languages")
    parser.take("--reason", N_("EN|FR"), why, type=both, default=NO_WORDS)
    why = N_("the originator who agreed to the lower marking, in both languages")
    parser.take("--originator", N_("EN|FR"), why, type=both, default=NO_WORDS)


def refuse_idle(given: Namespace) -> None:
    """What says how a document is issued is never passed over in silence.

    Raises:
        WrongUsage: It is not issued, or is one of many and cannot be marked so.
    """
    many = getattr(given, "where", None) and not given.one_volume
    idle = [option for option, name in ALONE.items() if getattr(given, name, None)]
    if many and idle:
        told = said("%(option)s is for one document, not for many.", option=idle[0])
        raise WrongUsage(told)
    if getattr(given, "expires", None):
        idle.append("--expires")
    issued = getattr(given, "to", None) or getattr(given, "to_post", None)
    if idle and not issued:
        told = said("%(option)s is for a document that is issued: add --to.", option=idle[0])
        raise WrongUsage(told)


def recipients(desk: Desk, given: Namespace) -> tuple[Recipient, ...]:
    """Whom it goes to: positions, then posts; nobody: it is not issued.

    Raises:
        UnknownRecord: There is no such post.
    """
    named = (Recipient(position) for position in given.to or ())
    return (*named, *at_posts(desk, given.to_post or ()))


def issuing(given: Namespace, request: DocumentRequest, to: Sequence[Recipient]) -> Issuing:
    """What is to be issued.

    Raises:
        AboveCeiling: The marking is one that nothing here may have.
    """
    if given.marking in HIGHER:
        raise AboveCeiling
    chosen = given.marking and ChosenMarking(LEVELS[given.marking], given.reason, given.originator)
    positions, posts = [each.position for each in to], [each.post for each in to]
    return Issuing(request, positions, given.expires, given.supersedes, chosen or None, posts)


def both(text: str) -> Bilingual:
    """Words in both languages, as ``EN|FR``."""
    english, bar, french = (part.strip() for part in text.partition("|"))
    if not (english and bar and french):
        raise WrongUsage(
            said("Write it in both languages, EN|FR: “%(text)s” lacks one.", text=text)
        )
    return Bilingual(english, french)


def tell_refusal(terminal: Terminal, error: TextsPending | NotAlike) -> None:
    """Each text that kept a document from being issued, on standard output."""
    for item in error.items:
        told = told_pending(item) if isinstance(item, PendingText) else told_mismatch(item)
        terminal.say(told)


def told_pending(item: PendingText) -> Msg:
    """Where a text is that lacks a language, and what is wrong with it."""
    facts: dict[str, object] = {
        "state": STATES[item.state],
        "side": LANGUAGES.get(item.side, ""),
        "field": item.label or N_("A text of this document"),
        "words": item.text.en or item.text.fr,
    }
    if not item.whose:
        return said("%(state)s, %(side)s: %(field)s (%(words)s)", **facts)
    return said(
        "%(state)s, %(side)s: %(field)s, %(record)s (%(words)s)", record=item.whose, **facts
    )


def told_mismatch(item: Mismatch) -> Msg:
    """Two passages that do not state the same, and what each states alone."""
    return said(
        "English: %(en)s (%(only_en)s) · French: %(fr)s (%(only_fr)s)",
        en=item.en,
        fr=item.fr,
        only_en=_list(item.only_en),
        only_fr=_list(item.only_fr),
    )


def _list(facts: Sequence[str]) -> str:
    return ", ".join(facts) or "–"
