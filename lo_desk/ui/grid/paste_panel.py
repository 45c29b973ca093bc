"""What a spreadsheet gave, over cells of the list or as new rows."""

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from lo_desk.domain.rows import Row
from lo_desk.i18n.msg import N_, counted, said
from lo_desk.services import pasting
from lo_desk.services.pasting import Paste
from lo_desk.ui.grid.change_panel import ChangePanel
from lo_desk.ui.record_list import RecordList
from lo_desk.ui.widgets.buttons import Segments
from lo_desk.ui.workspace import Workspace

ONTO, NEW = "onto", "new"


class PastePanel(ChangePanel):
    """Where the texts go is chosen; each cell is shown before it is written."""

    def __init__(self, workspace: Workspace, entity: str, parent: QWidget) -> None:
        super().__init__(workspace, entity, "paste_panel", parent)
        self._texts: tuple[tuple[str, ...], ...] = ()
        self._named: tuple[str, ...] = ()
        self._onto: tuple[tuple[str, ...], tuple[Row, ...]] = ((), ())
        self._all: tuple[str, ...] = ()
        options = {ONTO: N_("Onto the cells from here"), NEW: N_("As new rows")}
        self._where = Segments(self.say, "paste_where", options, self)
        self.say(self._where.setAccessibleName, N_("Where the rows go"))
        self.above.addWidget(self._where)
        self._where.chosen.connect(self._look)

    def about(self, text: str, rows: RecordList, labels: list[tuple[str, str]]) -> None:
        """The clipboard's text; the cell one stands in is where it would begin."""
        block = pasting.block(text)
        heads = pasting.heads(self.entity, labels, block[0]) if block else []
        self._texts, self._named = block[1:] if heads else block, tuple(heads)
        columns = [c.key for n, c in enumerate(rows.table.columns) if not rows.isColumnHidden(n)]
        here = rows.current()
        at = columns.index(rows.current_column().key) if here else 0
        loaded = rows.table.lines.rows()
        below = loaded[loaded.index(here) :] if here else []
        self._onto, self._all = (tuple(columns[at:]), tuple(below)), tuple(columns)
        self._where.choose(NEW if heads or here is None else ONTO)
        count, width = len(self._texts), max((len(row) for row in self._texts), default=0)
        told = counted("Paste %(n)s row", "Paste %(n)s rows", count)
        cells = counted("%(n)s column", "%(n)s columns", width)
        self.say_title(said("%(rows)s · %(columns)s", rows=told, columns=cells))
        self._look()

    @Slot()
    def _look(self) -> None:
        keys, rows = self._onto
        onto = self._where.value == ONTO
        ids = [row.id for row in rows[: len(self._texts)]] if onto else []
        paste = Paste(
            entity=self.entity,
            keys=self._named or (keys if onto else self._all),
            ids=(*ids, *([None] * (len(self._texts) - len(ids)))),
            texts=self._texts,
            language=self.workspace.language.now.code,
        )
        self.plan(partial(pasting.plan_of, self.workspace.desk, paste))
