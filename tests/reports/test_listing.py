"""A list on paper."""

from datetime import date

from lo_desk.domain.tables import ShownList
from lo_desk.i18n.language import spoken
from lo_desk.reports import listing
from tests.reports.reading import pages, silent

MANY = 10_000


def test_ten_thousand_rows_are_printed_once_each_under_their_head(tmp_path):
    rows = tuple((f"P-{number:05}", "Bogotá", date(2026, 11, 24)) for number in range(MANY))
    columns = ("Post", "City", "Since")
    shown = ShownList("Posts", columns, rows, (), date(2026, 11, 24), 0, demo=False)
    listing.write(shown, (spoken("en_CA"),), tmp_path / "a.pdf", silent)
    found = pages(tmp_path / "a.pdf")
    assert f"Page {len(found)} of {len(found)}" in found[-1]
    assert all("Post City Since" in text for text in found)
    codes = [word for text in found for word in text.split() if word.startswith("P-")]
    assert codes == [row[0] for row in rows]
