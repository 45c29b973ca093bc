"""The copies of a document as files: stamped, printed, given their names."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from lo_desk.db.queries import issued
from lo_desk.domain.layouts import file_names
from lo_desk.domain.packs import Issue, Pack
from lo_desk.errors import CannotWrite
from lo_desk.progress import Progress
from lo_desk.services import reports
from lo_desk.services.desk import Desk
from lo_desk.services.workplaces import left_in, workplace

_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Of a slip's code: none that is taken for another."""


@dataclass(frozen=True)
class Made:
    """A copy as it was printed: its stamp, its files, the one to read first."""

    stamp: Issue
    files: tuple[Path, ...]

    @property
    def digests(self) -> tuple[str, ...]:
        """SHA-256 of each file."""
        return tuple(sha256(file.read_bytes()).hexdigest() for file in self.files)


def stamped(base: Issue, facts: str) -> Iterator[Issue]:
    """A stamp for each position of the distribution.

    Args:
        base: What all copies have in common.
        facts: SHA-256 of the frozen facts.
    """
    for copy, recipient in enumerate(base.distribution, 1):
        told = f"{base.number}/{copy}/{facts}/{recipient.en}"
        digest = sha256(told.encode()).hexdigest().upper()
        code = f"{digest[:5]}-{digest[5:10]}"
        yield of_copy(base, copy, recipient.saying(recipient.en, recipient.fr), code)


def of_copy(base: Issue, copy: int, recipient: object, code: str) -> Issue:
    """The stamp of one copy."""
    told = {"copy": copy, "recipient": recipient, "code": code}
    slip = slip_code(base.number, copy, code) if base.distribution else ""
    return replace(base, **told, slip=slip)  # type: ignore[arg-type]  # their types are the stamp’s


def slip_code(number: str, copy: int, code: str) -> str:
    """What is typed in to acknowledge a copy: eight characters, the same for the same copy."""
    left = int.from_bytes(sha256(f"slip/{number}/{copy}/{code}".encode()).digest()[:5])
    signs = []
    for _ in range(8):
        left, sign = divmod(left, len(_LETTERS))
        signs.append(_LETTERS[sign])
    return "".join(signs)


def printed(pack: Pack, stamp: Issue, folder: Path, report: Progress) -> Made:
    """Print one copy into ``folder``.

    Raises:
        DeskError: A character cannot be printed, or there is no room.
    """
    whole = replace(pack, issue=stamp)
    if stamp.marking is not None:
        whole = replace(whole, marking=stamp.marking)
    request = pack.request
    target = folder / f"{stamp.number}-{stamp.copy:02}.pdf"
    reports.write(request.kind, whole, request.languages, target, report)
    names = file_names(request.layout, request.languages, target.name)
    files = tuple(folder / name for name in names if (folder / name).exists())
    return Made(stamp, files or (target,))


@contextmanager
def making(folder: Path) -> Iterator[Path]:
    """A folder inside ``folder`` where files are made before they get their names.

    Raises:
        CannotWrite: There can be none.
    """
    with ExitStack() as held:
        try:
            folder.mkdir(parents=True, exist_ok=True)
            place = held.enter_context(workplace(folder))
        except OSError as error:
            raise CannotWrite(str(folder)) from error
        try:
            yield place
        except CannotWrite as error:  # nobody chose the folder inside: the one it is in is named
            if str(error.args[0]).startswith(str(place)):
                raise CannotWrite(str(folder)) from error
            raise


def named(made: Sequence[Made], folder: Path) -> tuple[Path, ...]:
    """Give every file its name in ``folder``; who settles the folder may have done it already."""
    for copy in made:
        for file in copy.files:
            if file.exists():
                file.replace(folder / file.name)
    return tuple(folder / file.name for copy in made for file in copy.files)


def settle(desk: Desk, folder: Path) -> tuple[Path, ...]:
    """Clear up what dead runs left in ``folder``; what a living one makes there stays.

    Files that were registered, but whose maker was killed before, get their names; what was never
    registered is thrown away.
    """
    found = []
    for left in left_in(folder, desk.store.now()):
        for file in sorted(left.glob("*.pdf")):
            with desk.store.reading() as session:
                known = issued.copy_with(session, sha256(file.read_bytes()).hexdigest())
            if known is not None:
                found.append(file.replace(folder / file.name))
    return tuple(found)
