"""What others saved of a record while somebody types in its form."""

from dataclasses import dataclass

from lo_desk.domain.rows import Edit
from lo_desk.errors import Difference
from lo_desk.services import history, records
from lo_desk.services.desk import Desk


class _Untouched:
    """Stands for mine where I typed nothing."""


UNTOUCHED = _Untouched()


@dataclass(frozen=True)
class Beside:
    """The changes of others since a form was opened.

    Attributes:
        version: What the record is now.
        who: Names of those who saved, the newest first.
        differences: Each field that is another now; ``mine`` is ``UNTOUCHED`` where I did not
            type, and then theirs stands by itself.
    """

    version: int
    who: tuple[str, ...]
    differences: tuple[Difference, ...]


def beside(desk: Desk, mine: Edit) -> Beside:
    """What became of a record since its form was opened, beside what is typed in it.

    Args:
        desk: The registry.
        mine: The form: the version it was opened at, and what is typed.
    """
    lines = history.since(desk, mine.entity, mine.id, mine.version)
    newest = {line.key: line for line in reversed(lines)}
    oldest = {line.key: line for line in lines}
    told = tuple(
        Difference(key, line.field, oldest[key].old, line.new, mine.changes.get(key, UNTOUCHED))
        for key, line in newest.items()
    )
    who = tuple(dict.fromkeys(line.who for line in lines))
    return Beside(records.read(desk, mine.entity, mine.id).version, who, told)
