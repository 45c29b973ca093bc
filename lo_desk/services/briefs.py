"""Counterpart briefs: gather the facts of one sheet and freeze them."""

from dataclasses import replace

from lo_desk.domain.briefs import PrioritiesBrief, brief_of
from lo_desk.domain.fingerprint import fingerprint
from lo_desk.domain.packs import DocumentRequest
from lo_desk.services.countries import card
from lo_desk.services.country_here import roles_in
from lo_desk.services.desk import Desk


def priorities_brief(desk: Desk, request: DocumentRequest) -> PrioritiesBrief:
    """Everything the brief prints, as the reader's agency may see it.

    Raises:
        NothingToPrint: No country has this code.
    """
    desk = desk.on(request.day)
    facts = card(desk, request.subject, request.reader)
    roles = roles_in(desk, request.subject)
    brief = brief_of(request, facts, roles, demo=desk.demo)
    return replace(brief, fingerprint=fingerprint(brief))
