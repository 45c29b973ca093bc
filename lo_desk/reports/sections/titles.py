"""The title page of the country pack."""

from collections.abc import Iterator
from functools import partial

from reportlab.platypus import Flowable

from lo_desk.domain.agencies import AGENCIES, other
from lo_desk.domain.country import CountryFacts, CoverLine
from lo_desk.domain.packs import EDITIONS, TUMBLE, CountryPack, DocumentRequest, Issue
from lo_desk.i18n.msg import N_, Msg, counted, said
from lo_desk.reports.blocks.covers import Cover, cover
from lo_desk.reports.blocks.maps import Locator, Spot, is_drawn, locator
from lo_desk.reports.blocks.page import Page, Words
from lo_desk.reports.sections.wording import (
    AGENCY_NAMES,
    agency_of,
    agency_the,
    country_forms,
    edition_words,
    plain,
)

BOUNDARIES = N_("Boundaries imply no official endorsement or position. Source: Natural Earth.")


def title_page(pack: CountryPack, page: Page) -> Iterator[Flowable]:
    """What a director signs."""
    card = pack.card
    ours, theirs = card.reader, other(card.reader)
    purpose = said(
        "For the liaison officers %(ours_of)s: the priorities %(theirs_of)s beside ours,"
        " who covers %(country_the)s, and what is missing on %(day)s.",
        ours_of=agency_of(ours),
        theirs_of=agency_of(theirs),
        day=card.day,
        **country_forms(card.country),
    )
    told = Cover(
        agencies=[AGENCY_NAMES[ours], AGENCY_NAMES[theirs]],
        kind=N_("Country briefing pack"),
        title=card.country.name,
        purpose=purpose,
        facts=list(_facts(pack)),
        caveat=caveat(theirs),
        approval=said(
            "Approved for issue: Director, LO Network, %(agency)s", agency=AGENCIES[ours]
        ),
        date=N_("Date (YYYY-MM-DD)"),
        code=code_of(pack.issue),
    )
    yield from cover(page, told, partial(_map, pack, page))


def _map(pack: CountryPack, page: Page, room: float) -> Iterator[Flowable]:
    """Where the country is, with the posts that cover it, as far as they are in the picture."""
    country = pack.card.country
    if not is_drawn(country.iso2):
        return
    spots = [spot for line in pack.card.cover if (spot := _spot(line, country))]
    keys = (("CBSA", N_("CBSA post")), ("RCMP", N_("RCMP post")))
    found = {spot.agency for spot in spots}
    told = Locator(country.iso2, spots, [key for key in keys if key[0] in found], BOUNDARIES)
    yield from locator(page, told, room)


def _spot(line: CoverLine, country: CountryFacts) -> Spot | None:
    latitude, longitude = line.latitude, line.longitude
    if line.city == country.capital and latitude is None:
        latitude, longitude = country.latitude, country.longitude
    if latitude is None or longitude is None:
        return None
    return Spot(line.owner, line.city, longitude / 1e6, latitude / 1e6)


def code_of(issue: Issue | None) -> str:
    """What the square code of a copy says."""
    return f"LO-DESK:{issue.identifier}" if issue else ""


def issue_facts(issue: Issue) -> Iterator[tuple[Words, Words]]:
    """What the register says of a copy."""
    yield N_("Issued to"), issue.recipient
    yield (
        N_("Register number"),
        said(
            "%(number)s, copy %(copy)s of %(copies)s",
            number=issue.number,
            copy=issue.copy,
            copies=issue.copies,
        ),
    )
    yield N_("Verification code"), plain(issue.code)
    if issue.marking_why:
        yield N_("Marking"), issue.marking_why
    if issue.expires:
        yield N_("Valid until"), said("%(day)s", day=issue.expires)
    if issue.supersedes:
        yield N_("Supersedes"), plain(issue.supersedes)


def _facts(pack: CountryPack) -> Iterator[tuple[Words, Words]]:
    card = pack.card
    if pack.issue:
        yield from issue_facts(pack.issue)
    else:
        yield (
            N_("Prepared for"),
            said("Liaison officers %(agency_of)s", agency_of=agency_of(card.reader)),
        )
    yield N_("Data as of"), said("%(day)s", day=card.day)
    yield N_("Posts"), _posts(pack)
    yield N_("Gaps"), _gaps(pack)
    yield N_("Languages"), languages(pack.request)
    yield N_("Fingerprint"), plain(f"SHA-256 {pack.fingerprint[:12]}")


def _posts(pack: CountryPack) -> Msg:
    posts = {line.post_id for line in pack.card.cover}
    if not posts:
        return said("No post covers the country")
    return counted("%(n)s post covers the country", "%(n)s posts cover the country", len(posts))


def _gaps(pack: CountryPack) -> Msg:
    gaps = pack.card.gaps
    if not gaps:
        return said("No gap found")
    return counted(
        "%(n)s gap, severity %(worst)s",
        "%(n)s gaps, the worst of severity %(worst)s",
        len(gaps),
        worst=max(line.gap.severity for line in gaps),
    )


def languages(request: DocumentRequest) -> Msg:
    """Which languages, in which order, and why."""
    codes = request.languages
    if len(codes) == 1:
        return edition_words(codes[0])
    if request.layout == EDITIONS:
        return said("An edition in each language, English and French")
    if request.layout == TUMBLE:
        return said("English and French, each from a cover of its own")
    if request.order is not None:
        return said("English and French. %(order)s", order=request.order)
    if codes[0] == "fr":
        return said("French and English, side by side; French first, as requested")
    return said("English and French, side by side; English first (issuing office: Ottawa)")


def caveat(theirs: str) -> Msg:
    """What a reader may do with what the other agency says."""
    return said(
        "%(theirs_the)s is the originator of information in this pack, which may not be copied,"
        " re-marked or passed on, in whole or in part, without its consent.",
        theirs_the=agency_the(theirs),
    )
