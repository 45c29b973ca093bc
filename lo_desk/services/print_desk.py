"""The packs of the print desk: which are wanted, which are there, and the batch that they are."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from lo_desk.db.queries.briefings import words_of
from lo_desk.domain.agencies import AGENCIES
from lo_desk.domain.batch import Batch, BatchItem, names_of
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.briefing_lines import seen_by
from lo_desk.domain.packs import BOTH, DocumentRequest
from lo_desk.domain.print_desk import PackLine, pack_lines
from lo_desk.i18n.language import in_both
from lo_desk.i18n.msg import said
from lo_desk.services import due_briefings, snapshots
from lo_desk.services.desk import Desk


def wanted(desk: Desk) -> tuple[PackLine, ...]:
    """Countries whose packs a briefing asks for, the first day first; then all that are covered.

    Raises:
        DeskError: The registry cannot be read.
    """
    due = due_briefings.due(desk)
    found: list[PackLine] = []
    with desk.store.reading() as session:
        for reader in AGENCIES:
            network = snapshots.network(session, desk, reader)
            versions = {v.id for wishes in network.wanted.values() for v in wishes}
            told = [line for each in due if (line := seen_by(each, reader)) is not None]
            found += pack_lines(network, reader, told, words_of(session, versions))
    return tuple(sorted(found, key=lambda line: (line.due is None, line.due or desk.day)))


def home_of(desk: Desk, _news: object) -> tuple[PackLine, ...]:
    """What the Home of who prints shows: the documents that are wanted.

    Raises:
        DeskError: The registry cannot be read.
    """
    return wanted(desk)


def request_of(desk: Desk, line: PackLine, languages: Sequence[str] = BOTH) -> DocumentRequest:
    """What is printed for ``line`` on the desk's day."""
    return DocumentRequest("country-pack", line.iso2, line.reader, desk.day, tuple(languages))


def batch_of(desk: Desk, lines: Iterable[PackLine], languages: Sequence[str]) -> Batch:
    """A batch of the packs of these lines, in their order."""
    return Batch(
        tuple(BatchItem(request_of(desk, line, languages), _named(line)) for line in lines)
    )


def present(batch: Batch, folder: Path) -> tuple[bool, ...]:
    """Whether the file of each item is there already, in a folder that may not be."""
    there = {file.name for file in folder.glob("*.pdf")}
    return tuple(name in there for name in names_of(batch))


def _named(line: PackLine) -> Bilingual:
    """A country has a pack for each agency."""
    told = said("%(country)s, for %(agency)s", country=line.name, agency=AGENCIES[line.reader])
    return in_both(told)
