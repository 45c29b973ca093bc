"""What the demo has to show of work that was done with it."""

import pytest

from lo_desk.domain.rows import Part
from lo_desk.progress import unheard
from lo_desk.services import demo_work, freshness, issued_list, scenarios


@pytest.fixture
def worked(desk):
    demo_work.done(desk, unheard)
    return desk


def test_a_document_is_issued_whose_facts_are_kept_and_a_scenario_is_saved(worked):
    counts = {key: len(found.changed) for key, found in freshness.compare(worked).items()}
    [issued, *_others] = issued_list.lines(worked, Part(), counts)
    assert (issued.kind, issued.state, issued.copies) == ("priorities-brief", "fresh", 2)
    [line] = scenarios.lines(worked, Part())
    assert line.name.en == demo_work.SCENARIO.en
    [words] = scenarios.words(worked, line.changes)
    assert str(words) == "Post DAK-CBSA opens on 2027-07-01."
    assert scenarios.compared(worked, line.changes).closed
