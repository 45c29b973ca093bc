"""From one row of a list to the next, round and round."""

from lo_desk.ui.record_list import RecordList


def step(rows: RecordList, way: int) -> None:
    """Choose the row after the chosen one, or before it; past the end, round again.

    Args:
        rows: The list; heads of groups are passed over.
        way: 1 for the next row, -1 for the one before.
    """
    numbers = [n for n in range(rows.table.rowCount()) if rows.table.lines.row(n) is not None]
    if not numbers:
        return
    at = rows.currentIndex().row() if rows.current() is not None else -1
    later = [n for n in numbers if n > at] if way > 0 else [n for n in reversed(numbers) if n < at]
    row = rows.table.lines.row(later[0] if later else numbers[0 if way > 0 else -1])
    if row is not None:
        rows.choose(row.id)
