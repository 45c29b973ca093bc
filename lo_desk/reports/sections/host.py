"""The host country: facts, mission and team, authorities, instruments, sharing of information."""

from collections.abc import Iterator

from reportlab.platypus import Flowable

from lo_desk.catalogue.field import DAY
from lo_desk.domain.agencies import AGENCIES, JOINT, OWNERS, other
from lo_desk.domain.host import (
    HostAgencyItem,
    HostPicture,
    InstrumentItem,
    MissionItem,
    SharingItem,
    divergence,
)
from lo_desk.domain.naming import Tongue
from lo_desk.domain.packs import CountryPack
from lo_desk.i18n.msg import N_, Msg, in_context, said
from lo_desk.reports.blocks.captions import table_caption
from lo_desk.reports.blocks.page import Page, Words
from lo_desk.reports.blocks.sheets import Labelled, labels
from lo_desk.reports.blocks.tables import Column, Lacking, Marked, Noted, Stack, Table, table
from lo_desk.reports.blocks.texts import heading, note, paragraph, subheading
from lo_desk.reports.pdf.breaking import plain as printed
from lo_desk.reports.pdf.fonts import unprintable
from lo_desk.reports.sections.wording import agency_the, country_forms, plain, withheld

_AGENCIES = (
    Column(in_context("host", "Authority"), 48, "key"),
    Column(in_context("column", "Contact (position)"), 46),
    Column(N_("How we work with it"), 54),
    Column(N_("Cooperation"), 26, "right"),
)
_INSTRUMENTS = (
    Column(N_("Instrument"), 70, "key"),
    Column(in_context("column", "Binds"), 22),
    Column(in_context("column", "From"), 24),
    Column(in_context("column", "To"), 26),
    Column(N_("Review on"), 32, "right"),
)
_SHARING = (
    Column(N_("Agency"), 26, "key"),
    Column(N_("Risk of mistreatment"), 34),
    Column(N_("Assessed on"), 26),
    Column(N_("Valid until"), 28),
    Column(N_("Assessed by (position)"), 60),
)


def facts(pack: CountryPack, page: Page) -> Iterator[Flowable]:
    """The country in a few lines, then the mission and who of both agencies is in it."""
    if pack.host is None:
        return
    host, country = pack.host, pack.card.country
    yield from heading(page, said("Facts on %(country_the)s", **country_forms(country)))
    rows = [
        Labelled(N_("Region"), [country.region]),
        Labelled(N_("Capital"), [country.capital or said("not recorded")]),
        Labelled(N_("Languages"), [_languages(host)]),
        Labelled(N_("Time zone"), [plain(country.time_zone or "–")]),
        Labelled(N_("Dial code"), [plain(host.dial_code or "–")]),
        Labelled(N_("Rule of law"), [host.rule_of_law or said("not recorded")]),
    ]
    yield from labels(page, rows)
    yield from subheading(page, N_("Mission and Canadian team"))
    if not host.missions:
        yield from paragraph(page, N_("No Canadian mission is recorded in this country."))
    yield from labels(page, [_mission(one) for one in host.missions])


def authorities(pack: CountryPack, page: Page) -> Iterator[Flowable]:
    """Host agencies, then the instruments in force, then the assessments of sharing."""
    if pack.host is None:
        return
    host, forms = pack.host, country_forms(pack.card.country)
    lead = said(
        "Authorities: %(agencies)s. Instruments in force: %(instruments)s.",
        agencies=len(host.agencies),
        instruments=len(host.instruments),
    )
    yield from heading(page, N_("Host agencies and instruments"), lead)
    if host.agencies:
        caption = table_caption(page, said("Authorities %(country_of)s", **forms))
        yield from table(page, Table(caption, _AGENCIES, list(map(_agency, host.agencies))))
    else:
        yield from paragraph(page, N_("No authority of this country is recorded."))
    yield from withheld(page, host.withheld, ("host_agency",))
    yield from subheading(page, N_("Instruments in force"))
    if host.instruments:
        caption = table_caption(page, said("Instruments with %(country_the)s", **forms))
        yield from table(
            page, Table(caption, _INSTRUMENTS, list(map(_instrument, host.instruments)))
        )
    else:
        yield from paragraph(page, N_("No instrument is in force with this country."))
    yield from withheld(page, host.withheld, ("instrument",))


