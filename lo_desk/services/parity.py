"""The parity proof: a printed document is read back, and both its languages state the same."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from pkgutil import resolve_name

from lo_desk.catalogue.choices import MARKINGS
from lo_desk.domain.agencies import AGENCIES
from lo_desk.domain.packs import BOTH, Pack
from lo_desk.domain.parity import Mismatch, Proof, Spoken, compared
from lo_desk.domain.walking import written_alike
from lo_desk.errors import DeskError
from lo_desk.i18n.language import NBSP, spoken
from lo_desk.i18n.msg import counted
from lo_desk.progress import unheard
from lo_desk.services import reports

READER = "lo_desk.reports.pdf.reader:spoken"
"""What reads a printed file back; loaded when the first is read."""

_ALIKE_BUT = frozenset({*AGENCIES, "JOINT"})


class NotAlike(DeskError):
    """A document whose two languages do not state the same; ``items`` tell where."""

    def __init__(self, items: Sequence[Mismatch]) -> None:
        super().__init__(items)
        self.items = tuple(items)
        self.msg = counted(
            "English and French do not state the same in %(n)s passage of this document. Nothing"
            " was issued: correct the text that is wrong, then issue the document again.",
            "English and French do not state the same in %(n)s passages of this document. Nothing"
            " was issued: correct the texts that are wrong, then issue the document again.",
            len(self.items),
        )


def proven(pack: Pack, files: Sequence[Path], beside: Path) -> Proof:
    """The proof that the two languages of a document state the same, read back from its files.

    Args:
        pack: The facts it was printed from.
        files: Of one copy, the one to read first.
        beside: A folder of no consequence, for the other edition of one in one language.

    Raises:
        NotAlike: They do not.
    """
    en, fr = _streams(pack, files, beside)
    proof = compared(en, fr, written_alike(pack) - _ALIKE_BUT)
    if proof.mismatches:
        raise NotAlike(proof.mismatches)
    return proof


def _streams(
    pack: Pack, files: Sequence[Path], beside: Path
) -> tuple[Sequence[Spoken], Sequence[Spoken]]:
    languages = pack.request.languages
    if len(languages) == 1:
        other = next(each for each in BOTH if each not in languages)
        request = replace(pack.request, languages=(other,))
        twin = replace(pack, request=request)
        file = beside / f"twin-{files[0].name}"
        reports.write(request.kind, twin, request.languages, file, unheard)
        by_language = {languages[0]: _heard(files[0]), other: _heard(file)}
        file.unlink()
    elif len(files) == 1 or pack.request.layout == "tumble":
        by_language = dict.fromkeys(languages, _heard(files[0]))
    else:
        by_language = {code: _heard(file) for code, file in zip(languages, files, strict=False)}
    return _of("en", by_language["en"]), _of("fr", by_language["fr"])


def _heard(file: Path) -> Sequence[Spoken]:
    read: Callable[[Path], Sequence[Spoken]] = resolve_name(READER)
    return read(file)


def _of(language: str, said: Sequence[Spoken]) -> list[Spoken]:
    """What is said in one language; the marking stands in both on every edition."""
    tongue = spoken(f"{language}_CA")
    marks = {tongue.show(mark.label).replace(NBSP, " ") for mark in MARKINGS}
    mine = (one for one in said if one.lang[:2] == language)
    return [one for one in mine if one.text.replace(NBSP, " ") not in marks]
