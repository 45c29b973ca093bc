"""The structure of printed files: what it must hold that no validator looks for."""

import re
import zlib
from collections import Counter
from random import Random

import page as validation
import pytest
from reportlab.platypus import Flowable
from typing_extensions import override

from lo_desk.domain.bilingual import Bilingual
from lo_desk.i18n.language import spoken
from lo_desk.reports.blocks.entries import Entry, Say, Spine, pairs
from lo_desk.reports.blocks.page import Page
from lo_desk.reports.blocks.stacks import stacked
from lo_desk.reports.blocks.tables import Column, Table, table
from lo_desk.reports.blocks.texts import heading, note, paragraph, subheading
from lo_desk.reports.pdf import document, fonts
from lo_desk.reports.pdf.canvas import StrayText
from lo_desk.reports.pdf.document import Parts
from lo_desk.reports.pdf.structure import Elem, Spot, Tree
from lo_desk.reports.pdf.theme import PAPERS
from tests.reports.pdf.heard import heard, lines
from tests.reports.reading import print_assessment, print_pack

BOTH = pytest.mark.parametrize("printed", [print_pack, print_assessment])
PROFILES = [validation.ValidationProfile.PDF_UA_1, validation.ValidationProfile.PDF_A_2A]
TAGS = {"en": "en_CA", "fr": "fr_CA"}


def faults(path):
    """What either profile objects to."""
    reports = [validation.validate_pdf(str(path), profile=profile) for profile in PROFILES]
    return [(fault.rule_id, fault.message) for report in reports for fault in report.failures]


def tags(elem):
    """Of an element and all below it, in reading order."""
    below = (tag for kid in elem.kids if isinstance(kid, Elem) for tag in tags(kid))
    return [elem.tag, *below]


def page_for(languages=("en", "fr"), paper="A4"):
    fonts.load()
    return Page(tuple(spoken(TAGS[code]) for code in languages), PAPERS[paper])


def write(story, target, page):
    parts = Parts(
        title="A < B & C",
        lang="en-CA",
        marking=[("en-CA", "UNCLASSIFIED"), ("fr-CA", "NON CLASSIFIÉ")],
        header=["short"] * len(page.languages),
        aside="",
        footer=[["foot"]] * len(page.languages),
        page=lambda number, pages: [f"{number}/{pages}"] * len(page.languages),
    )
    document.write(stacked(page, story), parts, page.paper, target, lambda _share: None)
    return target


@BOTH
@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("languages", [("en", "fr"), ("fr", "en"), ("en",), ("fr",)])
def test_every_edition_is_accessible_and_archival_at_once(printed, paper, languages, tmp_path):
    assert faults(printed(tmp_path / "a.pdf", languages, paper)) == []


@BOTH
def test_the_marking_is_heard_once_in_each_language(printed, tmp_path):
    said = lines(printed(tmp_path / "a.pdf"))
    assert said[:2] == [("P", "en-CA", "PROTECTED B"), ("P", "fr-CA", "PROTÉGÉ B")]
    assert [line for line in said[2:] if "PROTECTED B" in line[2]] == []


@BOTH
def test_no_heading_is_skipped_and_each_language_has_the_same(printed, tmp_path):
    said = [(int(tag[1]), lang) for tag, lang, _ in lines(printed(tmp_path / "a.pdf")) if tag in H]
    levels = {lang: [level for level, spoken in said if spoken == lang] for _, lang in said}
    assert set(levels) == {"en-CA", "fr-CA"}
    assert levels["en-CA"] == levels["fr-CA"]
    assert levels["en-CA"][0] == 1
    deepest = 0
    for level, _ in said:
        assert level <= deepest + 1
        deepest = level


H = {"H1", "H2", "H3"}


@BOTH
def test_running_parts_and_repeated_heads_are_not_heard(printed, tmp_path):
    words = [text for _, _, text in lines(printed(tmp_path / "a.pdf"))]
    assert [text for text in words if text.startswith(("Page 1 of", "Continued on page"))] == []
    captions = [text for text in words if text.startswith("Table ")]
    assert len(captions) == len(set(captions))
    assert [text for text in captions if "(continued)" in text] == []


@BOTH
def test_every_figure_says_in_each_language_what_it_shows(printed, tmp_path):
    figures = [
        (lang, elem.alt)
        for page in heard(printed(tmp_path / "a.pdf"))
        for root in page
        for elem, lang in root.walk()
        if elem.tag == "Figure"
    ]
    assert figures
    assert all(alt for _, alt in figures)
    counts = Counter(lang for lang, _ in figures)
    assert counts["en-CA"] == counts["fr-CA"]


@BOTH
def test_every_figure_says_where_it_is(printed, tmp_path):
    path = printed(tmp_path / "a.pdf")
    boxes = re.findall(rb"/BBox \[([^]]+)\]", b"".join(unpacked(path)))
    found = [list(map(float, box.split())) for box in boxes]
    assert len(found) > 1
    for left, low, right, high in found:
        assert 0 <= left < right <= 620
        assert 0 <= low < high <= 850


