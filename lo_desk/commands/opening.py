"""Which registry a command works on."""

from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from lo_desk import settings
from lo_desk.commands.terminal import Terminal
from lo_desk.services import reference
from lo_desk.services.desk import Desk, exists, opened


@contextmanager
def desk_for(given: Namespace, terminal: Terminal) -> Iterator[Desk]:
    """A desk at the registry asked for, else at the user's own, made at its first use.

    It is as of ``--on`` where that was given.
    """
    registry: str = given.registry or settings.default_registry(given.settings)
    first = not given.registry and not exists(registry)
    with opened(registry, terminal.actor, terminal.clock, kind="real" if first else "") as desk:
        if first:
            reference.load(desk, terminal.report)
        ours = replace(desk, home=given.settings.agency)
        yield ours.on(getattr(given, "on", None) or ours.today)
