"""The map's table twin for a spreadsheet, in words: one row a country."""

from collections.abc import Iterator
from pathlib import Path

from lo_desk.catalogue import coverage as words
from lo_desk.catalogue.coverage import COVER_LINE
from lo_desk.domain.coverage_request import CoverageFacts
from lo_desk.exchange import csv_folder, workbook
from lo_desk.i18n.language import NOTHING, Language
from lo_desk.i18n.msg import said
from lo_desk.progress import Progress


def write(
    facts: CoverageFacts, languages: tuple[Language, ...], target: Path, report: Progress
) -> None:
    """Write the table beside ``target``, then in its place, in the first language.

    Args:
        facts: What to write.
        languages: The first one is spoken.
        target: ``.xlsx`` makes a workbook, any other name CSV.
        report: Hears how far it is, and may stop it.

    Raises:
        OSError: The folder cannot be written.
    """
    report(0.2, said("Writing the files"))
    language = languages[0]
    grid = list(grid_of(facts, language))
    part = target.with_name(f".{target.stem}.part{target.suffix}")
    if target.suffix.lower() == ".xlsx":
        workbook.write(part, {language.text(words.TITLE)[:31]: grid})
    else:
        csv_folder.write(part, grid)
    part.replace(target)
    report(1.0, said("Done"))


def grid_of(facts: CoverageFacts, language: Language) -> Iterator[list[str]]:
    """Header, then countries by name; what is not there is blank."""
    yield [language.text(column.label) for column in COVER_LINE]
    found = facts.picture.countries
    for country in sorted(found, key=lambda each: language.sort_key(language.show(each.name))):
        shown = (language.show(words.cell(country, column.key)) for column in COVER_LINE)
        yield ["" if text == NOTHING else text for text in shown]
