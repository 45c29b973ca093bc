"""A list asked for as a document: what the subject of its request says."""

from datetime import date

import pytest

from lo_desk.domain.asked_list import AskedList, read, subject_of
from lo_desk.domain.conditions import BETWEEN, Condition
from lo_desk.domain.packs import DocumentRequest
from lo_desk.domain.views import Layout

BETWEEN_DAYS = Condition("ends", BETWEEN, date(2026, 1, 1), date(2026, 12, 31))
LAYOUT = Layout(("code", "city"), (BETWEEN_DAYS,), "city", True, "agency", "bogotá")


@pytest.mark.parametrize(
    "asked",
    [
        AskedList("post"),
        AskedList("post", LAYOUT),
        AskedList("tour", where=(("owner", "CBSA"), ("code", "a?b=c"))),
    ],
)
def test_a_subject_says_all_of_it(asked):
    assert read(subject_of(asked)) == asked


def test_a_whole_register_is_its_key_alone():
    assert subject_of(AskedList("post")) == "post"


@pytest.mark.parametrize("subject", ["post?{", "post?[1]", 'post?{"where": [1]}', "post?1"])
def test_a_damaged_subject_is_no_list(subject):
    assert read(subject) is None


def test_how_it_is_looked_at_is_not_in_the_files_name():
    subject = subject_of(AskedList("post", LAYOUT))
    name = DocumentRequest("list", subject, "CBSA", date(2026, 11, 24)).file_name
    assert name == "list-post-CBSA-2026-11-24.pdf"
