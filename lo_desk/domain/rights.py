"""Who may do what: one function, asked by every service that writes.

A file that stands alone cannot enforce this: its rights keep people from mistakes, and a server
enforces them. A program without a role, the command line for one, is kept from nothing.
"""

from dataclasses import dataclass

from lo_desk.domain.agencies import JOINT
from lo_desk.domain.naming import OF, THE, Form
from lo_desk.i18n.msg import Msg, said

MANAGER, OFFICER, PRINT = "manager", "officer", "print"
SECRETARIAT, AUDITOR, INFORMATION = "secretariat", "auditor", "information"
ROLES = (MANAGER, OFFICER, PRINT, SECRETARIAT, AUDITOR, INFORMATION)
READ, EDIT, PUBLISH, ACKNOWLEDGE, ISSUE, DISPOSE = (
    "read",
    "edit",
    "publish",
    "acknowledge",
    "issue",
    "dispose",
)
ACTS = (READ, EDIT, PUBLISH, ACKNOWLEDGE, ISSUE, DISPOSE)
VIEWS = frozenset({"saved_view", "scenario"})
"""How somebody looks at lists and plays through changes: everybody's, and it changes no post."""
FIELD_WORK = frozenset(
    {
        "activity",
        "activity_participant",
        "activity_priority",
        "follow_up",
        "visit",
        "contact",
        "host_agency",
        "like_minded",
        "restriction",
        "forum",
        "forum_programme",
        "forum_attendance",
    }
)
"""What an officer records of their own agency's work abroad."""
OWN_POST = frozenset(
    {
        "post",
        "post_profile",
        "area_line",
        "officer",
        "briefing",
        "briefing_version",
        "briefing_attendance",
        "post_return",
        "handover_item",
    }
)
"""What an officer records of their own post and themselves."""
SECRETARIAL = frozenset(
    {
        "recommendation",
        "assessment_cycle",
        "criterion_weight",
        "assessment",
        "candidate",
        "assessment_option",
        "option_cost",
    }
)
"""What the joint secretariat keeps for both agencies."""


@dataclass(frozen=True)
class Thing:
    """What an act is about.

    Attributes:
        entity: Kind of record.
        owner: ``CBSA``, ``RCMP`` or ``JOINT``.
        own: Whether it is of the person's own post, or about themselves.
        released: Whether the other agency may read it.
    """

    entity: str
    owner: str = ""
    own: bool = False
    released: bool = False


def may(role: str, agency: str, act: str, thing: Thing) -> bool:
    """Whether somebody of ``agency`` in ``role`` may do ``act``; without a role, yes."""
    rule = _RULES.get(act, _edits)
    return not role or rule(role, agency, thing)


def why_not(role: str, agency: str, act: str, thing: Thing) -> Msg | None:
    """Why somebody may not do ``act``, and who may; None if they may."""
    if may(role, agency, act, thing):
        return None
    if act == ACKNOWLEDGE:
        return _READ_A_DOCUMENT if thing.entity == "copy_receipt" else _READ_A_PRIORITY
    if act == ISSUE:
        return _OWN_COPY if role == OFFICER else _NO_REGISTER
    if thing.owner not in {agency, JOINT, ""}:
        return said(
            "This belongs to %(agency_the)s, whose people alone change it. Ask the liaison officer"
            " network %(agency_of)s.",
            agency_the=Form("agency", thing.owner, THE),
            agency_of=Form("agency", thing.owner, OF),
        )
    return _WHY.get(role, _OTHERWISE)


def _reads(_role: str, agency: str, thing: Thing) -> bool:
    return thing.released or thing.owner in {agency, JOINT}


def _edits(role: str, agency: str, thing: Thing) -> bool:
    if thing.owner not in {agency, JOINT}:
        return False
    if role == OFFICER:
        own = thing.own and thing.entity in OWN_POST
        return own or thing.entity in FIELD_WORK | VIEWS
    if role == SECRETARIAT:
        return thing.entity in VIEWS | SECRETARIAL
    return role == MANAGER or thing.entity in VIEWS


def _publishes(role: str, agency: str, thing: Thing) -> bool:
    return role == MANAGER and thing.owner == agency


def _acknowledges(role: str, _agency: str, thing: Thing) -> bool:
    return role in {MANAGER, OFFICER} and thing.own


def _issues(role: str, _agency: str, thing: Thing) -> bool:
    return role in {MANAGER, PRINT, SECRETARIAT} or (role == OFFICER and thing.own)


def _disposes(role: str, _agency: str, _thing: Thing) -> bool:
    return role == INFORMATION


_RULES = {
    READ: _reads,
    EDIT: _edits,
    PUBLISH: _publishes,
    ACKNOWLEDGE: _acknowledges,
    ISSUE: _issues,
    DISPOSE: _disposes,
}
_READ_A_PRIORITY = said(
    "Only whoever read a priority acknowledges it. To acknowledge for yourself, choose who you are"
    " in Settings."
)
_READ_A_DOCUMENT = said(
    "Only whoever read a document acknowledges it. To acknowledge for yourself, choose who you are"
    " in Settings."
)
_OWN_COPY = said(
    "As an officer you record the slips that you signed. Those of others are for the print desk or"
    " whoever manages your network."
)
_NO_REGISTER = said(
    "Your role here does not keep the register of documents. Ask the print desk or whoever manages"
    " your network."
)
_OTHERWISE = said("Your role here does not change this. Ask whoever manages your network.")
_WHY = {
    OFFICER: said(
        "As an officer you change your own post, your activities, your visits and your contacts."
        " For anything else, ask whoever manages your network."
    ),
    PRINT: said(
        "The print desk makes documents and changes no records. Ask whoever manages your network."
    ),
}
