"""A kind of record: its fields, its key, its rule."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from lo_desk.catalogue.choices import MARKINGS, OWNER_CHOICES
from lo_desk.catalogue.field import Field, Kind, empty
from lo_desk.i18n.msg import N_, Msg

Rule = Callable[[Mapping[str, object]], Mapping[str, Msg]]
DatedRule = Callable[[Mapping[str, object], date], Mapping[str, Msg]]

OWNER = Field("owner", N_("Agency"), Kind.CHOICE, required=True, choices=OWNER_CHOICES)
RELEASED = Field("released", N_("Released to the other agency"), Kind.YES_NO)
MARKING = Field("marking", N_("Marking"), Kind.CHOICE, choices=MARKINGS, default=0)
CLOSED_ON = Field("closed_on", N_("Closed on"), Kind.DATE, unit="closed")
CLOSED_WHY = Field("closed_why", N_("Reason for closing"), unit="closed")


def nothing(_facts: Mapping[str, object]) -> Mapping[str, Msg]:
    """No rule of its own."""
    return {}


def timeless(_facts: Mapping[str, object], _today: date) -> Mapping[str, Msg]:
    """No rule that rests on the day one writes."""
    return {}


@dataclass(frozen=True)
class Entity:
    """A kind of record. Its fields are its form, its import sheet and its list's columns.

    Attributes:
        key: Its table, its sheet, its word on the command line.
        title: One record, in words.
        plural: Its list, in words.
        fields: What is recorded, in the order people read it.
        named_by: Keys of the fields that name a record.
        natural: Keys of the fields that tell whether an imported row is new; empty: the id.
        parent: Key of the reference whose owner the record carries; empty: an owner of its own.
        joint: Whether it is reference data of both agencies.
        withheld: Whether a new record stays with its owner until it is released.
        append_only: Whether a record is never changed or closed.
        rule: What is wrong with one record's stored facts taken together, by field key.
        rule_on: What is wrong with them on the day somebody writes them, by field key.
    """

    key: str
    title: str
    plural: str
    fields: tuple[Field, ...]
    named_by: tuple[str, ...]
    natural: tuple[str, ...] = ()
    parent: str = ""
    joint: bool = False
    withheld: bool = False
    append_only: bool = False
    rule: Rule = nothing
    rule_on: DatedRule = timeless

    @property
    def exchanged(self) -> tuple[Field, ...]:
        """All that is exported and imported, after the id, in order."""
        return (OWNER, RELEASED, MARKING, *self.fields, CLOSED_ON, CLOSED_WHY)

    def field(self, key: str) -> Field:
        """The field of that key, common ones too."""
        return next(field for field in self.exchanged if field.key == key)

    def has(self, key: str) -> bool:
        """Whether there is a field of that key, common ones too."""
        return any(field.key == key for field in self.exchanged)

    @property
    def code(self) -> str:
        """Key of the one field that is its code; empty where records have none."""
        return self.natural[0] if len(self.natural) == 1 else ""

    def unit_of(self, column: str) -> str:
        """The unit a column belongs to: columns of one unit are changed and merged together."""
        for field in self.exchanged:
            if column == field.column:
                return field.unit or field.key
            if field.kind is Kind.BILINGUAL and column.startswith(f"{field.key}_"):
                side = column.removeprefix(f"{field.key}_")
                return column if side in {"en", "fr"} else f"{field.key}_{side}"
        return column

    def faults(
        self, typed: Mapping[str, object], whole: Mapping[str, object], today: date | None = None
    ) -> Mapping[str, Msg]:
        """What is wrong with the ``typed`` values, and with the ``whole`` they would make.

        ``today`` is the day somebody writes them; None: facts as they were, of whatever day.
        """
        found = {
            field.key: field.fault(typed.get(field.key))
            for field in self.exchanged
            if field.key in typed or (field.required and empty(whole[field.key]))
        }
        faults = {key: fault for key, fault in found.items() if fault}
        return faults or self.together(whole, today)

    def together(self, whole: Mapping[str, object], today: date | None) -> Mapping[str, Msg]:
        """What is wrong with stored facts taken together, by field key."""
        return self.rule(whole) or (self.rule_on(whole, today) if today else {})
