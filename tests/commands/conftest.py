from dataclasses import dataclass

import pytest

from lo_desk.cli import main


@dataclass(frozen=True)
class Outcome:
    status: int
    out: str
    err: str


@pytest.fixture
def run(capsys):
    """Run a command line in this process."""

    def run(*words):
        status = main([str(word) for word in words])
        said = capsys.readouterr()
        return Outcome(status, said.out, said.err)

    return run


@pytest.fixture
def at(run, sqlite_demo):
    """Run a command line on the demo registry."""
    return lambda *words: run("--registry", sqlite_demo, *words)
