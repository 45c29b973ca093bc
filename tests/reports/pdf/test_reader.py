"""A file read back by the program says what an independent reader hears in it."""

from collections import Counter

import pytest

from lo_desk.domain.bilingual import Bilingual
from lo_desk.reports.blocks.texts import paragraph
from lo_desk.reports.pdf.reader import NotReadable, spoken
from tests.reports.pdf.heard import lines
from tests.reports.pdf.test_structure import page_for, write
from tests.reports.reading import print_assessment, print_pack

BOTH = pytest.mark.parametrize("printed", [print_pack, print_assessment])


def words(text):
    return text.replace("\xa0", " ").replace("\x02", "-").split()


def aloud(told):
    """Words of running text; a picture is told by its other text alone."""
    return Counter(word for tag, text in told if tag != "Figure" for word in words(text))


@BOTH
@pytest.mark.parametrize("languages", [("en", "fr"), ("fr", "en"), ("fr",)])
def test_every_word_is_read_once(printed, languages, tmp_path):
    file = printed(tmp_path / "a.pdf", languages)
    read = aloud((line.tag, line.text) for line in spoken(file))
    assert read == aloud((tag, text) for tag, _, text in lines(file))
    figures = [line.text for line in spoken(file) if line.tag == "Figure"]
    assert figures
    assert all(figures)


@BOTH
def test_order_tags_and_languages_are_those_of_the_file(printed, tmp_path):
    file = printed(tmp_path / "a.pdf")
    read = [(line.tag, line.lang, " ".join(words(line.text))) for line in spoken(file)]
    heard = {text: (tag, lang) for tag, lang, text in lines(file)}
    assert len(read) > 100
    for tag, lang, text in read:
        if text in heard and lang:
            assert heard[text][0] == tag or (tag, text) in {(t, x) for t, _, x in lines(file)}
    assert {lang for _, lang, _ in read} == {"en-CA", "fr-CA", ""}


def test_what_goes_on_over_a_page_is_one_passage(tmp_path):
    page = page_for()
    long = Bilingual(*(" ".join(f"{code}{n}" for n in range(2000)) for code in ("en", "fr")))
    file = write(paragraph(page, long), tmp_path / "a.pdf", page)
    assert len([text for _, _, text in lines(file) if "en1" in text]) > 1
    read = [line.text for line in spoken(file) if line.lang == "fr-CA" and "fr1" in line.text]
    assert read == [long.fr]


def test_a_file_that_is_no_document_is_refused(tmp_path):
    file = tmp_path / "a.pdf"
    file.write_bytes(b"%PDF-1.7\nnothing\n")
    with pytest.raises(NotReadable):
        spoken(file)
