"""What changed since the last briefing, told change by change."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from reportlab.platypus import Flowable

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.changed import CHANGED, NEW, REMOVED, SECTIONS, Change
from lo_desk.domain.country import Withheld
from lo_desk.domain.deltas import ASKED, BRIEFING, TOUR, YEAR, Delta, lesser
from lo_desk.domain.phrases import city_of
from lo_desk.i18n.msg import N_, Msg, counted, in_context, said
from lo_desk.reports.blocks import sheets
from lo_desk.reports.blocks.changes import ChangeTold, changes
from lo_desk.reports.blocks.page import Page
from lo_desk.reports.blocks.texts import note, paragraph
from lo_desk.reports.sections.one_sheet import on_one_sheet
from lo_desk.reports.sections.wording import order_note, withheld_words

KINDS = {
    NEW: in_context("change", "New"),
    CHANGED: in_context("change", "Changed"),
    REMOVED: in_context("change", "Removed"),
}
_TOLD = ("priority", "priority_version", "area_line", "officer", "activity")


def head(delta: Delta, page: Page) -> Iterator[Flowable]:
    """For whom, since when, and how much changed."""
    yield from sheets.head(page, N_("What changed since your last briefing"), _lead(delta))
    yield from note(page, _for(delta), _basis(delta))


def told(delta: Delta, page: Page) -> Iterator[Flowable]:
    """Each change, priorities first."""
    yield from changes(page, [change_told(change) for change in delta.changes])
    if delta.left_out:
        yield from note(
            page,
            counted(
                "%(n)s more change found no room; it is in the country packs.",
                "%(n)s more changes found no room; they are in the country packs.",
                delta.left_out,
            ),
        )


def unchanged(delta: Delta, page: Page) -> Iterator[Flowable]:
    """What was compared and is as it was; what is not released."""
    if delta.changes and delta.unchanged:
        yield from sheets.part(page, N_("Unchanged"))
        names = tuple(said(SECTIONS[key]) for key in delta.unchanged)
        yield from paragraph(page, said("As they were: %(sections)s.", sections=names))
    counts: Counter[Bilingual] = Counter()
    for each in delta.withheld:
        counts[each.originator] += each.count if each.kind in _TOLD else 0
    yield from order_note(delta.request, page)
    left_out = [Withheld("", count, whom) for whom, count in counts.items() if count]
    if left_out:
        yield from note(page, *(withheld_words(each) for each in left_out))


def _lead(delta: Delta) -> Msg:
    if not delta.changes:
        return _nothing(delta)
    return said(
        "From %(since)s to %(day)s: %(new)s, %(changed)s, %(removed)s.",
        since=delta.since,
        day=delta.request.day,
        new=counted("%(n)s addition", "%(n)s additions", delta.count(NEW)),
        changed=counted("%(n)s change", "%(n)s changes", delta.count(CHANGED)),
        removed=counted("%(n)s removal", "%(n)s removals", delta.count(REMOVED)),
    )


def _for(delta: Delta) -> Msg:
    if delta.officer:
        return said(
            "For %(officer)s, %(city_of)s post. Countries: %(countries)s.",
            officer=delta.officer,
            city_of=city_of(delta.city),
            countries=delta.countries,
        )
    return said(
        "For the %(city_of)s post. Countries: %(countries)s.",
        city_of=city_of(delta.city),
        countries=delta.countries,
    )


def _basis(delta: Delta) -> Msg:
    texts = {
        BRIEFING: N_("Counted from the last briefing held at the post, on %(day)s."),
        ASKED: N_("Counted from %(day)s, as requested."),
        TOUR: N_(
            "No briefing is recorded as held; counted from the first day of the tour, %(day)s."
        ),
        YEAR: N_("No briefing is recorded as held; counted from a year back, %(day)s."),
    }
    return said(texts[delta.basis], day=delta.since)


def _nothing(delta: Delta) -> Msg:
    if delta.basis == BRIEFING:
        return said("Nothing has changed since your briefing of %(day)s.", day=delta.since)
    return said("Nothing has changed since %(day)s.", day=delta.since)


def change_told(change: Change) -> ChangeTold:
    """A change in words, as sheets and packs tell it."""
    facts: dict[str, object] = {
        "kind": KINDS[change.kind],
        "section": said(SECTIONS[change.section]),
    }
    if change.day is None:
        eyebrow = said("%(kind)s · %(section)s", **facts)
    else:
        day = change.day.isoformat()
        eyebrow = said("%(kind)s · %(section)s · %(day)s", **facts, day=day)
    words = (change.title, change.about, change.was, change.now, change.effect)
    return ChangeTold(change.kind, eyebrow, *words)


SECTIONS_TOLD: Sequence[Callable[[Delta, Page], Iterator[Flowable]]] = (head, told, unchanged)


def sheet(delta: Delta, page: Page) -> Iterator[Flowable]:
    """All of it on one sheet; what finds no room is counted on it."""
    return on_one_sheet(delta, page, SECTIONS_TOLD, lesser)
