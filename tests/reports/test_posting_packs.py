"""What packs about posts, officers and forums say, in both languages and every edition."""

from ctypes import c_int, create_string_buffer
from dataclasses import replace
from typing import Any

import pypdfium2
import pytest

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.country_here import ContactHere
from lo_desk.domain.frozen import freeze, thaw
from lo_desk.domain.trainings import LACKING
from tests.reports import postings
from tests.reports.network import DAY
from tests.reports.pdf.heard import lines
from tests.reports.pdf.test_structure import H, faults
from tests.reports.postings import KINDS, LONG_NAME, NOTHING, printed
from tests.reports.reading import pages, whole

every_kind = pytest.mark.parametrize("kind", KINDS)
EMPTY: dict[str, dict[str, Any]] = {
    "visit": {
        "objective": NOTHING,
        "lines": NOTHING,
        "responsive": NOTHING,
        "speaks_for": "nobody",
        "agreed_on": None,
        "programme": (),
        "attending": (),
        "agencies": (),
        "debrief_due": None,
        "pre_meeting_on": None,
        "city": NOTHING,
        "zone": "",
        "withheld": (),
    },
    "handover": {
        "leaving": None,
        "arriving": None,
        "matters": (),
        "area": (),
        "contacts": (),
        "instruments": (),
        "dates": (),
        "returns": (),
        "activities": (),
        "withheld": (),
    },
    "end-of-tour": {
        "area": (),
        "returns": (),
        "briefings": (),
        "activities": (),
        "matters": (),
        "withheld": (),
    },
    "pre-deployment": {
        "before": None,
        "area": (),
        "training": (),
        "matters": (),
        "dates": (),
        "contacts": (),
        "countries": (),
        "withheld": (),
    },
}
WORDS_OF_NOTHING = {
    "visit": (
        "No objective is recorded.",
        "Aucun message n’est convenu.",
        "Neither agency may speak for the other.",
        "No program is recorded.",
        "Personne n’est encore désigné.",
        "No agency is recorded as attending.",
    ),
    "handover": (
        "Nobody is at the post: what is handed over must be written.",
        "Aucun dossier n’est inscrit comme ouvert.",
        "The post has no line of an area of responsibility.",
        "No instrument is recorded for these countries.",
        "No contact is recorded.",
        "Aucune date n’est inscrite.",
    ),
    "end-of-tour": (
        "No return of this tour is recorded",
        "Aucun trimestre de cette affectation n’est encore terminé.",
        "No briefing is recorded as held.",
        "No matter is recorded as open.",
    ),
    "pre-deployment": (
        "No training is mandatory for this post.",
        "Personne n’est inscrit.",
        "No matter is recorded as open.",
        "Aucune personne-ressource inscrite.",
    ),
}


@every_kind
@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("languages", [("en", "fr"), ("fr", "en"), ("en",), ("fr",)])
def test_every_edition_is_accessible_and_archival_at_once(kind, paper, languages, tmp_path):
    assert faults(printed(kind, tmp_path / "a.pdf", languages, paper)) == []


@every_kind
def test_with_nothing_recorded_it_says_so_in_words(kind, tmp_path):
    path = printed(kind, tmp_path / "a.pdf", **EMPTY[kind])
    assert faults(path) == []
    text = whole(path)
    for words in WORDS_OF_NOTHING[kind]:
        assert words in text


@every_kind
def test_frozen_facts_come_back_as_they_were(kind):
    told = KINDS[kind][0]()
    assert thaw(type(told), freeze(told)) == told


@every_kind
def test_headings_are_the_same_in_both_languages_and_none_is_skipped(kind, tmp_path):
    said = [
        (int(tag[1]), lang) for tag, lang, _ in lines(printed(kind, tmp_path / "a.pdf")) if tag in H
    ]
    levels = {lang: [level for level, spoken in said if spoken == lang] for _, lang in said}
    assert levels["en-CA"] == levels["fr-CA"]
    assert levels["en-CA"][0] == 1


@every_kind
def test_nothing_of_the_demo_is_told_where_people_are_real(kind, tmp_path):
    text = whole(printed(kind, tmp_path / "a.pdf", demo=False)).replace("DEMO-1", "")
    parts = text.split("The RCMP in Colombia")  # country parts carry their own facts
    assert "DEMO" not in parts[0]


