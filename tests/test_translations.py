"""The French of the program: whole, and written as french is written in Canada.

The checks look at what the program says and at what it carries with it (reference and demo data).
Placeholders are read as 9; program words, addresses and examples are taken out first.
"""

import csv
import re
import shlex
import tomllib
from collections import Counter
from pathlib import Path
from typing import NamedTuple

import pytest
from babel.messages.frontend import CommandLineInterface
from babel.messages.pofile import read_po

from lo_desk.paths import RESOURCES, TRANSLATIONS

ROOT = Path(__file__).parents[1]
NBSP = "\N{NO-BREAK SPACE}"
PLACEHOLDER = re.compile(r"%\((\w+)\)[sd]")


class Entry(NamedTuple):
    """A text of the program and its French; ``number`` tells the plural forms apart."""

    context: str
    english: str
    french: str
    number: int | None


class Text(NamedTuple):
    """A French text, and where it is."""

    where: str
    french: str


def french_file():
    with (TRANSLATIONS / "fr_CA" / "LC_MESSAGES" / "lo_desk.po").open("rb") as file:
        return read_po(file)


def entries():
    for message in french_file():
        if not message.id:
            continue
        if isinstance(message.id, str):
            yield Entry(message.context or "", message.id, message.string, None)
        else:
            for number, french in enumerate(message.string):
                yield Entry(message.context or "", message.id[bool(number)], french, number)


ENTRIES = list(entries())


def carried():
    """French texts of the reference and demo data."""
    for path in sorted(RESOURCES.glob("*/*.csv")):
        with path.open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines):
                for key, text in row.items():
                    if key.endswith("_fr") and text:
                        yield Text(f"{path.name}, {key}", text)


TEXTS = [Text(entry.english, entry.french) for entry in ENTRIES] + list(carried())


def key_of(message):
    return message.context, message.id


@pytest.fixture(scope="module")
def extracted(tmp_path_factory):
    """The template as ``poe strings`` would write it now."""
    tasks = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["poe"]
    command = shlex.split(tasks["tasks"]["strings"])
    target = tmp_path_factory.mktemp("strings") / "lo_desk.pot"
    command[command.index("-o") + 1] = str(target)
    command[-1] = str(ROOT / command[-1])
    CommandLineInterface().run(command)
    return target


def test_the_template_is_up_to_date(extracted):
    template = (TRANSLATIONS / "lo_desk.pot").read_text(encoding="utf-8")
    assert template == extracted.read_text(encoding="utf-8")


def test_all_that_is_said_has_its_french_and_nothing_else_does(extracted):
    with extracted.open("rb") as file:
        said = {key_of(message) for message in read_po(file) if message.id}
    known = {key_of(message) for message in french_file() if message.id}
    assert said - known == set()
    assert known - said == set()


def test_no_entry_is_empty_or_guessed():
    file = french_file()
    assert [message.id for message in file if message.fuzzy] == []
    assert not file.obsolete
    assert [entry.english for entry in ENTRIES if not entry.french] == []


def test_the_plural_rule_is_french():
    assert french_file().plural_forms == "nplurals=2; plural=(n > 1);"


def test_both_languages_have_the_same_placeholders():
    wrong = [
        entry
        for entry in ENTRIES
        if Counter(PLACEHOLDER.findall(entry.english)) != Counter(PLACEHOLDER.findall(entry.french))
        and entry.number != 0  # the singular in English may say "one"
    ]
    assert wrong == []
    assert [e for e in ENTRIES if e.number is not None and "%(n)s" not in e.french] == []
    assert [e for e in ENTRIES if e.number == 0 and re.search(r"\b(1|une?)\b", e.french)] == []


def test_every_percent_sign_is_a_placeholder_or_doubled():
    for entry in ENTRIES:
        if PLACEHOLDER.search(entry.english):
            for text in (entry.english, entry.french):
                assert "%" not in PLACEHOLDER.sub("", text).replace("%%", ""), text


# typography: french.md, section 1

