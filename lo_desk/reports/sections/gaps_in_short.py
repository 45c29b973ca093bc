"""Gaps that matter less, a line each under who acts: a list that a desk can work off."""

from collections.abc import Iterator, Sequence

from reportlab.platypus import Flowable

from lo_desk.domain.gap_lines import GapLine
from lo_desk.domain.gaps import GAP_KINDS
from lo_desk.i18n.msg import N_, Msg, counted, said
from lo_desk.reports.blocks.captions import table_caption
from lo_desk.reports.blocks.entries import Entry, Say, Spine
from lo_desk.reports.blocks.ledgers import Group, Ledger, ledger
from lo_desk.reports.blocks.page import Page, Words
from lo_desk.reports.blocks.tables import as_said
from lo_desk.reports.sections.wording import plain

_CAPTIONS = {
    "medium": N_("Medium gaps, by who acts"),
    "low": N_("Low gaps, by who acts"),
    "opportunity": N_("Opportunities, by who acts"),
}
_RULE = N_(
    "Each line: where, kind of gap, officer if it is about one, severity. The reason of each gap"
    " stands in the registry, under Gaps."
)


def in_short(page: Page, key: str, gaps: Sequence[GapLine]) -> Iterator[Flowable]:
    """The gaps of one band of severity, under who acts; the longest list first."""
    acting: dict[str, list[GapLine]] = {}
    for line in gaps:
        acting.setdefault(repr(line.gap.act), []).append(line)
    lists = sorted(acting.values(), key=lambda lines: (-len(lines), repr(lines[0].gap.act)))
    groups = [_group(lines, key) for lines in lists]
    caption = table_caption(page, _CAPTIONS[key])
    told = Ledger(caption, N_("Who acts; where, kind of gap"), "0-100", groups, _RULE, dense=True)
    yield from ledger(page, told)


def _group(lines: Sequence[GapLine], key: str) -> Group:
    act = lines[0].gap.act
    title = counted("%(who)s: %(n)s gap", "%(who)s: %(n)s gaps", len(lines), who=act)
    again = counted(
        "%(who)s: %(n)s gap (continued)",
        "%(who)s: %(n)s gaps (continued)",
        len(lines),
        who=act,
    )
    return Group(title, again, key, [_entry(line) for line in lines])


def _entry(line: GapLine) -> Entry:
    severity = str(line.gap.severity)
    say = Say("cell", _told(line), said("%(where)s:", where=as_said(where(line))), severity)
    return Entry([say], spine=Spine(severity, "small"))


def where(line: GapLine) -> Words:
    """The place; for a gap of a post, its city; for a gap of neither, the network."""
    if not line.code and not line.place and not line.city:
        return N_("Whole network")
    return line.place or line.city or plain(line.code)


def _told(line: GapLine) -> Msg:
    kind = GAP_KINDS[line.gap.kind]
    if line.officer:
        return said("%(kind)s · %(officer)s", kind=kind, officer=line.officer)
    return said("%(kind)s", kind=kind)
