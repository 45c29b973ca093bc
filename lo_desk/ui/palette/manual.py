"""The help in the palette: topics whose text holds what is typed, in either language."""

from collections.abc import Iterator
from functools import partial

from lo_desk.domain.finding import LANGUAGES
from lo_desk.i18n.language import spoken
from lo_desk.i18n.msg import N_
from lo_desk.services import manual
from lo_desk.ui.palette.grouping import FOUND_IN, listed
from lo_desk.ui.palette.lines import Line
from lo_desk.ui.workspace import Workspace

PREFIX, PICTURE = "?", "book-open"


def topics(typed: str, workspace: Workspace) -> list[Line]:
    """Rows of the topics that hold the words after ``?``; the window's language first."""
    now, words = workspace.language.now, typed.strip().removeprefix(PREFIX)
    keys = [topic.key for topic in manual.holding(words, now)]
    lines = list(listed(N_("Help"), _rows(keys, workspace), now))
    for code in LANGUAGES:
        if code != now.code:
            found = manual.holding(words, spoken(f"{code}_CA"))
            others = [topic.key for topic in found if topic.key not in keys]
            lines += listed(FOUND_IN[code], _rows(others, workspace), now)
    return lines


def _rows(keys: list[str], workspace: Workspace) -> Iterator[Line]:
    for key in keys:
        title = manual.about(key, workspace.language.now).title
        act = partial(workspace.go, "help", topic=key)
        yield Line(title, picture=PICTURE, act=act)
