"""Why a change cannot be part of a scenario; the records themselves are never at risk."""

from datetime import date

from lo_desk.errors import DeskError
from lo_desk.i18n.msg import said


class NotOpenThen(DeskError):
    """The post is not open on the day of the change."""

    def __init__(self, post: str, day: date) -> None:
        super().__init__(post, day)
        self.msg = said(
            "Post %(post)s is not open on %(day)s. The scenario was not changed: choose another"
            " day or another post.",
            post=post,
            day=day,
        )


class AlreadyOpen(DeskError):
    """The post that should open is open already, or later."""

    def __init__(self, post: str, day: date) -> None:
        super().__init__(post, day)
        self.msg = said(
            "Post %(post)s is already open on %(day)s or after. The scenario was not changed:"
            " choose a post that is proposed or under assessment, or a new one.",
            post=post,
            day=day,
        )


class CodeTaken(DeskError):
    """Another post has the code."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.msg = said(
            "Another post already has the code %(code)s. The scenario was not changed: enter"
            " another code.",
            code=code,
        )


class StartsTooEarly(DeskError):
    """Something of a new post would start before the post opens."""

    def __init__(self, post: str, day: date) -> None:
        super().__init__(post, day)
        self.msg = said(
            "Nothing of post %(post)s can start before it opens on %(day)s. The scenario was not"
            " changed: choose a later first day for its areas and tours.",
            post=post,
            day=day,
        )


class AlreadyInCity(DeskError):
    """The post would move to where it is."""

    def __init__(self, post: str, day: date) -> None:
        super().__init__(post, day)
        self.msg = said(
            "Post %(post)s is already in that city on %(day)s. The scenario was not changed:"
            " choose another city.",
            post=post,
            day=day,
        )


class LineNotHeld(DeskError):
    """The post that should give an area up does not have it."""

    def __init__(self, post: str, place: object, day: date) -> None:
        super().__init__(post, place, day)
        self.msg = said(
            "Post %(post)s does not cover %(place)s on %(day)s. The scenario was not changed:"
            " choose a post that does.",
            post=post,
            place=place,
            day=day,
        )


class LineAlreadyHeld(DeskError):
    """The post that should take an area over has it already."""

    def __init__(self, post: str, place: object, day: date) -> None:
        super().__init__(post, place, day)
        self.msg = said(
            "Post %(post)s already covers %(place)s on %(day)s or after. The scenario was not"
            " changed: choose another post.",
            post=post,
            place=place,
            day=day,
        )


class TakerOfOtherAgency(DeskError):
    """An area of responsibility stays within its agency."""

    def __init__(self, giver: str, taker: str) -> None:
        super().__init__(giver, taker)
        self.msg = said(
            "Posts %(giver)s and %(taker)s belong to different agencies, which do not hand areas"
            " to each other. The scenario was not changed: add an arrangement of mutual cover"
            " instead.",
            giver=giver,
            taker=taker,
        )


class AlreadyArranged(DeskError):
    """The agencies have agreed on this already."""

    def __init__(self, place: object, day: date) -> None:
        super().__init__(place, day)
        self.msg = said(
            "An arrangement on %(place)s already covers these areas on %(day)s. The scenario was"
            " not changed: choose other areas or another place.",
            place=place,
            day=day,
        )


class NoArea(DeskError):
    """An arrangement on nothing."""

    msg = said(
        "An arrangement names at least one mandate area. The scenario was not changed: choose an"
        " area."
    )


class DatesClash(DeskError):
    """A period that meets another one of the same thing."""

    def __init__(self, starts: date) -> None:
        super().__init__(starts)
        self.msg = said(
            "With these dates two periods of the same kind would meet, the other from %(starts)s."
            " The scenario was not changed: choose other dates, or change the other ones first.",
            starts=starts,
        )
