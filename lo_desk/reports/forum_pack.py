"""The visit and forum pack: one meeting abroad, told to one agency."""

from lo_desk.domain.forum_pack import ForumPack
from lo_desk.i18n.msg import N_, said
from lo_desk.reports.kind import DocumentKind
from lo_desk.reports.sections import forum


def fictional(pack: ForumPack) -> frozenset[str]:
    """Names after which DEMO stands; none where people are real."""
    return frozenset(one.name for one in pack.attending if one.name and pack.demo)


KIND = DocumentKind[ForumPack](
    title=lambda pack: said("Visit and forum pack: %(name)s", name=pack.name),
    short=lambda _pack: N_("Visit and forum pack"),
    sections=forum.SECTIONS,
    chapter=forum.SECTIONS[1:-1],
    fictional=fictional,
)