def unpacked(path):
    """The objects of a file that are packed together."""
    raw = path.read_bytes()
    for at in re.finditer(rb"/Type /ObjStm .*?/Length (\d+) >>\nstream\n", raw):
        yield zlib.decompress(raw[at.end() : at.end() + int(at[1])])


class Forgotten(Flowable):
    """Text that nobody claims."""

    @override
    def wrap(self, availWidth, availHeight):
        return 10, 10

    def draw(self):
        self.canv.setFont("SourceSans3-Regular", 8)
        self.canv.drawString(0, 0, "forgotten")


def test_forgotten_text_is_an_error_and_no_file(tmp_path):
    page = page_for()
    with pytest.raises(StrayText, match="1"):
        write([Forgotten()], tmp_path / "a.pdf", page)
    assert list(tmp_path.iterdir()) == []


def test_markup_in_a_title_is_only_text(tmp_path):
    page = page_for()
    path = write(paragraph(page, Bilingual("<b>&amp;", "</p>")), tmp_path / "a.pdf", page)
    assert faults(path) == []
    assert ("P", "en-CA", "<b>&amp;") in lines(path)


class Story:
    """Random blocks whose every word is its own; ``said`` is what must be heard, by language."""

    def __init__(self, seed, page):
        self.random, self.page, self.given = Random(seed), page, 0
        self.said: dict[str, list[str]] = {each.code: [] for each in page.languages}

    def words(self, most=60):
        made = {}
        for code in ("en", "fr"):
            many = self.random.choice((1, 2, 5, 12, most))
            made[code] = [f"{code}{self.given + n}" for n in range(many)]
            self.given += many
            if code in self.said:
                self.said[code] += made[code]
        return Bilingual(" ".join(made["en"]), " ".join(made["fr"]))

    def blocks(self):
        yield from heading(self.page, self.words(5), self.words(20))
        for _ in range(self.random.randrange(2, 9)):
            yield from self.random.choice((self._text, self._pairs, self._table, self._part))()

    def _text(self):
        yield from paragraph(self.page, *(self.words(300) for _ in range(3)))
        yield from note(self.page, self.words())

    def _part(self):
        yield from subheading(self.page, self.words(5))
        yield from paragraph(self.page, self.words(900))

    def _pairs(self):
        entries = [
            Entry(
                [Say("title", self.words(10)), Say("body", self.words(200))],
                [Say("note", self.words(40))] if self.random.random() < 0.5 else (),
                Spine("7", mark="overlap"),
            )
            for _ in range(self.random.randrange(1, 6))
        ]
        yield from pairs(self.page, entries)

    def _table(self):
        columns = [Column(self.words(3), 74), Column(self.words(3), 100)]
        rows = [[self.words(8), self.words(30)] for _ in range(self.random.randrange(1, 40))]
        yield from table(self.page, Table(self.words(6), columns, rows))


@pytest.mark.parametrize("seed", range(100))
def test_in_any_story_each_word_is_heard_once_and_in_its_language(seed, tmp_path):
    languages = (("en", "fr"), ("fr", "en"), ("en",), ("fr",))[seed % 4]
    page = page_for(languages, ("A4", "Letter")[seed % 3 % 2])
    story = Story(seed, page)
    path = write(story.blocks(), tmp_path / "a.pdf", page)
    assert faults(path) == []
    found: dict[str, Counter[str]] = {code: Counter() for code in story.said}
    for _, lang, text in lines(path):
        found.setdefault(lang[:2], Counter()).update(text.split())
    for code, wanted in story.said.items():
        own = Counter({word: n for word, n in found[code].items() if _is_ours(word, code)})
        assert own == Counter(wanted), code
        assert not [word for word in found[code] if _is_ours(word, _other(code))]


def _is_ours(word, code):
    return word[:2] == code and word[2:].isdigit()


def _other(code):
    return "fr" if code == "en" else "en"


def test_what_was_never_drawn_leaves_the_structure_but_for_empty_cells():
    tree = Tree("en-CA")
    row = tree.root.child("Table").child("TR")
    row.child("TD")
    tree.root.child("Div", "fr-CA").child("P")
    drawn = tree.root.child("P")
    drawn.kids.append(Spot(0, 0))
    tree.root.prune()
    assert [kid.tag for kid in tree.root.kids if isinstance(kid, Elem)] == ["Table", "P"]
    assert tags(tree.root) == ["Document", "Table", "TR", "TD", "P"]


def test_a_heading_is_never_more_than_one_below_the_last():
    tree = Tree("en-CA")
    given = [tree.heading(tree.root, level, "en-CA").tag for level in (3, 3, 2, 6, 1, 2)]
    assert given == ["H1", "H2", "H2", "H3", "H1", "H2"]
