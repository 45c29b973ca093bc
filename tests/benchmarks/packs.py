"""A country pack against the same pages on bare platypus."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from lo_desk.i18n.language import spoken
from lo_desk.reports.pdf.theme import A4
from tests.benchmarks.figure import Figure, paired
from tests.reports import facts
from tests.reports.bare import plan_of, print_bare, story_of
from tests.reports.reading import print_pack


def figures() -> Iterator[Figure]:
    """The documents' figures."""
    plan = plan_of(story_of(facts.pack(), (spoken("en_CA"), spoken("fr_CA"))))
    with TemporaryDirectory() as folder:
        target = Path(folder) / "pack.pdf"
        ratio = paired(lambda: print_pack(target), lambda: print_bare(plan, A4, target))
    yield Figure("country pack / the same pages on bare platypus", ratio, "x", 1.3)
