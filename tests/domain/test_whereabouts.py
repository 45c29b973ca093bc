"""A character is traced to the record that holds it."""

from dataclasses import dataclass, field

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.whereabouts import record_with
from lo_desk.i18n.msg import said


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
    assert record_with((POST,), "\u4e2d") == "A. Roy"
    assert record_with(POST, "\u05d0") == "BOG-CBSA"
    assert record_with(POST, "B") == "BOG-CBSA"
    assert record_with(POST, "z") == ""


def test_a_character_is_found_where_it_is_written_otherwise_than_it_is_printed():
    post = Post("BOG-CBSA", (Person("A. Roy", "\U0002f800"),))
    assert record_with(post, "\u4e3d") == "A. Roy"
