"""A post in Bogotá and the country around it, for tests of what gaps say in both languages."""

from dataclasses import replace
from datetime import timedelta

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.deployment import Area
from lo_desk.domain.gaps import assess
from lo_desk.i18n.language import spoken
from tests.domain.networks import (
    TODAY,
    a_deployment,
    a_place,
    a_post,
    a_priority,
    a_profile,
    an_officer,
)

NBSP = "\u00a0"
COLOMBIA = Bilingual("Colombia", "Colombie")
BOGOTA = {"city": Bilingual("Bogotá", "Bogotá"), "country": "CO"}
AREAS = (
    Area("illegal migration", Bilingual("Illegal migration", "Migration illégale")),
    Area("fraud", Bilingual("Fraud detection", "Détection de la fraude")),
)


def bogota(*profiles, agency="CBSA"):
    return a_post(agency, *(profiles or [a_profile(**BOGOTA)]), code=f"BOG-{agency}")


def colombia(key="CO", country=None):
    return replace(a_place(key, country, languages=("es",)), name=COLOMBIA)


def known(name, **facts):
    return an_officer(name, **({"languages": ("es:C1",)} | facts))


def in_days(n):
    return TODAY + timedelta(n)


def gaps_of(kind, **rows):
    given = {"places": [colombia()], "areas": AREAS} | rows
    return [gap for gap in assess(a_deployment(**given)) if gap.kind == kind]


def sole(kind, **rows):
    [gap] = gaps_of(kind, **rows)
    return gap


def says(msg):
    """The sentence in both languages, its spaces as people read them."""
    return [spoken(tag).text(msg).replace(NBSP, " ") for tag in ("en_CA", "fr_CA")]


def wanted(agency="CBSA", places=("CO",), **facts):
    return a_priority(agency, places, **({"code": f"{agency}-CO-1"} | facts))
