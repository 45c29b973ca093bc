from datetime import date

from lo_desk.domain.findings import Finding
from lo_desk.domain.imports import NEW, REFUSED, ImportPlan, PlannedRow
from lo_desk.domain.rows import NEW as NEW_VERSION
from lo_desk.domain.rows import Edit, Facts, Part, Row
from lo_desk.i18n.msg import said
from lo_desk.ids import new_id


def test_a_row_gives_its_facts_by_key():
    row = Row(new_id(), 3)
    assert (row["id"], row["version"]) == (row.id, 3)
    assert Facts(row.id, 3, {"day": date(2026, 1, 1)})["day"] == date(2026, 1, 1)


def test_a_part_is_the_first_two_hundred_unless_asked_otherwise():
    assert (Part().first, Part().count, Part().descending) == (0, 200, False)


def test_a_plan_counts_its_rows_and_knows_what_it_would_write():
    edit = Edit("post", new_id(), NEW_VERSION, {})
    rows = (
        PlannedRow("post", 2, "post", "A", NEW, edit),
        PlannedRow("post", 3, "post", "B", REFUSED, None),
    )
    plan = ImportPlan("a.csv", rows)
    assert (plan.counts[NEW], plan.counts[REFUSED]) == (1, 1)
    assert plan.edits == (edit,)


def test_what_is_well_needs_no_mending():
    assert Finding(ok=True, name=said("Registry"), detail=said("Registry")).mend == ""