def sharing(pack: CountryPack, page: Page) -> Iterator[Flowable]:
    """Each agency’s assessment, and where they differ."""
    if pack.host is None:
        return
    host = pack.host
    yield from heading(page, N_("Information sharing"), _sharing_lead(host))
    if host.sharing:
        caption = table_caption(page, N_("Information-sharing assessments in force"))
        yield from table(page, Table(caption, _SHARING, list(map(_assessed, host.sharing))))
    told = _assessing(host)
    for agency in (pack.card.reader, other(pack.card.reader)):
        if agency not in told:
            none = said(
                "%(agency_the)s has no assessment in force of sharing information with this"
                " country.",
                agency_the=agency_the(agency),
            )
            yield from paragraph(page, none)
    found = divergence(host.sharing)
    if found is not None and found.reconciles:
        yield from note(page, said("Who reconciles them: %(position)s", position=found.reconciles))
    yield from withheld(page, host.withheld, ("info_assessment",))


def _languages(host: HostPicture) -> Words:
    if not host.working_languages:
        return said("not recorded")
    tongues = tuple(Tongue(code.partition(":")[0]) for code in host.working_languages)
    return said("%(languages)s", languages=tongues)


def _mission(one: MissionItem) -> Labelled:
    team: list[Words] = [said("%(type)s · %(state)s", type=one.type, state=one.state)]
    for agency, officer in one.team:
        if officer:
            team.append(said("%(agency)s: %(officer)s", agency=AGENCIES[agency], officer=officer))
        else:
            team.append(said("%(agency)s: no officer", agency=AGENCIES[agency]))
    if not one.team:
        team.append(said("No post of either agency covers the country from here."))
    return Labelled(one.city, team)


def _agency(item: HostAgencyItem) -> Noted:
    facts = (
        Stack((item.name, _own_name(item.local_name))),
        item.position or "–",
        item.arrangement or "–",
        Stack((item.cooperation or said("not rated"), item.rated_on)),
    )
    return Noted(facts, item.function or None)


def _own_name(name: str) -> object:
    """What the authority calls itself; that it is left out where no face has its script."""
    if unprintable(printed(name)):
        return said("Own name: in a script that documents cannot print")
    return name or None


def _instrument(item: InstrumentItem) -> Noted:
    overdue = Lacking(N_("overdue")) if item.overdue else None
    owner = OWNERS[item.owner]
    facts = (
        item.title,
        Marked(item.owner, owner) if item.owner in AGENCIES else owner,
        item.starts,
        item.ends - DAY if item.ends else in_context("instrument end", "open"),
        Stack((item.review_on or "–", overdue)),
    )
    return Noted(facts, said("%(type)s · %(code)s", type=item.type, code=item.reference or "–"))


def _assessed(item: SharingItem) -> Noted:
    facts = (
        Marked(item.owner, AGENCIES[item.owner]) if item.owner in AGENCIES else OWNERS[item.owner],
        item.said,
        item.assessed_on,
        item.expires - DAY if item.expires else in_context("assessment end", "open"),
        item.reviewer or "–",
    )
    return Noted(facts, item.note or None)


def _assessing(host: HostPicture) -> set[str]:
    """The agencies with an assessment in force; a joint one is of both."""
    owners = {item.owner for item in host.sharing}
    return set(AGENCIES) if JOINT in owners else owners


def _sharing_lead(host: HostPicture) -> Msg:
    found = divergence(host.sharing)
    if found is not None:
        return said(
            "The agencies differ. Risk of mistreatment: %(cbsa)s for the CBSA, %(rcmp)s for the RCMP."
            " Ask before sharing.",
            cbsa=found.cbsa.said,
            rcmp=found.rcmp.said,
        )
    owners = _assessing(host)
    if len(owners) == 2:
        level = host.sharing[0].said
        return said("Both agencies agree. Risk of mistreatment: %(level)s.", level=level)
    if not owners:
        return said("Neither agency has an assessment in force.")
    return said(
        "Only %(agency_the)s has an assessment in force.",
        agency_the=agency_the(min(owners)),
    )
