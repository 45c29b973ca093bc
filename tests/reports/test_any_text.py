"""Whatever people typed: a correct document or a clear error, in every kind that there is."""

from itertools import cycle
from unicodedata import normalize

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from typing_extensions import override

from lo_desk.domain.unprintable import MissingGlyph
from lo_desk.services import reports
from tests.reports.kinds import KINDS, every_kind, sown
from tests.reports.pdf.heard import lines
from tests.reports.pdf.test_structure import faults
from tests.reports.reading import silent, whole

HARD = {
    "markup": "<b>Bold & 5 < 6</b> <para> &amp; %(x)s %s {0} \\n (a) )( \\",
    "controls": "bell\x07 null\x00 tab\t end\r\nline\u2028more\x1b[0m",
    "direction": "abc\u202egnp.exe\u202c \u200fdef\u2067ghi\u2069",
    "emoji": "Fine \U0001f600 \u2192 \u2713 \u2708",
    "marks": "e\u0301a\u0323\u0302 S\u0331k\u0331wx\u0331wu\u0301",
    "syllabics": "\u1403\u14c4\u1483\u144e\u1450\u1466",
    "one long word": "Anticonstitutionnellement" * 40,
    "names of 60 letters": "Maximilienne-Alexandra de la Durantaye-Featherstonehaugh Jr.",
    "blanks": " \n \n a \u00a0\u202f b \n",
    "other alphabets": "Łódź İstanbul Ελλάδα Київ Việt Nam Đà Nẵng",
}


LONG = {"country-pack", "regional-pack", "pre-deployment", "gap-assessment", "volume"}
"""Kinds with so many texts that each of the hard ones comes everywhere in one of them."""


@pytest.fixture(scope="module")
def packs(made_demo):
    """Facts of the demonstration for each kind."""
    return Packs(every_kind(made_demo))


class Packs(dict[str, object]):
    """Facts by kind, too long to be shown."""

    def __missing__(self, kind):
        pytest.fail(f"the demonstration has no {kind}")

    @override
    def __repr__(self):
        return "packs"


@pytest.mark.parametrize(
    ("kind", "begin"),
    [(kind, begin) for kind in KINDS for begin in ((0,) if kind in LONG else (0, 3, 7))],
)
def test_hard_texts_give_a_correct_document(kind, begin, packs, tmp_path):
    told = [*HARD.values()]
    pack = sown(packs[kind], cycle([*told[begin:], *told[:begin]]))
    reports.write(kind, pack, ("en", "fr"), tmp_path / "a.pdf", silent)
    assert faults(tmp_path / "a.pdf") == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_script_that_cannot_be_set_is_an_error_and_no_file(kind, packs, tmp_path):
    pack = sown(packs[kind], cycle(["\u0645\u0631\u062d\u0628\u0627"]))
    with pytest.raises(MissingGlyph) as caught:
        reports.write(kind, pack, ("en", "fr"), tmp_path / "a.pdf", silent)
    assert "U+0645" in str(caught.value.msg)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_statement_of_20_000_characters_is_printed_to_its_end(kind, packs, tmp_path):
    told = " ".join(f"w{number:05}" for number in range(2857))
    texts = iter([*["first"] * 3, told])
    pack = sown(packs[kind], _then(texts, "short"))
    reports.write(kind, pack, ("en",), tmp_path / "a.pdf", silent)
    assert faults(tmp_path / "a.pdf") == []
    printed = whole(tmp_path / "a.pdf")
    assert ("w00000" in printed) == ("w02856" in printed)


@pytest.mark.parametrize("kind", KINDS)
@settings(
    max_examples=4,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(texts=st.lists(st.text(min_size=1, max_size=60), min_size=1, max_size=6))
def test_any_text_gives_a_correct_document_or_a_clear_error(kind, texts, packs, tmp_path):
    target = tmp_path / "a.pdf"
    target.unlink(missing_ok=True)
    try:
        reports.write(kind, sown(packs[kind], cycle(texts)), ("fr", "en"), target, silent)
    except MissingGlyph as error:
        refused = error.character
    else:
        assert faults(target) == []
        assert lines(target)
        return
    assert any(refused in normalize("NFC", text) for text in texts)
    assert list(tmp_path.iterdir()) == []


def _then(texts, after):
    yield from texts
    while True:
        yield after
