"""What others changed since one last looked."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lo_desk.catalogue import ENTITIES
from lo_desk.catalogue.field import Choice
from lo_desk.i18n.msg import N_, Msg, counted, said
from lo_desk.services.looked import Changed, News
from lo_desk.ui.widgets.buttons import Say
from lo_desk.ui.widgets.cards import Card, Link, line
from lo_desk.ui.widgets.home.rows import end_row, head_link
from lo_desk.ui.widgets.layouts import label

FEW = 3


class NewsCard(Card):
    """How many records by kind, who changed them, the newest by name; or that nothing is new."""

    record_asked = Signal(str, object)  # entity, id
    seen_asked = Signal()

    def __init__(self, say: Say, news: News, names: Sequence[Choice], parent: QWidget) -> None:
        super().__init__(say, N_("Changed since you last looked"), parent)
        self.setObjectName("news_card")
        self._more = QWidget(self)
        self._more.hide()
        if news.records:
            self._some(say, news, names)
        else:
            self.add(label(say, N_("Nobody else has changed anything since."), self, "quiet"))
        self.body.addStretch(1)

    def _some(self, say: Say, news: News, names: Sequence[Choice]) -> None:
        under = said("%(kinds)s, by %(names)s", kinds=_kinds(news), names=news.people()[:FEW])
        head = label(say, _counted(news), self, "label")
        self.add(line("history", head, label(say, under, self, "small"), self))
        column = QVBoxLayout(self._more)
        column.setContentsMargins(0, 0, 0, 0)
        for number, (changed, name) in enumerate(zip(news.records, names, strict=False)):
            link = Link(say, name, (changed.entity, changed.id), self)
            link.setObjectName(f"news_{number}")
            link.opened.connect(self.record_asked)
            made = line("", link, label(say, what(changed), self, "small"), self)
            if number < FEW:
                self.add(made)
            else:
                column.addWidget(made)
        self.add(self._more)
        self._every = head_link(say, "see_news", N_("See a&ll"), self)
        self._every.setVisible(len(names) > FEW)
        self._every.clicked.connect(self._on_every)
        seen = head_link(say, "mark_seen", N_("&Mark all as seen"), self)
        seen.clicked.connect(self.seen_asked)
        end_row(self.body, label(say, "", self), self._every, seen)

    @Slot()
    def _on_every(self) -> None:
        self._more.show()
        self._every.hide()


def _counted(news: News) -> Msg:
    count = len(news.records)
    if news.since is None:
        return counted("%(n)s record changed", "%(n)s records changed", count)
    return counted(
        "%(n)s record changed since %(day)s",
        "%(n)s records changed since %(day)s",
        count,
        day=news.since.date(),
    )


def _kinds(news: News) -> tuple[Msg, ...]:
    return tuple(
        said("%(kind)s: %(n)s", kind=Msg(ENTITIES[kind].plural), n=count)
        for kind, count in news.counts()[:FEW]
    )


def what(changed: Changed) -> Msg:
    """What became of one record."""
    title = Msg(ENTITIES[changed.entity].title)
    if changed.made:
        return said("%(kind)s, new, by %(who)s", kind=title, who=changed.who)
    return said("%(kind)s, changed by %(who)s", kind=title, who=changed.who)