MONTHS = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
TYPOGRAPHY = {
    "no space before a tall sign": rf"[ {NBSP}\u202f][;!?]",
    "the first of a month is 1er": rf"\b1[ {NBSP}]({MONTHS})\b",
    "an ellipsis is one sign, glued": r"\.\.\.|\s…",
    "no narrow or odd space, no odd hyphen": r"[\u202f\u2009\u2011]",
    "one space, and none at the edges": rf"[ {NBSP}]{{2}}|^\s|\s$",
    "a no-break space before a colon": r"(?<=[^\W\d])[ \u202f]?:(?=\s|$)",
    "guillemets hold no-break spaces": rf"«(?!{NBSP})|(?<!{NBSP})»|[\"“”](?![^«]*»)",
    "the apostrophe is ’": r"'",
    "a no-break space before a sign": r"\d ?[%$]",
    "a decimal comma, and groups of three that do not break": r"\d[ ,]\d{3}(?!\d)|\d+\.\d",
    "hours as in 9 h 05": r"\b\d{1,2}:\d\d\b|\d ?[ap]\.?m\b",
    "a no-break space before a unit": r"\d (h|km|ko|Mo|jours?|mois|ans?)\b",
    "capitals keep their accents": (
        r"\b(Etat|Evalu|Ecran|Equip|Etrang|Ecart|Echeance|Element|PROTEGE|CLASSIFIE|TRES)"
        r"|\bA propos"
    ),
    "ordinals are 1re, 2e": r"\b(1ère|\d+(ème|ième))\b",
}
EXAMPLES = re.compile(
    r"\+57 601 555 0142|3\.11 à 3\.14|2027-03-31T14:30Z|https?://\S+|\S+@\S+|\b\w+\.(csv|xlsx|po)\b"
)


def plain(french):
    """The words alone: placeholders are read as 9, examples and addresses are taken out."""
    return EXAMPLES.sub("x", PLACEHOLDER.sub("9", french)).replace("%%", "%")


@pytest.mark.parametrize("rule", TYPOGRAPHY)
def test_typography_is_canadian(rule):
    wrong = re.compile(TYPOGRAPHY[rule])
    assert [text for text in TEXTS if wrong.search(plain(text.french))] == []


# words: sections 3, 4, 5, 7 and 10

BANNED = re.compile(
    r"(?i)\b(svp|s\.v\.p|s’il vous plaît|désolée?|oups|cliqu\w+ ici|éditer|officiers?|briefings?"
    r"|à date\b|en date d|initier|crypt\w*|opportunités?|contreparties?|librairies?|supporter"
    r"|invalide|erreur fatale|s’est produite|digital\w*|déportation\w*|identifier"
    r"|(?<!copie de )(?<!copies de )sauvegard\w*"
    r"|JEC|JWG|JBS|NHQ|(?<![-/])(CBSA|RCMP))\b(?![-|])"
)
ENGLISH = re.compile(r"\b(the|of|and|with|your|for)\b")
DOUBLET = re.compile(r"\w(\(e\)|\(s\)|·\w|\.e\.|/e\b)")
GENDERED = re.compile(r"(?i)êtes-vous (sûr|certain)|vous êtes \w+é\b")
KEYS_OF_THE_PROGRAM = {
    "what it is, such as post or officer",
    "what to list, such as post or officer",
}
"""Texts that quote what is typed on the command line."""


@pytest.mark.parametrize(
    "wrong", [BANNED, DOUBLET, GENDERED], ids=["banned", "doublet", "gendered"]
)
def test_no_word_that_french_does_not_want(wrong):
    assert [text for text in TEXTS if wrong.search(plain(text.french))] == []


def test_no_english_is_left():
    left = [text for text in TEXTS if ENGLISH.search(plain(text.french))]
    assert [text for text in left if text.french != "Port of Spain"] == []


COGNATES = {
    "Population",
    "Signature",
    *(
        "Code",
        "Date",
        "Dates",
        "Document",
        "Documents",
        "Document %(number)s",
        "%(n)s document",
        "%(n)s documents",
        "Figure",
        "Page",
        "Page %(number)s",
        "Pages",
        "Europe",
        "Forum",
        "Forums",
        "Instrument",
        "Licence",
        "Minutes",
    ),
    *("Mission", "Missions", "Mode", "Moment", "Note", "Option"),
    *("Options", "Participant", "Participants"),
    *("Question", "Service"),
    *("Public", "Secret", "Section", "Silence", "Source", "Subdivision", "Type", "Version"),
    *("Versions", "vacant", "Transit", "Sources", "Description", "Total"),
    *("CODE", "DATE", "DOCUMENT", "PySide6", "Python", "PostgreSQL", "SQLite"),
    *("Cycle %(cycle)s", "Figure %(n)s. %(caption)s", "Version %(version)s"),
}


