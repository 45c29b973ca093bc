from datetime import UTC, datetime, timedelta

from lo_desk import fault_reports

NOON = datetime(2026, 11, 24, 17, tzinfo=UTC)


def test_the_newest_reports_are_kept(tmp_path):
    for number in range(fault_reports.KEPT + 3):
        path = fault_reports.write(KeyError(), tmp_path, NOON + timedelta(seconds=number))
    assert len(list(tmp_path.iterdir())) == fault_reports.KEPT
    assert path == max(tmp_path.iterdir())


def test_where_nothing_can_be_written_there_is_no_report(tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert fault_reports.write(KeyError(), tmp_path / "file", NOON) is None


def test_an_error_that_comes_from_itself_is_told_once(tmp_path):
    error = KeyError()
    error.__context__ = error
    path = fault_reports.write(error, tmp_path, NOON)
    assert path is not None
    assert path.read_text(encoding="utf-8").count("KeyError") == 1
