from lo_desk.services.desk import opened
from tests import factories
from tests.conftest import NOON


def test_a_window_knows_what_others_changed_until_it_is_marked_as_seen(qtbot, window):
    marks = window.workspace.looked
    assert marks.changed("officer") == frozenset()
    with opened(window.workspace.desk.place, "them", lambda: NOON) as others:
        with qtbot.waitSignal(window.workspace.changed):
            who = factories.officer(others)
    assert marks.changed("officer") == {who}
    assert "name" in marks.fields("officer", who)
    with qtbot.waitSignal(marks.moved):
        marks.mark_seen()
    assert marks.changed("officer") == frozenset()
