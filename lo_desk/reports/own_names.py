"""What host authorities call themselves, where no face has the script: left out in words."""

from dataclasses import replace

from lo_desk.catalogue.host import HOST_AGENCY
from lo_desk.domain.tables import GroupLine, ShownList
from lo_desk.i18n.msg import said
from lo_desk.reports.blocks.tables import as_said
from lo_desk.reports.pdf.breaking import plain
from lo_desk.reports.pdf.fonts import unprintable

_LABEL = said(HOST_AGENCY.field("local_name").label)


def in_print(shown: ShownList) -> ShownList:
    """The list with words in the place of the own names that cannot be printed."""
    own = {number for number, label in enumerate(shown.columns) if as_said(label) == _LABEL}
    if not own:
        return shown
    lines = [
        line
        if isinstance(line, GroupLine)
        else tuple(_told(cell) if number in own else cell for number, cell in enumerate(line))
        for line in shown.lines
    ]
    return replace(shown, lines=lines)


def _told(cell: object) -> object:
    if isinstance(cell, str) and unprintable(plain(cell)):
        return said("in a script that documents cannot print")
    return cell
