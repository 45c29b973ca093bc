"""What the counterpart wants in the country, and what we want beside it."""

from collections import Counter
from collections.abc import Iterator

from reportlab.platypus import Flowable

from lo_desk.domain.agencies import AGENCIES, other
from lo_desk.domain.country import CONFLICT, OVERLAP, SILENCE, PriorityItem, PriorityPair
from lo_desk.domain.packs import CountryPack
from lo_desk.i18n.msg import N_, Msg, in_context, said
from lo_desk.reports.blocks.entries import Entry, Say, Spine, pairs
from lo_desk.reports.blocks.ledgers import listing
from lo_desk.reports.blocks.page import Page, Words
from lo_desk.reports.blocks.texts import heading, paragraph, subheading
from lo_desk.reports.sections.wording import agency_of, agency_the, country_forms, withheld

RELATIONS = {
    OVERLAP: in_context("relation", "Overlap"),
    CONFLICT: in_context("relation", "Conflict"),
    SILENCE: in_context("relation", "Silence"),
}


def priorities(pack: CountryPack, page: Page) -> Iterator[Flowable]:
    """Theirs with ours beside them; ours that they lack; what is not released."""
    card = pack.card
    theirs = other(card.reader)
    title = said(
        "Priorities: %(theirs)s and %(ours)s", theirs=AGENCIES[theirs], ours=AGENCIES[card.reader]
    )
    yield from heading(page, title, _lead(pack))
    yield from pairs(page, [_pair(pair, card.reader) for pair in card.pairs])
    yield from _ours_alone(pack, page)
    yield from withheld(page, card.withheld, ("priority", "priority_version"))


def _lead(pack: CountryPack) -> Msg:
    card = pack.card
    theirs = other(card.reader)
    facts = {
        "agency_the": agency_the(theirs),
        "agency_of": agency_of(theirs),
        **country_forms(card.country),
    }
    if not card.pairs:
        return said("%(agency_the)s has no priority in force %(country_in)s.", **facts)
    found = Counter(pair.relation for pair in card.pairs)
    return said(
        "Priorities %(agency_of)s %(country_in)s: %(total)s. Beside ours: overlap %(overlap)s,"
        " conflict %(conflict)s, silence %(silence)s.",
        total=len(card.pairs),
        overlap=found[OVERLAP],
        conflict=found[CONFLICT],
        silence=found[SILENCE],
        **facts,
    )


def _pair(pair: PriorityPair, reader: str) -> Entry:
    item = pair.theirs
    eyebrow = said(
        "Priority %(rank)s · %(relation)s", rank=item.rank, relation=RELATIONS[pair.relation]
    )
    main = [Say("eyebrow", eyebrow), *_told(item)]
    if item.rationale:
        main.append(Say("dense", item.rationale))
    if item.caveat:
        main.append(Say("dense", item.caveat, N_("Caveat:")))
    return Entry(main, _beside(pair), Spine(str(item.rank), "rank", pair.relation), ours=reader)


def _told(item: PriorityItem) -> Iterator[Say]:
    yield Say("title", item.statement)
    yield Say(
        "note",
        said(
            "%(code)s, version %(number)s, in force since %(starts)s",
            code=item.code,
            number=item.number,
            starts=item.starts,
        ),
    )
    if item.mandate_areas:
        yield Say("note", said("Mandate areas: %(areas)s", areas=item.mandate_areas))
    if item.acknowledged:
        yield Say("note", said("Acknowledged on %(day)s", day=item.acknowledged.date()))


def _beside(pair: PriorityPair) -> list[Say]:
    says = [
        Say("dense", item.statement, said("Our priority %(rank)s:", rank=item.rank))
        for item in pair.ours
    ]
    if not says:
        says.append(Say("dense", N_("We have no priority beside this one.")))
    if pair.note:
        says.append(Say("dense", pair.note))
    return says


def _ours_alone(pack: CountryPack, page: Page) -> Iterator[Flowable]:
    card = pack.card
    names: dict[str, object] = {
        "ours_of": agency_of(card.reader),
        "theirs_the": agency_the(other(card.reader)),
    }
    title: Words = said("Priorities %(ours_of)s that %(theirs_the)s does not have", **names)
    yield from subheading(page, title)
    if not card.ours_alone:
        every = said("Every priority %(ours_of)s stands beside one of theirs.", **names)
        none = said("No priority %(ours_of)s is in force in this country.", **names)
        yield from paragraph(page, every if card.ours else none)
        return
    yield from listing(
        page,
        [
            Entry(list(_told(item)), spine=Spine(str(item.rank), "score"))
            for item in card.ours_alone
        ],
    )
