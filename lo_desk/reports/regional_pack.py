"""The regional pack: many countries, told to one agency."""

from collections.abc import Callable, Iterator

from reportlab.platypus import Flowable

from lo_desk.domain.regional import RegionalPack
from lo_desk.i18n.msg import Msg, said
from lo_desk.reports.blocks.page import Page
from lo_desk.reports.kind import DocumentKind
from lo_desk.reports.priorities_brief import fictional
from lo_desk.reports.sections import region
from lo_desk.reports.sections.covers import holds

SECTIONS: tuple[Callable[[RegionalPack, Page], Iterator[Flowable]], ...] = (
    region.title_page,
    holds,
    region.who_covers,
    region.standard_roles,
    region.chapters,
)


def _title(pack: RegionalPack) -> Msg:
    return said("Regional briefing pack: %(region)s", region=pack.name)


def _fictional(pack: RegionalPack) -> frozenset[str]:
    return frozenset(name for brief in pack.briefs for name in fictional(brief))


KIND = DocumentKind[RegionalPack](
    title=_title,
    short=lambda pack: said("Regional briefing pack") if pack.listed else _title(pack),
    sections=SECTIONS,
    fictional=_fictional,
)
