"""Registries that several tests of a module read and none changes."""

import shutil
from contextlib import contextmanager
from datetime import UTC, datetime

from lo_desk.services.desk import opened

NOON = datetime(2026, 11, 24, 17, tzinfo=UTC)


@contextmanager
def shared(request, name, template="made"):
    """A desk at a copy of a template, on the engine that is the fixture's parameter.

    ``name`` is the copy's own; ``template`` is the fixture of a SQLite file, which has a twin
    of that name plus ``postgres``.
    """
    if request.param == "sqlite":
        folder = request.getfixturevalue("tmp_path_factory").mktemp(name)
        place = str(shutil.copy(request.getfixturevalue(template), folder / "registry.lodesk"))
        with opened(place, "me", lambda: NOON) as desk:
            yield desk
        return
    server = request.getfixturevalue("server")
    origin = request.getfixturevalue(template.replace("made", "made_postgres", 1))
    server.psql(f"CREATE DATABASE {name} TEMPLATE {origin}")
    place = server.get_uri(name).replace("postgresql://", "postgresql+psycopg://")
    with opened(place, "me", lambda: NOON) as desk:
        yield desk
    server.psql(f"DROP DATABASE {name} WITH (FORCE)")
