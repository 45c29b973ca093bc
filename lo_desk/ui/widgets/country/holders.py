"""Who stands behind an agency's cover of a country, and how to reach them."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lo_desk.catalogue.field import DAY
from lo_desk.domain.agencies import AGENCIES, other
from lo_desk.domain.country import Contact, CoverLine
from lo_desk.domain.naming import THE, Form
from lo_desk.i18n.msg import N_, counted, in_context, said
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.cards import Link
from lo_desk.ui.widgets.country.facts import CountryFacts
from lo_desk.ui.widgets.glyphs import Badge
from lo_desk.ui.widgets.layouts import label

SOON_DAYS = 120


def holders_shown(facts: CountryFacts) -> object:
    """All that is shown of them; days are counted from the day one looks at."""
    card, here = facts.card, facts.here
    soon = tuple(_soon(line, card.day) for line in card.cover)
    counted_from = card.day if here.vacant else None
    return card.reader, card.cover, card.contacts, here.held, here.vacant, soon, counted_from


class BothHolders(QWidget):
    """The reader's agency at the left, the other at the right; one over the other where narrow."""

    def __init__(self, facts: CountryFacts, parent: QWidget, *, narrow: bool) -> None:
        super().__init__(parent)
        both = QVBoxLayout(self) if narrow else QHBoxLayout(self)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(dp(self, 24))
        for agency in (facts.card.reader, other(facts.card.reader)):
            both.addWidget(Holders(facts, agency, self), 1)


class Holders(QWidget):
    """One agency's lines on the country: post, officer, basis, since and until."""

    def __init__(self, facts: CountryFacts, agency: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._say, self._card, self._here = facts.say, facts.card, facts.here
        self._workspace, say, card = facts.workspace, facts.say, facts.card
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(dp(self, 6))
        badge = Badge(self, agency)
        say(badge.setText, AGENCIES[agency])
        head = QHBoxLayout()
        head.addWidget(badge)
        head.addStretch(1)
        column.addLayout(head)
        lines = _whole([line for line in card.cover if line.owner == agency])
        for line in lines:
            column.addWidget(self._line(line))
        if not lines:
            the = Form("agency", agency, THE)
            nobody = said("%(agency_the)s has no post that covers this country.", agency_the=the)
            column.addWidget(label(say, nobody, self, "quiet"))
        column.addStretch(1)

    def _line(self, line: CoverLine) -> QWidget:
        """The officer and the post at the left, until when and how to reach them at the right."""
        made, say = QWidget(self), self._say
        contact = self._contact(line)
        left, right = QVBoxLayout(), QVBoxLayout()
        name, kind = self._who(line)
        who = label(say, name, made, kind)
        who.setWordWrap(False)  # a wrapping label asks for less than its words
        post = said("%(basis)s, post %(code)s", basis=line.basis, code=line.code)
        link = Link(say, post, ("post", line.post_id), made)
        link.opened.connect(self._workspace.open)
        link.setWordWrap(False)
        left.addWidget(who)
        left.addWidget(link)
        if line.place is not None:
            part = said("Only part of the country: %(place)s", place=line.place)
            left.addWidget(label(say, part, made, "quiet"))
        for words, kind in self._told(line, contact):
            told = label(say, words, made, kind)
            told.setWordWrap(False)  # a day, a name, a number: none is folded
            told.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
            right.addWidget(told)
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(dp(self, 12))
        for side, stretch in ((left, 0), (right, 1)):
            side.setSpacing(1)
            side.addStretch(1)
            row.addLayout(side, stretch)
        return made

    def _who(self, line: CoverLine) -> tuple[object, str]:
        """The officer; that there is one whom we may not see; that there is none."""
        if line.officer:
            return (line.officer,), "card"
        if line.post_id in self._here.held:
            return N_("Holder not released to us"), "quiet"
        vacant = line.post_id in self._here.vacant
        return (
            (in_context("post", "vacant"), "fault")
            if vacant
            else (N_("Not open on this day"), "quiet")
        )

    def _contact(self, line: CoverLine) -> Contact | None:
        found = (c for c in self._card.contacts if c.officer == line.officer)
        return next(found, None)

    def _told(self, line: CoverLine, contact: Contact | None) -> list[tuple[object, str]]:
        told: list[tuple[object, str]] = []
        since = None if line.officer else self._here.vacant.get(line.post_id)
        if since is not None:
            days = max(1, (self._card.day - since).days)
            told.append((counted("%(n)s day vacant", "%(n)s days vacant", days), "fault"))
            told.append((said("since %(day)s", day=since.isoformat()), "quiet"))
        if line.gone is not None:
            kind = "soon" if _soon(line, self._card.day) else "quiet"
            told.append((said("Until %(day)s", day=(line.gone - DAY).isoformat()), kind))
            if contact is not None and contact.successor:
                told.append((said("then %(name)s", name=contact.successor), kind))
        if contact is not None and contact.phone:
            told.append(((contact.phone,), "quiet"))
        return told


def _soon(line: CoverLine, day: date) -> bool:
    return line.gone is not None and (line.gone - day).days < SOON_DAYS


def _whole(lines: list[CoverLine]) -> list[CoverLine]:
    """A post that covers all of the country covers each part of it: said once."""
    whole = {line.post_id for line in lines if line.place is None}
    return [line for line in lines if line.place is None or line.post_id not in whole]
