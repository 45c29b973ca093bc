"""A character is traced to the record and the field that hold it."""

from dataclasses import dataclass, field

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.whereabouts import Whereabouts, whereabouts
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
    assert whereabouts((POST,), "\u4e2d") == ("A. Roy", "note")
    assert whereabouts(POST, "\u05d0") == ("BOG-CBSA", "told")
    assert whereabouts(POST, "B") == ("BOG-CBSA", "code")
    assert whereabouts(POST, "z") == Whereabouts()


def test_a_character_is_found_where_it_is_written_otherwise_than_it_is_printed():
    post = Post("BOG-CBSA", (Person("A. Roy", "\U0002f800"),))
    assert whereabouts(post, "\u4e3d") == ("A. Roy", "note")
