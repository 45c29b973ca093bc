"""Labels of steps: ids in the journal, names when they are read."""

import json

import pytest

from lo_desk.db import labels
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.rows import Ref
from lo_desk.i18n.msg import counted, in_context, said
from lo_desk.ids import new_id

POST = Ref("post", new_id())
MOVE = said("Undo: %(step)s", step=said("change of %(record)s", record=POST))


@pytest.mark.parametrize(
    "label",
    [
        said("Undo: %(step)s", step=3),
        counted("%(n)s field", "%(n)s fields", 4),
        in_context("post", "active"),
        MOVE,
    ],
)
def test_a_label_comes_back_as_it_was_kept(label):
    assert labels.read(json.loads(json.dumps(labels.kept(label)))) == label


def test_no_word_of_a_record_enters_the_journal():
    assert POST.id.hex in json.dumps(labels.kept(MOVE))
    for word in ("A. Tremblay", Bilingual("Bogotá", "Bogotá"), None):
        with pytest.raises(TypeError, match="officer"):
            labels.kept(said("move of %(officer)s", officer=word))


def test_a_label_is_read_with_the_names_its_records_have_now():
    told = labels.named(MOVE, lambda ref: f"the {ref.entity}")
    assert str(told.facts["step"]) == "change of the post"
    assert labels.named(said("plain", n=2), str).facts == {"n": 2}