@every_kind
def test_the_same_facts_make_the_same_file(kind, tmp_path):
    one, other = (printed(kind, tmp_path / f"{n}.pdf") for n in "ab")
    assert one.read_bytes() == other.read_bytes()


def test_a_forum_says_who_may_speak_for_whom_and_since_when(tmp_path):
    text = whole(printed("visit", tmp_path / "a.pdf"))
    assert "The CBSA may speak for the RCMP, as agreed on November 12, 2026." in text
    assert "L’ASFC peut parler pour la GRC, comme convenu le 12 novembre 2026." in text
    assert "Only the lines above are covered" in text
    both = whole(printed("visit", tmp_path / "b.pdf", speaks_for="both"))
    assert "Each agency may speak for the other, as agreed on November 12, 2026." in both


def test_a_forums_program_is_told_by_the_clocks_of_the_place(tmp_path):
    text = whole(printed("visit", tmp_path / "a.pdf"))
    assert "2026-12-28 09:00-09:45" in text
    assert "2026-12-29 10:30" in text
    assert "Local time in Panama: UTC−05:00." in text
    unknown = whole(printed("visit", tmp_path / "b.pdf", zone=""))
    assert "14:00-14:45" in unknown
    assert "Times are in universal time (UTC)" in unknown


def test_a_forum_that_one_agency_attends_says_that_the_other_is_told_afterwards(tmp_path):
    text = whole(printed("visit", tmp_path / "a.pdf"))
    assert "Both agencies attend; lead agency: CBSA." in text
    alone = whole(printed("visit", tmp_path / "b.pdf", attending=()))
    assert "Only the CBSA attends" in alone
    assert "le bilan est communiqué au réseau de la GRC" in alone


def test_a_debrief_that_was_not_held_in_time_is_overdue(tmp_path):
    late = whole(printed("visit", tmp_path / "a.pdf", debrief_due=DAY.replace(day=1)))
    assert "Overdue November 1, 2026" in late
    held = whole(printed("visit", tmp_path / "b.pdf", debrief_on=DAY, outcome=postings.BOGOTA))
    assert "Debriefed November 24, 2026" in held


def test_a_handover_counts_the_days_nobody_is_there(tmp_path):
    text = whole(printed("handover", tmp_path / "a.pdf"))
    assert "The officers do not meet: nobody is there for 47 days." in text
    assert "personne n’est au poste pendant 47 jours." in text.replace("\u00a0", " ")
    met = postings.tour(LONG_NAME, DAY.replace(year=2027, month=1, day=25), None)
    together = whole(printed("handover", tmp_path / "b.pdf", arriving=met))
    assert "Both officers are there for 7 days; the post asks for 14." in together


def test_open_matters_come_before_those_that_are_done_and_late_ones_say_so(tmp_path):
    text = whole(printed("handover", tmp_path / "a.pdf"))
    assert "2 matters are open, overdue: 1." in text
    assert text.index("Overdue since 2026-11-04") < text.index("Done on 2026-11-24")


def test_nil_not_returned_and_blank_are_three_things(tmp_path):
    text = whole(printed("handover", tmp_path / "a.pdf"))
    assert "2025-10-01 not returned non produit" in text
    assert "2026-01-01 nil return relevé néant" in text
    assert "2026-04-01 20 19 2 – 24 2 2" in text
    assert "Quarters not returned: 1." in text


def test_an_instrument_that_is_over_or_to_be_reviewed_says_so(tmp_path):
    text = whole(printed("handover", tmp_path / "a.pdf"))
    assert "2026-10-01 overdue en retard" in text
    assert "expired échu" in text


def test_a_contact_nobody_confirmed_asks_to_be(tmp_path):
    text = whole(printed("handover", tmp_path / "a.pdf"))
    assert "2 contacts to hand over; to confirm first: 1." in text
    assert "not verified" in text


def test_a_debrief_adds_up_what_was_returned_and_counts_what_was_not(tmp_path):
    text = whole(printed("end-of-tour", tmp_path / "a.pdf"))
    assert "3 quarters returned: 40 requests received, 38 completed." in text
    assert "Quarters not returned: 1." in text


