"""What a post reports, costs and hands over."""

from collections.abc import Mapping
from datetime import date

from lo_desk.catalogue.checks import FISCAL_YEAR, PERCENT, between
from lo_desk.catalogue.choices import COST_LINES
from lo_desk.catalogue.entity import Entity
from lo_desk.catalogue.field import Field, Kind
from lo_desk.domain.fiscal import is_quarter_start
from lo_desk.i18n.msg import N_, Msg, said

_POST = Field("post", N_("Post"), Kind.REFERENCE, required=True, target="post")
_MANY = between(0, 1_000_000)
_CENTS = between(0, 2_000_000_000)

COUNTED = (
    "requests_received",
    "requests_completed",
    "requests_open",
    "interdictions",
    "trainings",
    "investigations_new",
    "investigations_continuing",
)
"""What a return counts; of a nil return, nothing."""


def _return(facts: Mapping[str, object]) -> Mapping[str, Msg]:
    starts = facts["quarter"]
    if isinstance(starts, date) and not is_quarter_start(starts):
        return {"quarter": said("Enter the first day of a quarter, such as 2026-10-01.")}
    if facts["nil"]:
        wrong = said(
            "A nil return counts nothing: clear this figure, or say the return is not nil."
        )
        return {key: wrong for key in COUNTED if facts[key]}
    return {}


POST_RETURN = Entity(
    key="post_return",
    title=N_("Workload return"),
    plural=N_("Workload returns"),
    named_by=("post", "quarter"),
    natural=("post", "quarter"),
    parent="post",
    rule=_return,
    fields=(
        _POST,
        Field("quarter", N_("Quarter from"), Kind.DATE, required=True),
        Field("nil", N_("Nil return"), Kind.YES_NO, required=True, default=False),
        Field("requests_received", N_("Requests received"), Kind.NUMBER, check=_MANY),
        Field("requests_completed", N_("Requests completed"), Kind.NUMBER, check=_MANY),
        Field("requests_open", N_("Requests still open"), Kind.NUMBER, check=_MANY),
        Field("median_age", N_("Median age of requests, days"), Kind.NUMBER, check=_MANY),
        Field("interdictions", N_("Interdictions"), Kind.NUMBER, check=_MANY),
        Field("trainings", N_("Training sessions given"), Kind.NUMBER, check=_MANY),
        Field("investigations_new", N_("New investigations supported"), Kind.NUMBER, check=_MANY),
        Field(
            "investigations_continuing",
            N_("Continuing investigations supported"),
            Kind.NUMBER,
            check=_MANY,
        ),
        Field("core_time", N_("Core work, %"), Kind.NUMBER, check=PERCENT),
        Field("narrative", N_("Results in words"), Kind.BILINGUAL, searchable=True),
    ),
)

POST_COST = Entity(
    key="post_cost",
    title=N_("Cost of a post"),
    plural=N_("Costs of posts"),
    named_by=("post", "fiscal_year", "line"),
    natural=("post", "fiscal_year", "line"),
    parent="post",
    fields=(
        _POST,
        Field(
            "fiscal_year",
            N_("Fiscal year beginning in"),
            Kind.NUMBER,
            required=True,
            check=FISCAL_YEAR,
        ),
        Field("line", N_("Cost line"), Kind.CHOICE, required=True, choices=COST_LINES),
        Field("planned", N_("Planned, in cents"), Kind.NUMBER, check=_CENTS),
        Field("actual", N_("Actual, in cents"), Kind.NUMBER, check=_CENTS),
    ),
)

HANDOVER_ITEM = Entity(
    key="handover_item",
    title=N_("Matter to hand over"),
    plural=N_("Matters to hand over"),
    named_by=("text",),
    parent="post",
    fields=(
        _POST,
        Field("text", N_("Matter"), Kind.BILINGUAL, required=True, searchable=True),
        Field("who", N_("Position"), Kind.BILINGUAL),
        Field("due", N_("Due on"), Kind.DATE),
        Field("done_on", N_("Done on"), Kind.DATE),
    ),
)
