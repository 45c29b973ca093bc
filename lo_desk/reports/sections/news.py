"""What changed since the reader’s last pack."""

from collections.abc import Iterator

from reportlab.platypus import Flowable

from lo_desk.domain.changed import SECTIONS
from lo_desk.domain.packs import CountryPack, News
from lo_desk.i18n.msg import N_, Msg, counted, said
from lo_desk.reports.blocks.changes import changes
from lo_desk.reports.blocks.page import Page
from lo_desk.reports.blocks.texts import heading, note
from lo_desk.reports.sections.delta import change_told


def news(pack: CountryPack, page: Page) -> Iterator[Flowable]:
    """Each change of the country since then, what is as it was, or that nothing can be compared."""
    if pack.news is None:
        return
    told = pack.news
    yield from heading(page, N_("What changed since your last pack"), _lead(told))
    if told.since is None:
        return
    yield from changes(page, [change_told(change) for change in told.changes])
    changed = {change.section for change in told.changes}
    same = tuple(said(name) for key, name in SECTIONS.items() if key not in changed)
    if same:
        yield from note(page, said("As they were: %(sections)s.", sections=same))


def _lead(told: News) -> Msg:
    if told.since is None:
        return said("The register holds no pack of an earlier day on this country for this agency.")
    if not told.changes:
        return said("Nothing that is compared here has changed since %(day)s.", day=told.since)
    count = len(told.changes)
    if told.number:
        return counted(
            "%(n)s change since pack %(number)s of %(day)s.",
            "%(n)s changes since pack %(number)s of %(day)s.",
            count,
            number=told.number,
            day=told.since,
        )
    return counted(
        "%(n)s change since %(day)s.", "%(n)s changes since %(day)s.", count, day=told.since
    )
