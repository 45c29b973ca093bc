"""The line under a country's name."""

from lo_desk.domain.naming import THE, Form
from lo_desk.i18n.msg import Msg, said
from lo_desk.ui.widgets.country.contacts import clock_told
from lo_desk.ui.widgets.country.facts import CountryFacts


def context(facts: CountryFacts) -> Msg:
    """Where it is, who covers it, what time it is there."""
    owners = {line.owner for line in facts.card.cover}
    country = facts.card.country
    told = said("%(region)s · neither agency covers it", region=country.region)
    if len(owners) > 1:
        told = said("%(region)s · both agencies cover it", region=country.region)
    elif owners:
        the = Form("agency", owners.pop(), THE)
        told = said(
            "%(region)s · covered by %(agency_the)s alone", region=country.region, agency_the=the
        )
    clock = clock_told(country.time_zone or "", facts.workspace.desk.store.now())
    if clock is None or not country.capital:
        return told
    return said(
        "%(covered)s · %(capital)s: %(clock)s", covered=told, capital=country.capital, clock=clock
    )
