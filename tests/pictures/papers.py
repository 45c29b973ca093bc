"""Pages of the documents: of each kind its cover and a page that shows what it is like."""

from pathlib import Path

import pypdfium2

from lo_desk.i18n.msg import Msg
from lo_desk.services import reports
from tests.reports.kinds import every_kind

TELLING = {"country-pack": 2, "gap-assessment": 3, "regional-pack": 2}
"""The page, from 0, by kind; of others the first after the cover, of one sheet the sheet."""


def papers(registry: Path, folder: Path, target: Path) -> None:
    """Print every kind from ``registry`` into ``folder`` and keep pictures of it in ``target``."""
    for kind, pack in every_kind(registry).items():
        path = reports.write(kind, pack, ("en", "fr"), folder / f"{kind}.pdf", _quiet)
        document = pypdfium2.PdfDocument(path)
        shown = {kind: min(TELLING.get(kind, 1), len(document) - 1)}
        if len(document) > 2:
            shown[f"{kind}-cover"] = 0
        for name, number in shown.items():
            page = document[number].render(scale=1).to_pil().quantize(64)
            page.save(target / f"{name}.png", optimize=True)
        document.close()


def _quiet(_fraction: float, _message: Msg) -> None:
    pass