def test_only_true_cognates_are_the_same_in_both_languages():
    same = {
        entry.english
        for entry in ENTRIES
        if entry.english == entry.french
        and re.search(r"[^\W\d]{4}", PLACEHOLDER.sub("", entry.english))
    }
    assert same <= COGNATES


GLUE = re.compile(r"(?i)(?:\b(?:de|à|le|la|du|au|en|par) |[ld]’)%\((\w+)\)")
DAYS_AND_NUMBERS = {
    *("day", "since", "started", "ended", "starts", "due", "last", "first", "verified", "decide"),
    *("start_by", "ends", "until", "on", "from"),
    *("n", "most", "high", "limit", "low", "percent", "months", "days", "km", "relief", "least"),
    *("path", "sheet", "file", "folder", "step", "line", "row", "number", "total", "count"),
    *("margin", "swing", "split", "draws", "medium", "far"),
}


def test_no_name_is_glued_to_an_article_or_a_preposition():
    for entry in ENTRIES:
        for name in GLUE.findall(entry.french):
            assert name in DAYS_AND_NUMBERS or re.search(r"_(of|in|the|at)$", name), entry


def test_sentences_end_alike():
    def end(text):
        return text[-1] if text[-1] in ".:?!…" else ""

    assert [entry for entry in ENTRIES if end(entry.english) != end(entry.french)] == []


def test_a_mnemonic_is_one_letter_without_an_accent():
    for entry in ENTRIES:
        counts = {text.replace("&&", "").count("&") for text in (entry.english, entry.french)}
        assert counts in ({0}, {1}), entry
        if counts == {1}:
            assert re.search("&[A-Za-z0-9]", entry.french.replace("&&", "")), entry


LONG_ON_PURPOSE = {
    "Checked",  # a task that ended
    "Edition for %(agency)s",
    "For help: %(command)s",
    "Lead: %(agency)s",
    "No briefing is due.",
    "Restore a &backup…",
    "Run the lines above to mend it.",
    "They are missing.",
    "%(name)s needs a value.",
    "%(state)s, %(day)s, led by %(agency_the)s",
    "%(state)s, %(day)s, led by both",
    "restoring of %(record)s",
}


def budget(english):
    """Most characters of the French: the 95th per cent of federal strings of each length."""
    words = len(english.split())
    sentence = words > 6 or english[-1] in ".:?!"
    factor = 1.7 if sentence else 2.3 if words <= 2 else 1.9
    return max(factor * len(english), len(english) + 13)


def test_french_is_not_much_longer_than_english():
    long = {
        entry.english
        for entry in ENTRIES
        if len(plain(entry.french).replace("&", ""))
        > budget(plain(entry.english).replace("&", "") or " ")
    }
    assert long <= LONG_ON_PURPOSE


GLOSSARY = {
    "liaison officer": r"\bAL\b|agente?s? de liaison",
    "officers?": r"\bAL\b|agent|titulaire|personne|relève",
    "posts?": "poste|titulaire",
    "tours?( of duty)?": "affectation|début|fin",
    "briefing": "séance|information",
    "areas? of responsibility": "zones? de responsabilité",
    "gaps?": "lacune|trop courte|à vérifier",
    "priorit(y|ies)": "priorit",
    "withheld|withhold": "communiqué",
    "marking": "marquage|mention",
    "acknowledge": "accus",
    "registry": "registre",
    "backup": "copies? de sauvegarde",
    "handover": "passation",
    "vacan(t|cy)": "vaca|titulaire",
    "counterpart": "homologue|autre organisme",
    "coverage": "couv",
    "visits?": "visite",
    "mandate areas?": "domaine",
    "deployment": "déploiement|affectation",
    "undo": "annul",
    "released": "communiqu|diffus",
    "saved?": "enregistr",
    "severity": "gravité",
    "extent": "ampleur",
    "version": "version",
    "file": "fichier",
    "must": "doit|doivent|il faut|exig|obligatoire",
}


@pytest.mark.parametrize("term", GLOSSARY)
def test_a_term_has_one_of_its_french_forms(term):
    wanted, given = re.compile(rf"(?i)\b({term})\b"), re.compile(f"(?i){GLOSSARY[term]}")
    wrong = [
        entry
        for entry in ENTRIES
        if entry.english not in KEYS_OF_THE_PROGRAM
        and wanted.search(PLACEHOLDER.sub("", entry.english))
        and not given.search(entry.french)
    ]
    assert wrong == []
