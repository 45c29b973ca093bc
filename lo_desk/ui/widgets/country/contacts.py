"""Who is reached in a country: telephone, mail, local time, and whether it is still correct."""

from datetime import datetime
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from lo_desk.domain.country_here import ContactHere, hours_from, local_time
from lo_desk.errors import DeskError
from lo_desk.i18n.msg import N_, Msg, counted, said
from lo_desk.services import contacts
from lo_desk.services.desk import OTTAWA
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.buttons import QUIET, button
from lo_desk.ui.widgets.cards import Card, Link
from lo_desk.ui.widgets.country.facts import CountryFacts
from lo_desk.ui.widgets.layouts import hairline, label
from lo_desk.ui.writing import writes


def contacts_shown(facts: CountryFacts) -> object:
    """All that is shown of them; the time there is told by the minute."""
    desk = facts.workspace.desk
    return facts.here.contacts, desk.today, desk.store.now().replace(second=0, microsecond=0)


class ContactsCard(Card):
    """Officers who cover the country first, then positions in bodies there; two beside each other."""

    export_asked = Signal()

    def __init__(self, facts: CountryFacts, parent: QWidget, *, narrow: bool) -> None:
        super().__init__(facts.say, N_("Contacts"), parent)
        self.setObjectName("contacts")
        found = facts.here.contacts
        save = button(facts.say, "save_contacts", N_("Save as v&Cards"), self, QUIET)
        save.clicked.connect(self.export_asked)
        save.setVisible(bool(found))
        self.head.addWidget(save)
        grid, beside = QGridLayout(), 1 if narrow else 2
        grid.setHorizontalSpacing(dp(self, 24))
        for number, contact in enumerate(found):
            line, column = divmod(number, beside)
            if line and not column:
                grid.addWidget(hairline(self), 2 * line - 1, 0, 1, beside)
            grid.addWidget(_Row(facts, contact, self), 2 * line, column)
            grid.setColumnStretch(column, 1)
        self.body.addLayout(grid)
        if not found:
            nothing = N_("No contact is recorded for this country.")
            self.add(label(facts.say, nothing, self, "quiet"))


class _Row(QWidget):
    """One contact; a click says that it is still correct."""

    def __init__(self, facts: CountryFacts, contact: ContactHere, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace = facts.workspace
        self._key: tuple[str, UUID] = (contact.entity, contact.id)
        say, desk = facts.say, facts.workspace.desk
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        name: object = (contact.name,) if contact.name else contact.position
        link = Link(say, name, self._key, self)
        link.opened.connect(facts.workspace.open)
        column.addWidget(link)
        what = (contact.position, contact.organization) if contact.name else contact.organization
        column.addWidget(label(say, (what, contact.place), self, "small"))
        reach = tuple(text for text in (contact.phone, contact.email) if text)
        if reach:
            column.addWidget(label(say, reach, self))
        told = clock_told(contact.zone, desk.store.now())
        if told is not None:
            column.addWidget(label(say, told, self, "small"))
        if contact.note:
            column.addWidget(label(say, contact.note, self, "small"))
        column.addLayout(self._foot(facts, contact, name))

    def _foot(self, facts: CountryFacts, contact: ContactHere, name: object) -> QHBoxLayout:
        """When it was checked last, and the click that does."""
        row, say, today = QHBoxLayout(), facts.say, facts.workspace.desk.today
        stale = contact.stale(today)
        row.addWidget(label(say, _verified(contact), self, "warn" if stale else "small"), 1)
        if contact.verified_on != today:
            still = button(say, "still_correct", N_("Still correct"), self, QUIET)
            say(still.setAccessibleName, said("Still correct: %(name)s", name=name))
            still.clicked.connect(self._on_confirm)
            writes(say, facts.workspace, still)
            row.addWidget(still)
        return row

    @Slot()
    def _on_confirm(self) -> None:
        try:
            contacts.confirm(self._workspace.desk, *self._key)
        except DeskError as error:
            self._workspace.tell(error.msg)
        else:
            self._workspace.saved(N_("Contact confirmed."))


def clock_told(zone: str, now: datetime) -> Msg | None:
    """*9:41 there, 1 hour behind Ottawa*; None if the zone is not known."""
    there = local_time(now, zone)
    ahead = hours_from(OTTAWA.key, zone, now)
    if there is None or ahead is None:
        return None
    hour = there.time().replace(second=0, microsecond=0)
    if ahead == 0:
        return said("%(time)s there, as in Ottawa", time=hour)
    whole, part = divmod(round(abs(ahead) * 60), 60)
    much = counted("%(n)s hour", "%(n)s hours", whole)
    if part:
        much = said("%(hours)s h %(minutes)s", hours=whole, minutes=part)
    if ahead > 0:
        return said("%(time)s there, %(much)s ahead of Ottawa", time=hour, much=much)
    return said("%(time)s there, %(much)s behind Ottawa", time=hour, much=much)


def _verified(contact: ContactHere) -> Msg:
    if contact.verified_on is None:
        return said("Never verified")
    return said("Verified on %(day)s", day=contact.verified_on.isoformat())
