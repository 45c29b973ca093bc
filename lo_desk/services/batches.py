"""Many country packs in one go: what is wanted, what is there already, and the making of them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from lo_desk.db.queries.briefings import words_of
from lo_desk.domain.agencies import AGENCIES
from lo_desk.domain.briefing_lines import seen_by
from lo_desk.domain.packs import BOTH, DocumentRequest
from lo_desk.domain.print_desk import PackLine, pack_lines
from lo_desk.errors import DeskError
from lo_desk.i18n.msg import Msg, said
from lo_desk.progress import Cancelled, Progress, part_of
from lo_desk.services import documents, due_briefings, snapshots
from lo_desk.services.desk import Desk


@dataclass(frozen=True)
class Refused:
    """A pack that could not be made, and why."""

    line: PackLine
    reason: Msg


@dataclass(frozen=True)
class Batch:
    """What became of the packs that were asked for.

    Attributes:
        made: The files, in the order they were asked for.
        refused: What failed, each with its reason.
        stopped: Whether somebody stopped it; what was finished before is in ``made``.
    """

    made: tuple[Path, ...] = ()
    refused: tuple[Refused, ...] = ()
    stopped: bool = False


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


def present(folder: Path) -> frozenset[str]:
    """Names of the packs in a folder that may not be there yet."""
    return frozenset(file.name for file in folder.glob("country-pack-*.pdf"))


def request_of(desk: Desk, line: PackLine, languages: Sequence[str] = BOTH) -> DocumentRequest:
    """What is printed for ``line`` on the desk's day."""
    return DocumentRequest("country-pack", line.iso2, line.reader, desk.day, tuple(languages))


def print_packs(
    desk: Desk,
    lines: Sequence[PackLine],
    languages: Sequence[str],
    folder: Path,
    report: Progress,
) -> Batch:
    """Print one pack after the other into ``folder``.

    A pack that fails is told with its reason and the others are made all the same. Whoever
    stops it keeps what is finished; of the one being made nothing is left.
    """
    batch = Batch()
    for at, line in enumerate(lines):
        request = request_of(desk, line, languages)
        told = said(
            "Making %(n)s of %(all)s: %(country)s, for %(agency)s…",
            n=at + 1,
            all=len(lines),
            country=line.name,
            agency=AGENCIES[line.reader],
        )
        heard = _saying(part_of(report, at, len(lines)), told)
        try:
            file = documents.print_draft(desk, request, folder / request.file_name, heard)
        except Cancelled:
            return replace(batch, stopped=True)
        except DeskError as error:
            batch = replace(batch, refused=(*batch.refused, Refused(line, error.msg)))
        else:
            batch = replace(batch, made=(*batch.made, file))
    return batch


def _saying(whole: Progress, words: Msg) -> Progress:
    """The same progress in these words; its end is not told: by then the file is there for good."""

    def report(fraction: float, _message: Msg) -> None:
        if fraction < 1.0:
            whole(fraction, words)

    return report
