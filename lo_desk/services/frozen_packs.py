"""The facts that issued documents were made from, as they were."""

from sqlalchemy.orm import Session

from lo_desk.db.models.issued import IssuedDocument
from lo_desk.db.queries import issued
from lo_desk.domain.frozen import NotFrozen, thaw
from lo_desk.domain.packs import Pack
from lo_desk.errors import DeskError
from lo_desk.i18n.msg import said
from lo_desk.services import about, documents

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
            " lost. The register is unchanged: use the copy that was issued, or a backup.",
            number=number,
        )


class DrawnDifferently(DeskError):
    """An issued document whose facts are whole, and whose pages another version drew."""

    def __init__(self, number: str, digest: str, made_by: str) -> None:
        super().__init__(number, digest, made_by)
        self.msg = said(
            "Document %(number)s was not printed again: this version (%(this)s) draws its pages"
            " otherwise than the one that issued it (%(made_by)s). What it states is proven: its"
            " facts are those that were issued, SHA-256 %(digest)s. The copies that were issued"
            " still verify: use one of them, or print it with that version.",
            number=number,
            this=about.made_by(),
            made_by=made_by or said("an earlier version"),
            digest=digest,
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