def test_a_debrief_has_its_questions_on_two_pages_with_lines_to_write_on(tmp_path):
    for paper in ("A4", "Letter"):
        found = pages(printed("end-of-tour", tmp_path / f"{paper}.pdf", paper=paper))
        asked = [page for page in found if "1. What did the tour" in page or "8. What must" in page]
        assert len(asked) == 2
        assert "8. Que doit faire la relève dans les 30 premiers jours?" in asked[-1].replace(
            "\u00a0", " "
        )


def test_a_preparation_counts_the_training_that_is_lacking_on_the_first_day(tmp_path):
    text = whole(printed("pre-deployment", tmp_path / "a.pdf"))
    assert "2 mandatory training items are lacking on March 20, 2027." in text
    assert "Role *" in text
    trained = tuple(one for one in postings.TRAINING if one.state not in LACKING)
    ready = whole(printed("pre-deployment", tmp_path / "b.pdf", training=trained))
    assert "All mandatory training is valid on March 20, 2027." in ready


def test_a_preparation_holds_the_brief_and_the_pack_of_every_country(tmp_path):
    text = whole(printed("pre-deployment", tmp_path / "a.pdf"))
    for words in ("The RCMP in Colombia", "Who leads on what", "Coverage of Colombia", "Gaps in"):
        assert words in text
    assert "80% of your time is for core liaison work" in text
    assert "(Avoiding Complicity in Mistreatment by Foreign Entities Act)" in text
    assert "Jour 90" in text.replace("\u00a0", " ")


def test_a_post_without_an_agreed_share_says_what_to_do(tmp_path):
    told = postings.post(core_time=None, languages=(), clearance=None, security="")
    text = whole(printed("pre-deployment", tmp_path / "a.pdf", post=told))
    assert "No share of core work is agreed for this post" in text
    assert "Not recorded." in text


def test_a_contact_is_a_frozen_fact():
    one = postings.contact()
    assert thaw(ContactHere, freeze(one)) == replace(one)


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "visit"])
def test_the_source_of_the_post_is_told_and_its_address_leads_there(kind, tmp_path):
    path = printed(kind, tmp_path / "a.pdf")
    assert "Where the posts are published" in whole(path)
    assert faults(path) == []
    document = pypdfium2.PdfDocument(path)
    found = [linked(page) for page in document]
    document.close()
    assert postings.ADDRESS in [address for page in found for address in page]
    links = [words for tag, _, words in lines(path) if tag == "Link"]
    assert postings.ADDRESS in links


def linked(page):
    """The addresses of the web that a page leads to."""
    addresses = []
    start, annotation = c_int(0), pypdfium2.raw.FPDF_LINK()
    while pypdfium2.raw.FPDFLink_Enumerate(page, start, annotation):
        action = pypdfium2.raw.FPDFLink_GetAction(annotation)
        held = create_string_buffer(999)
        if action and pypdfium2.raw.FPDFAction_GetURIPath(page.pdf, action, held, 999):
            addresses.append(held.value.decode())
    return addresses


@pytest.mark.parametrize("kind", ["handover", "end-of-tour", "pre-deployment"])
def test_a_pack_of_before_sources_were_kept_is_printed_as_it_was(kind, tmp_path):
    path = printed(kind, tmp_path / "a.pdf", post=postings.post(source=None))
    if kind != "pre-deployment":  # its countries have sources of their own
        assert "Where the posts are published" not in whole(path)
    assert faults(path) == []


def test_a_title_page_is_one_page_whatever_the_names_need(tmp_path):
    words = {
        "name": Bilingual(
            "Western Hemisphere port security forum",
            "Forum sur la sûreté portuaire de l’hémisphère occidental",
        ),
        "objective": Bilingual(
            "Agree on one list of shipments to watch in the Caribbean ports",
            "Convenir d’une seule liste d’envois à surveiller dans les ports des Caraïbes",
        ),
    }
    first = pages(printed("visit", tmp_path / "a.pdf", paper="Letter", **words))[0]
    assert "SHA-256" in first
    assert "Date (AAAA-MM-JJ)" in first
