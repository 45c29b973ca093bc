"""What has changed since a document was issued: each fact, what it was and what it is."""

from collections.abc import Iterator, Sequence
from dataclasses import is_dataclass
from datetime import date
from functools import cache

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from lo_desk.catalogue import ENTITIES
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.differences import Difference
from lo_desk.i18n.msg import Msg, counted, in_context, said
from lo_desk.ui.language import Texts
from lo_desk.ui.theme import dp
from lo_desk.ui.widgets.layouts import hairline, label
from lo_desk.ui.workspace import Workspace

MOST = 12
MORE, GONE = in_context("fact", "added"), in_context("fact", "no longer there")


class ChangedFacts(QFrame):
    """The first ones, and how many more there are."""

    def __init__(
        self, changed: Sequence[Difference], workspace: Workspace, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("changed_facts")
        self.setProperty("panel", "card")
        say = Texts(self, workspace.language)
        column = QVBoxLayout(self)
        column.setContentsMargins(dp(self, 14), dp(self, 10), dp(self, 14), dp(self, 12))
        words = counted(
            "%(n)s fact has changed since", "%(n)s facts have changed since", len(changed)
        )
        column.addWidget(label(say, words, self, "card"))
        for line in list(lines(changed))[:MOST]:
            column.addWidget(hairline(self))
            column.addWidget(label(say, line, self))
        if len(changed) > MOST:
            rest = counted("%(n)s more", "%(n)s more", len(changed) - MOST)
            column.addWidget(label(say, rest, self, "small"))


def lines(changed: Sequence[Difference]) -> Iterator[Msg]:
    """Each change as a sentence."""
    for path, was, now in changed:
        fact = _label(path)
        if was is None or now is None:
            what = GONE if now is None else MORE
            yield said("%(fact)s: %(what)s", fact=fact, what=what)
        elif is_plain(was) and is_plain(now):
            yield said("%(fact)s: %(was)s, now %(now)s", fact=fact, was=was, now=now)
        else:
            yield said("%(fact)s: %(what)s", fact=fact, what=in_context("fact", "changed"))


def is_plain(value: object) -> bool:
    """Whether a value can be read as it is."""
    return isinstance(value, str | int | date | Bilingual | Msg) or not is_dataclass(value)


def _label(path: str) -> object:
    """What a fact is called: as its field is, where there is one."""
    key = path.rpartition(".")[2].partition("[")[0]
    label_of = _labels().get(key)
    return Msg(label_of) if label_of else in_context("fact", "A fact")


@cache
def _labels() -> dict[str, str]:
    """Labels of the catalogue's fields, by key: the facts of a document have the same keys."""
    fields = [field for entity in ENTITIES.values() for field in entity.fields]
    plural = {f"{entity.key}s": entity.plural for entity in ENTITIES.values()}
    return {**plural, **{field.key: field.label for field in reversed(fields)}}
