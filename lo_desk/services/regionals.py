"""Regional packs: the briefs of a region’s countries, and who covers them, in one read each."""

from collections.abc import Sequence
from dataclasses import replace

from lo_desk.catalogue.choices import REGIONS
from lo_desk.db.models.registers import Country
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.briefs import brief_of
from lo_desk.domain.country import CountryCard
from lo_desk.domain.fingerprint import fingerprint
from lo_desk.domain.gaps import assessed
from lo_desk.domain.packs import DocumentRequest
from lo_desk.domain.regional import RegionalPack, RegionLine
from lo_desk.errors import DeskError
from lo_desk.i18n.language import in_both
from lo_desk.i18n.msg import Msg, said
from lo_desk.services import snapshots
from lo_desk.services.assessments import coverage_of
from lo_desk.services.countries import card
from lo_desk.services.country_here import here
from lo_desk.services.desk import Desk
from lo_desk.services.regions import countries_named, unknown_in


class NoSuchRegion(DeskError):
    """A region or codes of a list that name no country."""

    def __init__(self, region: str) -> None:
        super().__init__(region)
        self.msg = said(
            "“%(region)s” names no country. No file was written: enter the code of a region, such"
            " as 002 for Africa, or codes of countries, such as CO PE.",
            region=region,
        )


def regional_pack(desk: Desk, request: DocumentRequest) -> RegionalPack:
    """Everything the pack prints, as the reader’s agency may see it.

    Raises:
        NoSuchRegion: The subject is neither a region nor a list of codes that are all countries.
    """
    desk = desk.on(request.day)
    with desk.store.reading() as session:
        known = countries_named(session, request.subject)
        unknown = unknown_in(request.subject, known)
        if unknown or not known:
            raise NoSuchRegion(" ".join(unknown))
        network = snapshots.network(session, desk, request.reader)
        covered = {one.iso2: one for one in coverage_of(network, assessed(network))}
    told = [covered[one.iso2] for one in known if one.iso2 in covered]
    seen = [one for one in told if one.cbsa or one.rcmp or one.priority]
    cards = [card(desk, one.iso2, request.reader) for one in seen]
    briefs = tuple(
        brief_of(
            replace(request, kind="priorities-brief", subject=one.country.iso2),
            one,
            here(desk, one.country.iso2, request.reader).roles,
            demo=desk.demo,
        )
        for one in cards
    )
    listed = not request.subject.strip().isdigit()
    pack = RegionalPack(
        request=request,
        name=_name(request.subject, known, listed=listed),
        listed=listed,
        countries=tuple(seen),
        lines=tuple(map(_line, cards)),
        briefs=briefs,
        quiet=tuple(one.name for one in told if one not in seen),
        demo=desk.demo,
        marking=max((brief.marking for brief in briefs), default=0),
    )
    return replace(pack, fingerprint=fingerprint(pack))


def _name(subject: str, known: Sequence[Country], *, listed: bool) -> Bilingual:
    if not listed:
        labels = (one.label for one in REGIONS if one.key == subject.strip())
        return in_both(next(label for label in labels if isinstance(label, Msg)))
    names = [one.name for one in known]
    return Bilingual(*(", ".join(name.in_(code) for name in names) for code in ("en", "fr")))


def _line(one: CountryCard) -> RegionLine:
    worst = max((line.gap.severity for line in one.gaps), default=0)
    return RegionLine(one.country.iso2, len(one.pairs), len(one.ours), len(one.gaps), worst)
