"""Which registry a command works on."""

from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pkgutil import resolve_name

from lo_desk import settings
from lo_desk.commands.terminal import Terminal
from lo_desk.errors import AlreadyThere
from lo_desk.services.desk import Desk, exists, opened

MAKE = "lo_desk.services.making:make"  # read at the first start alone


@contextmanager
def desk_for(given: Namespace, terminal: Terminal) -> Iterator[Desk]:
    """A desk at the registry asked for, else at the user's own, made at its first use.

    It is as of ``--on`` where that was given.
    """
    registry: str = given.registry or settings.default_registry(given.settings)
    if not given.registry and not exists(registry):
        with suppress(AlreadyThere):  # another window, at the same moment
            resolve_name(MAKE)(registry, terminal.actor, terminal.clock, terminal.report)
    with opened(registry, terminal.actor, terminal.clock) as desk:
        kept = given.settings
        ours = replace(desk.seen_by(kept.agency), backups=kept.backups)
        yield ours.on(getattr(given, "on", None) or ours.today)
