"""An auditor computes an issued joint assessment again."""

from dataclasses import replace
from typing import Any

import pytest

from lo_desk.domain.agencies import AGENCIES
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.packs import DocumentRequest
from lo_desk.progress import unheard
from lo_desk.services import documents, joint_assessments, recomputing, register
from lo_desk.services.recomputing import NotRecomputable, OnlyADraft
from lo_desk.services.verdicts import told
from tests import factories
from tests.conftest import TODAY
from tests.services.test_joint_assessments import ALIKE, revealed

CHAIR = Bilingual("JWG co-chairs", "Coprésidence du GTM")


@pytest.fixture
def issued(empty_desk, tmp_path):
    assessment, _ = revealed(empty_desk, dict.fromkeys(AGENCIES, ALIKE))
    return assessment, issue(empty_desk, tmp_path)


def issue(desk, place):
    request = DocumentRequest("joint-assessment", "A-2026", "JOINT", TODAY)
    return register.issue(desk, register.Issuing(request, [CHAIR]), place / "out", unheard)


def test_every_figure_follows_from_the_frozen_facts(empty_desk, issued):
    _, made = issued
    found = recomputing.recompute(empty_desk, made.files[0])
    assert found.identical
    assert (found.number, found.changed) == (made.number, ())


def test_what_an_earlier_build_did_not_say_is_not_missed(empty_desk, tmp_path, monkeypatch):
    real: Any = joint_assessments.findings
    with monkeypatch.context() as earlier:
        earlier.setattr(
            joint_assessments, "findings", lambda facts: replace(real(facts), least_lead=())
        )
        revealed(empty_desk, dict.fromkeys(AGENCIES, ALIKE))
        made = issue(empty_desk, tmp_path)
    assert recomputing.recompute(empty_desk, made.files[0]).identical


def test_what_became_of_the_registry_changes_nothing(empty_desk, issued):
    assessment, made = issued
    factories.change(empty_desk, "assessment", assessment, asked_by=CHAIR)
    assert recomputing.recompute(empty_desk, made.files[0]).identical


def test_a_file_that_was_altered_or_is_something_else_is_refused(empty_desk, issued, tmp_path):
    _, made = issued
    forged = tmp_path / "forged.pdf"
    forged.write_bytes(made.files[0].read_bytes() + b"\n")
    with pytest.raises(NotRecomputable):
        recomputing.recompute(empty_desk, forged)
    request = DocumentRequest("gap-assessment", "", "JOINT", TODAY)
    other = register.issue(empty_desk, register.Issuing(request, [CHAIR]), tmp_path / "b", unheard)
    with pytest.raises(NotRecomputable):
        recomputing.recompute(empty_desk, other.files[0])


def test_a_draft_is_said_to_be_one(empty_desk, issued, tmp_path):
    request = DocumentRequest("joint-assessment", "A-2026", "JOINT", TODAY)
    draft = documents.print_draft(empty_desk, request, tmp_path / "draft.pdf", unheard)
    with pytest.raises(OnlyADraft) as refused:
        recomputing.recompute(empty_desk, draft)
    assert "is a draft" in refused.value.msg.msgid
    verdict = register.verify(empty_desk, draft)
    assert verdict.state == register.DRAFT
    assert told(verdict).msgid.startswith("Draft: ")
    (tmp_path / "x.pdf").write_bytes(b"%PDF-1.7 of another program\n%%EOF\n")
    assert register.verify(empty_desk, tmp_path / "x.pdf").state == register.UNKNOWN


def test_a_rule_that_computes_otherwise_is_told(empty_desk, issued, monkeypatch):
    _, made = issued
    real: Any = joint_assessments.findings
    monkeypatch.setattr(
        joint_assessments,
        "findings",
        lambda facts: replace(real(facts), verdict="none"),
    )
    found = recomputing.recompute(empty_desk, made.files[0])
    assert [(path, was, now) for path, was, now in found.changed] == [("verdict", "clear", "none")]
    assert not found.identical
