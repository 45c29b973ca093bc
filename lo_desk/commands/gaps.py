"""lo-desk gaps: what is missing on a day, worst first.

The JSON is a list of objects, worst first: ``kind``, ``agency``, ``iso2``, ``place`` and ``city``
(pairs), ``post`` (its code), ``officer``, ``item``, ``since``, ``due``, ``weight``, ``extent``,
``severity`` (0 to 100), ``band`` (critical, high, medium, low,
opportunity), ``why`` and ``act`` (pairs),
``released``, ``marking``, and ``facts``: what it rests on, each with ``entity``, ``id`` and
``field``. What a gap has none of is ``null``.
"""

from argparse import Namespace
from collections.abc import Mapping, Sequence
from datetime import date

from lo_desk.catalogue.field import DAY
from lo_desk.commands import shapes
from lo_desk.commands.opening import desk_for
from lo_desk.commands.terminal import Terminal
from lo_desk.commands.usage import Parser
from lo_desk.domain.agencies import OWNERS
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.gap_lines import GapLine
from lo_desk.domain.gaps import BANDS, GAP_KINDS, band_of
from lo_desk.domain.inbox import Waiver
from lo_desk.i18n.language import NOTHING, Language, spoken
from lo_desk.i18n.msg import N_, Msg, counted, said
from lo_desk.services import gaps

HEADER = (
    N_("Severity"),
    N_("Kind"),
    N_("Agency"),
    N_("Place or post"),
    N_("Since"),
    N_("Due on"),
    N_("Who acts"),
)


def arguments(parser: Parser) -> None:
    """What ``lo-desk gaps`` takes."""
    parser.take_day()
    parser.take_format("table", "json")


def run(given: Namespace, terminal: Terminal) -> int:
    """Show the gaps on standard output, how many there are on standard error."""
    with desk_for(given, terminal) as desk:
        inbox = gaps.inbox(desk)
    if given.format == "json":
        found = sorted((*inbox.open, *inbox.aside), key=lambda line: -line.gap.severity)
        terminal.write(shapes.as_json([_object(one.line, one.waiver) for one in found]))
        return 0
    lines = [one.line for one in inbox.open]
    terminal.write(_list(lines, terminal.language))
    if inbox.aside:
        terminal.warn(counted("%(n)s gap put aside", "%(n)s gaps put aside", len(inbox.aside)))
    count = counted("%(n)s gap", "%(n)s gaps", len(lines))
    terminal.warn(count if lines else said("No gap."))
    return 0


def _list(lines: Sequence[GapLine], language: Language) -> str:
    """Each gap in a row, and its reason in full under it."""
    if not lines:
        return ""
    rows = [[language.text(title) for title in HEADER], *(_row(line, language) for line in lines)]
    table = shapes.as_table(rows).splitlines()
    whys = ["", "", *(f"    {language.text(line.gap.why)}" for line in lines)]
    pairs = zip(table, whys, strict=True)
    return "".join(f"{text}\n" for pair in pairs for text in pair if text)


def _row(line: GapLine, language: Language) -> list[str]:
    gap = line.gap
    where = (language.show(part) for part in (line.place, line.city, line.code))
    return [
        f"{gap.severity} {language.text(BANDS[band_of(gap)])}",
        language.text(GAP_KINDS[gap.kind]),
        language.show(OWNERS[gap.agency]),
        " · ".join(part for part in where if part != NOTHING) or line.officer,
        _day(gap.since),
        _day(gap.due),
        language.text(gap.act),
    ]


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _object(line: GapLine, waiver: Waiver | None) -> Mapping[str, object]:
    gap = line.gap
    return {
        "kind": gap.kind,
        "agency": gap.agency,
        "iso2": line.iso2 or None,
        "place": _pair(line.place),
        "city": _pair(line.city),
        "post": line.code or None,
        "officer": line.officer or None,
        "item": gap.item or None,
        "since": _day(gap.since) or None,
        "due": _day(gap.due) or None,
        "weight": gap.weight,
        "extent": gap.extent,
        "severity": gap.severity,
        "band": band_of(gap),
        "why": _both(gap.why),
        "act": _both(gap.act),
        "released": line.released,
        "marking": line.marking,
        "waived": _waived(waiver) if waiver else None,
        "facts": [{"entity": f.entity, "id": str(f.id), "field": f.field} for f in gap.facts],
    }


def _waived(waiver: Waiver) -> Mapping[str, object]:
    after = waiver.period.after
    return {
        "reason": waiver.reason,
        "by": waiver.who or None,
        "last": _day(after - DAY if after else None) or None,
    }


def _pair(text: Bilingual) -> object:
    return {"en": text.en or None, "fr": text.fr or None} if text else None


def _both(msg: Msg) -> object:
    return {"en": spoken("en_CA").text(msg), "fr": spoken("fr_CA").text(msg)}
