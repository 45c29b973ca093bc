"""Documents against what was last looked at; ``poe golden`` makes the files again."""

from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageFilter

from tests.golden import HERE, PICTURED, picture, printed, told
from tests.reports.kinds import KINDS, every_kind

NOTICED, MOST = 64, 0.004
"""Steps of grey that an eye notices once the page is a little blurred; share of such spots."""


@pytest.fixture(scope="module")
def documents(made_demo, tmp_path_factory):
    """A document of each kind, by its key."""
    folder = tmp_path_factory.mktemp("golden")
    packs = every_kind(made_demo)
    return Printed({kind: printed(kind, pack, folder) for kind, pack in packs.items()})


class Printed(dict[str, Path]):
    """Files by kind."""

    def __missing__(self, kind):
        pytest.fail(f"the demonstration has no {kind}")


@pytest.mark.parametrize("kind", KINDS)
def test_every_word_stands_where_it_stood_and_is_what_it_was(kind, documents):
    assert (
        told(documents[kind]).splitlines() == (HERE / f"{kind}.txt").read_text("utf-8").splitlines()
    )


@pytest.mark.parametrize(("kind", "number"), PICTURED)
def test_pages_look_as_they_looked(kind, number, documents):
    seen = picture(documents[kind], number)
    known = Image.open(HERE / f"{kind}-{number + 1}.png")
    assert seen.size == known.size
    blurred = [each.filter(ImageFilter.BoxBlur(1)) for each in (seen, known)]
    counts = ImageChops.difference(*blurred).histogram()
    assert sum(counts[NOTICED:]) <= MOST * sum(counts)


def test_nothing_is_kept_of_what_is_printed_no_more():
    assert {path.stem for path in HERE.glob("*.txt")} <= set(KINDS)
