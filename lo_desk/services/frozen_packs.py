"""The facts that issued documents were made from, as they were."""

from sqlalchemy.orm import Session

from lo_desk.db.models.issued import IssuedDocument
from lo_desk.db.queries import issued
from lo_desk.domain.frozen import NotFrozen, thaw
from lo_desk.domain.packs import Pack
from lo_desk.errors import DeskError
from lo_desk.i18n.msg import said
from lo_desk.services import documents

UNTOLD = ("fingerprint", "issue")
"""Fields of a pack that are no facts of the registry."""


class NotIssued(DeskError):
    """A number that the register does not hold."""

    def __init__(self, number: str) -> None:
        super().__init__(number)
        self.msg = said(
            "The register holds no document %(number)s. Nothing was changed: see the list of"
            " issued documents.",
            number=number,
        )


class FactsLost(DeskError):
    """An issued document that cannot be made again as it was."""

    def __init__(self, number: str) -> None:
        super().__init__(number)
        self.msg = said(
            "Document %(number)s cannot be made again as it was issued: its facts were altered or"
            " lost, or this version draws it differently. The register is unchanged: use the copy"
            " that was issued, or a backup.",
            number=number,
        )


def numbered(session: Session, number: str, home: str) -> IssuedDocument:
    """The document of that number; of both agencies' that have it, the one of ``home``.

    Raises:
        NotIssued: There is no such number.
    """
    found = issued.document_numbered(session, number)
    if not found:
        raise NotIssued(number)
    return next((each for each in found if each.owner == home), found[0])


def thawed(document: IssuedDocument, text: str | None) -> Pack:
    """The facts a document was made from.

    Raises:
        FactsLost: They are not there, or are not what they were.
    """
    if text is None:
        raise FactsLost(document.number)
    try:
        return thaw(documents.DOCUMENTS[document.kind].made_of, text)
    except (KeyError, NotFrozen) as error:
        raise FactsLost(document.number) from error
