"""A host country, frozen: fictional authorities and instruments of Colombia."""

from datetime import date
from typing import Any
from uuid import UUID

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.changed import Change
from lo_desk.domain.country import Withheld
from lo_desk.domain.country_here import ContactHere
from lo_desk.domain.deltas import changes_between, in_order
from lo_desk.domain.host import (
    ConstraintItem,
    CoverDeal,
    HostAgencyItem,
    HostPicture,
    InstrumentItem,
    MissionItem,
    PartnerItem,
    SharingItem,
    WorkItem,
)
from lo_desk.domain.packs import News
from lo_desk.i18n.msg import in_context
from tests.reports import facts
from tests.reports.sheets import ROLES, after, before

DESK = Bilingual("International liaison desk", "Bureau de liaison internationale")
POLICE = Bilingual("National police", "Police nationale")


def sharing(owner, level, reconciles=None):
    """An assessment of this year."""
    return SharingItem(
        UUID(int=8100 + len(owner + level)),
        owner,
        level,
        in_context("risk", level),
        date(2026, 5, 8),
        date(2027, 5, 8),
        Bilingual("Policy desk", "Bureau des politiques"),
        reconciles or Bilingual(),
        Bilingual(),
        released=True,
        marking=1,
    )


def host(**changes):
    """All that is on record of Colombia."""
    given: dict[str, Any] = {
        "working_languages": ("es",),
        "notice_days": 5,
        "dial_code": "+57",
        "rule_of_law": Bilingual("Courts are slow.", "Les tribunaux sont lents."),
        "missions": (
            MissionItem(
                UUID(int=8001),
                in_context("mission", "Embassy"),
                facts.bogota(),
                in_context("mission", "listed"),
                "America/Bogota",
                (("CBSA", "J. Kowalchuk"), ("RCMP", "")),
            ),
        ),
        "agencies": (
            HostAgencyItem(
                UUID(int=8002),
                "RCMP",
                POLICE,
                "Policía Nacional",
                Bilingual("Investigates organized crime.", "Enquête sur le crime organisé."),
                DESK,
                Bilingual("Written requests only", "Demandes écrites seulement"),
                in_context("cooperation", "good"),
                date(2026, 1, 2),
                released=True,
                marking=1,
            ),
        ),
        "instruments": (
            InstrumentItem(
                UUID(int=8003),
                "CBSA",
                in_context("instrument", "Memorandum of understanding"),
                Bilingual("Customs cooperation", "Coopération douanière"),
                "DEMO-CO-01",
                date(2021, 12, 20),
                date(2028, 12, 24),
                date(2026, 10, 15),
                overdue=True,
                areas=(),
                released=True,
                marking=1,
            ),
        ),
        "sharing": (sharing("CBSA", "medium"), sharing("RCMP", "high", DESK)),
        "partners": (
            PartnerItem(
                UUID(int=8004),
                "CBSA",
                Bilingual("United Kingdom", "Royaume-Uni"),
                Bilingual("Border Force", "Service des frontières"),
                facts.bogota(),
                covers_airport=True,
                arrangement=Bilingual("By letter.", "Par lettre."),
                verified_on=None,
                released=True,
                marking=1,
            ),
        ),
        "constraints": (
            ConstraintItem(
                UUID(int=8005),
                "CBSA",
                Bilingual("Rule on passenger data", "Règle sur les passagers"),
                in_context("restriction", "slows the work"),
                Bilingual("Eight days on average.", "Huit jours en moyenne."),
                date(2026, 7, 7),
                everywhere=False,
                released=True,
                marking=1,
            ),
        ),
        "deals": (
            CoverDeal(
                UUID(int=8006),
                "JOINT",
                "RCMP",
                Bilingual(),
                "CBSA",
                Bilingual(),
                date(2026, 6, 17),
                None,
                Bilingual("Answers urgent requests.", "Répond aux demandes urgentes."),
                released=True,
                marking=1,
            ),
        ),
        "workload": (
            WorkItem(
                "CBSA", "BOG-CBSA", facts.bogota(), date(2026, 7, 1), returned=True, received=20
            ),
            WorkItem("CBSA", "BOG-CBSA", facts.bogota(), date(2026, 4, 1), returned=True, nil=True),
            WorkItem("RCMP", "BOG-RCMP", facts.bogota(), date(2026, 7, 1)),
        ),
        "contacts": (
            ContactHere(
                "contact",
                UUID(int=8007),
                "RCMP",
                "",
                DESK,
                POLICE,
                facts.bogota(),
                "+57 601 555 0104",
                "",
                "America/Bogota",
                date(2026, 8, 13),
                Bilingual(),
                released=True,
                marking=1,
            ),
        ),
        "roles": ROLES,
        "withheld": (Withheld("instrument", 1, facts.POLICE),),
    }
    return HostPicture(**given | changes)


EMPTY = host(
    working_languages=(),
    notice_days=None,
    dial_code="",
    rule_of_law=Bilingual(),
    missions=(),
    agencies=(),
    instruments=(),
    sharing=(),
    partners=(),
    constraints=(),
    deals=(),
    workload=(),
    contacts=(),
    roles=(),
    withheld=(),
)
CHANGES: tuple[Change, ...] = in_order(changes_between(before(), after()))
NEWS = News(date(2026, 9, 25), "2026-0098", CHANGES)
