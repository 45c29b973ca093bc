"""Pages of a document as pictures: drawn beside the window, the last ones kept."""

from collections import OrderedDict
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QImage

from lo_desk.domain.page_looks import Picture
from lo_desk.errors import DeskError
from lo_desk.progress import Progress
from lo_desk.services import previews
from lo_desk.ui.task import Task
from lo_desk.ui.workspace import Workspace

KEPT = 24
Key = tuple[Path, int, int]  # file, page from 0, dots to the inch


class PagePictures(QObject):
    """One page is drawn at a time, what was asked for last comes first."""

    came = Signal()  # a page more can be painted
    failed = Signal(object)  # DeskError

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._kept: OrderedDict[Key, QImage] = OrderedDict()
        self._asked: list[Key] = []
        self._drawing: Key | None = None

    def get(self, file: Path, number: int, dots: int) -> QImage | None:
        """The page, if it is drawn; else it will be, and ``came`` says so."""
        key = (file, number, dots)
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        if key != self._drawing:
            if key in self._asked:
                self._asked.remove(key)
            self._asked.append(key)
            self._next()
        return self._likest(file, number)

    def forget(self) -> None:
        """Nothing that was asked for is wanted any more."""
        self._asked.clear()
        self._kept.clear()

    def _likest(self, file: Path, number: int) -> QImage | None:
        """The same page in another size, until the right one is there."""
        same = (
            image for (of, page, _), image in self._kept.items() if (of, page) == (file, number)
        )
        return max(same, key=lambda image: image.width(), default=None)

    def _next(self) -> None:
        if self._drawing is None and self._asked:
            self._drawing = self._asked.pop()
            self._workspace.tasks.run(partial(_drawn, self._drawing), self._listen)

    def _listen(self, task: Task) -> None:
        task.done.connect(self._on_done)
        task.failed.connect(self._on_failed)

    @Slot(object)
    def _on_done(self, found: tuple[Key, QImage]) -> None:
        key, image = found
        self._drawing = None
        self._kept[key] = image
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        self.came.emit()
        self._next()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._drawing = None
        self._asked.clear()
        if not isinstance(error, DeskError):
            raise error
        self.failed.emit(error)


def as_image(found: Picture) -> QImage:
    """The picture as Qt paints it."""
    shape = (found.width, found.height, found.stride, QImage.Format.Format_RGB888)
    return QImage(found.dots, *shape).copy()  # its own dots: those given are not kept


def _drawn(key: Key, _report: Progress) -> tuple[Key, QImage]:
    return key, as_image(previews.picture(*key))
