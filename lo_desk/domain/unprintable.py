"""What no face of the documents can print."""

from lo_desk.errors import DeskError
from lo_desk.i18n.msg import said


class MissingGlyph(DeskError):
    """A character that the documents' typefaces cannot print.

    ``record`` and ``field`` are where it is, in words, as far as that is known.
    """

    def __init__(
        self, character: str, where: str, record: object = None, field: object = None
    ) -> None:
        super().__init__(character, where)
        self.character, self.where = character, where
        told = {"character": character, "code": f"U+{ord(character):04X}", "where": where}
        if record and field:
            self.msg = said(
                "The character %(character)s (%(code)s) in “%(where)s” cannot be printed. It is in"
                " the field “%(field)s” of the record %(record)s. No file was written: replace the"
                " character, then print again.",
                record=record,
                field=field,
                **told,
            )
        elif record:
            self.msg = said(
                "The character %(character)s (%(code)s) in “%(where)s” cannot be printed. It is in"
                " the record %(record)s. No file was written: replace the character, then print"
                " again.",
                record=record,
                **told,
            )
        else:
            self.msg = said(
                "The character %(character)s (%(code)s) in “%(where)s” cannot be printed. No file"
                " was written: replace the character, then print again.",
                **told,
            )
