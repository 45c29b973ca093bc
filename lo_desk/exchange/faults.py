"""Why a file or folder cannot be exchanged at all; faults of single rows are in the plan."""

from lo_desk.errors import DeskError
from lo_desk.i18n.msg import said

ROWS, MEGABYTES = 100_000, 200


class NothingToImport(DeskError):
    """Neither a folder of CSV files nor a workbook."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.msg = said(
            "There is nothing to import at %(path)s. Nothing was changed: give a folder of CSV"
            " files, one CSV file, an .xlsx or .ods workbook, or a .vcf file of contacts.",
            path=path,
        )


class TooLarge(DeskError):
    """More than one import can take."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.msg = said(
            "There is too much to import in %(path)s: at most %(rows)s rows and %(megabytes)s MB"
            " at once. Nothing was changed: split it.",
            path=path,
            rows=ROWS,
            megabytes=MEGABYTES,
        )


class BadText(DeskError):
    """A text file in no encoding that is known."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.msg = said(
            "The text of %(path)s cannot be read. Nothing was changed: save it as CSV UTF-8.",
            path=path,
        )


class BadLine(DeskError):
    """A line of a CSV file whose quotation marks do not match, or that is far too long."""

    def __init__(self, path: str, line: int) -> None:
        super().__init__(path, line)
        self.msg = said(
            "Line %(line)s of %(path)s is no CSV: a quotation mark is missing, or a text is far"
            " too long. Nothing was changed.",
            path=path,
            line=line,
        )


class BadCards(DeskError):
    """A file that is called a vCard file and holds no card."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.msg = said(
            "There is no whole vCard in %(path)s. Nothing was changed: export the contacts again.",
            path=path,
        )


class BadWorkbook(DeskError):
    """A workbook that is damaged, protected or hostile."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.msg = said(
            "The workbook %(path)s cannot be read: it is damaged, protected by a password, or no"
            " .xlsx or .ods file. Nothing was changed: save it again, or save it as CSV.",
            path=path,
        )


class WorkbookTooWide(DeskError):
    """A workbook with cells far outside of any list."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.msg = said(
            "The workbook %(path)s is refused: it unpacks to far more than it shows, or has cells"
            " beyond row 100,000 or column 256. Nothing was changed: copy the rows into a new"
            " workbook.",
            path=path,
        )


class CellTooLong(DeskError):
    """A text that no spreadsheet can hold."""

    def __init__(self, sheet: str, row: int) -> None:
        super().__init__(sheet, row)
        self.msg = said(
            "Row %(row)s of %(sheet)s does not fit into a workbook. No file was written: export as"
            " CSV instead.",
            sheet=sheet,
            row=row,
        )
