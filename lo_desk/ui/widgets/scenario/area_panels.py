"""Changes of who covers what, and of days."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from lo_desk.domain.deployment import COVERED, RESIDENT
from lo_desk.domain.period import DAY
from lo_desk.domain.scenario_changes import (
    LINE,
    PROFILE,
    TOUR,
    Arrange,
    Change,
    ChangeDates,
    ReassignArea,
)
from lo_desk.domain.scenario_facts import HeldLine, Offers, PostOffer
from lo_desk.i18n.msg import N_, said
from lo_desk.ui.language import Texts
from lo_desk.ui.options import Options
from lo_desk.ui.widgets.scenario.change_panel import ChangePanel, chosen, period_in
from lo_desk.ui.widgets.scenario.post_panels import post_words


class GivePlace(ChangePanel):
    """A place goes from a post to another one of its agency."""

    def __init__(self, say: Texts, offers: Offers, parent: QWidget) -> None:
        super().__init__(say, parent)
        self._posts: Sequence[PostOffer] = ()
        self._held: Sequence[HeldLine] = ()
        self._which = self.one_of("which_give", N_("Place and its post"), {})
        self._taker = self.one_of("taker", N_("To post"), {})
        self._which.chosen.connect(self._on_held)
        self.know(offers.posts, offers.held)

    @override
    def know(self, posts: Sequence[PostOffer], held: Sequence[HeldLine]) -> None:
        """Offer these places and posts; what is chosen stays where it is still offered."""
        self._posts, self._held = posts, held
        options: Options = {
            each: said("%(place)s (%(post)s)", place=each.name, post=each.code) for each in held
        }
        self._which.offer(options)
        self._on_held(self._which.value if options else None)

    @Slot(object)
    def _on_held(self, held: object) -> None:
        """Offer the posts of the same agency that do not cover the place."""
        if not isinstance(held, HeldLine):
            self._taker.offer({})
            return
        there = {each.post for each in self._held if each.place == held.place}
        self._taker.offer(
            {
                post.id: post_words(post)
                for post in self._posts
                if post.agency == held.agency and post.id not in there
            }
        )

    @override
    def made(self, day: date) -> Change:
        """The place from one post to the other; who does not live there covers it."""
        held: Any = chosen(self._which)
        taker: Any = chosen(self._taker)
        basis = COVERED if held.basis == RESIDENT else held.basis
        return ReassignArea(held.place, held.post, taker, basis, day)


class ArrangeCover(ChangePanel):
    """Each agency covers a place for the other."""

    def __init__(self, say: Texts, offers: Offers, parent: QWidget) -> None:
        super().__init__(say, parent)
        self._areas = offers.areas
        self._which = self.one_of("which_arrange", N_("Place"), dict(offers.places))

    @override
    def made(self, day: date) -> Change:
        """The arrangement, for all mandate areas."""
        return Arrange(str(chosen(self._which)), self._areas, day)


class ChangeDays(ChangePanel):
    """Something that is dated has other days."""

    needs_day = False

    def __init__(
        self, say: Texts, entity: str, name: str, options: Options, parent: QWidget
    ) -> None:
        super().__init__(say, parent)
        self._entity = entity
        self._which = self.one_of(f"which_{entity}", name, options)
        self._first = self.day(f"first_{entity}", N_("First day"))
        self._last = self.day(f"last_{entity}", N_("Last day"))
        self._which.chosen.connect(self._on_row)
        self._on_row(self._which.value if options else None)

    @Slot(object)
    def _on_row(self, row: Any) -> None:
        """Begin with the days it has."""
        if row is not None:
            after = row.period.after
            self._first.setText(row.period.first.isoformat())
            self._last.setText((after - DAY).isoformat() if after else "")

    @override
    def made(self, day: date) -> Change:
        """The same with other days."""
        row: Any = chosen(self._which)
        return ChangeDates(self._entity, row.id, period_in(self._first, self._last))


def tour_days(say: Texts, offers: Offers, parent: QWidget) -> ChangeDays:
    """Days of a tour."""
    options: Options = {
        each: said("%(officer)s, post %(post)s", officer=each.officer, post=each.code)
        for each in offers.tours
    }
    return ChangeDays(say, TOUR, N_("Tour"), options, parent)


def line_days(say: Texts, offers: Offers, parent: QWidget) -> ChangeDays:
    """Days on which a post covers a place."""
    options: Options = {
        each: said("%(place)s (%(post)s)", place=each.name, post=each.code) for each in offers.lines
    }
    return ChangeDays(say, LINE, N_("Place and its post"), options, parent)


def post_days(say: Texts, offers: Offers, parent: QWidget) -> ChangeDays:
    """Days on which a post is open."""
    options: Options = {
        each: said("%(place)s (%(post)s)", place=each.city, post=each.code)
        for each in offers.profiles
    }
    return ChangeDays(say, PROFILE, N_("Post"), options, parent)
