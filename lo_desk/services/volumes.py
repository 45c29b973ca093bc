"""Volumes: the facts of many documents of one kind, as the chapters of one."""

from collections.abc import Sequence
from dataclasses import replace
from typing import cast

from lo_desk.domain.batch import ONE_VOLUME, Batch, BatchItem
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.fingerprint import fingerprint
from lo_desk.domain.packs import DocumentRequest
from lo_desk.domain.volume import BOUND, Chapter, Volume, bound, chapters_of
from lo_desk.errors import DeskError
from lo_desk.i18n.language import in_both
from lo_desk.i18n.msg import said
from lo_desk.services import documents
from lo_desk.services.desk import Desk
from lo_desk.services.issued_list import kind_words


class NoVolume(DeskError):
    """A volume of nothing, or of documents that are no chapters."""

    msg = said(
        "No volume can be made of these documents. Nothing was made: choose one or more records,"
        " and a kind of document that is about one record."
    )


def volume(desk: Desk, request: DocumentRequest) -> Volume:
    """Everything the volume prints, as the reader’s agency may see it.

    Raises:
        NoVolume: Nothing is asked for, or what cannot be a chapter.
        DeskError: There is nothing to print of one of them.
    """
    kind, codes = chapters_of(request.subject)
    if kind not in BOUND or not codes:
        raise NoVolume
    asked = [replace(request, kind=kind, subject=code, order=None) for code in codes]
    chapters = tuple(cast("Chapter", documents.gathered(desk, each)) for each in asked)
    made = Volume(
        request=request,
        name=name_of(kind, len(codes)),
        kind=kind,
        chapters=chapters,
        demo=desk.demo,
        marking=max(each.marking for each in chapters),
    )
    return replace(made, fingerprint=fingerprint(made))


def grouped(batch: Batch, request: DocumentRequest) -> Batch:
    """The batch as it is to be made: of one volume, a batch of one document.

    Args:
        batch: What is asked for.
        request: What all its documents have in common; what is an item’s own is left aside.

    Raises:
        NoVolume: Documents of that kind are no chapters.
    """
    if batch.grouping != ONE_VOLUME or not batch.items:
        return batch
    return replace(batch, items=(item_of(request, batch.items),))


def item_of(request: DocumentRequest, items: Sequence[BatchItem]) -> BatchItem:
    """One document of a batch that is a volume of these.

    Raises:
        NoVolume: Nothing is asked for, or what cannot be a chapter.
    """
    if request.kind not in BOUND or not items:
        raise NoVolume
    return BatchItem(bound(request, items), name_of(request.kind, len(items)))


def name_of(kind: str, count: int) -> Bilingual:
    """What a volume is called."""
    return in_both(said("%(kind)s, volume of %(n)s", kind=kind_words(kind), n=count))
