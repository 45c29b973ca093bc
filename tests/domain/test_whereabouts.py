"""A character is traced to the record and the field that hold it."""

from dataclasses import dataclass, field

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.tables import GroupLine, ShownList
from lo_desk.domain.whereabouts import Whereabouts, whereabouts
from lo_desk.i18n.msg import said
from tests.conftest import TODAY


@dataclass(frozen=True)
class Person:
    name: str
    note: object = ""


@dataclass(frozen=True)
class Post:
    code: str
    people: tuple[Person, ...] = ()
    told: dict[str, object] = field(default_factory=dict)


POST = Post(
    "BOG-CBSA",
    (Person("A. Roy", Bilingual("one", "une \u4e2d")), Person("B. Cho")),
    {"why": said("%(what)s!", what="\u05d0")},
)


def test_the_innermost_record_with_a_name_is_meant():
    assert whereabouts((POST,), "\u4e2d") == Whereabouts("A. Roy", "note")
    assert whereabouts(POST, "\u05d0") == Whereabouts("BOG-CBSA", "told")
    assert whereabouts(POST, "B") == Whereabouts("BOG-CBSA", "code")
    assert whereabouts(POST, "z") == Whereabouts()


def test_a_character_is_found_where_it_is_written_otherwise_than_it_is_printed():
    post = Post("BOG-CBSA", (Person("A. Roy", "\U0002f800"),))
    assert whereabouts(post, "\u4e3d") == Whereabouts("A. Roy", "note")


def test_in_a_list_it_is_the_row_and_the_column():
    lines = (GroupLine("CBSA", 1), ("BOG-CBSA", None), (None, Bilingual("Bogotá", ""), "\u05d0"))
    shown = ShownList("Posts", ("Code", said("City"), "Note"), lines, (), TODAY, 0, demo=False)
    found = Whereabouts(Bilingual("Bogotá", ""), label=said("Note"))
    assert whereabouts((POST.code, shown), "\u05d0") == found
    assert whereabouts(shown, "\u4e2d") == Whereabouts()
