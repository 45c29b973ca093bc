"""To whom a document is issued: positions, of which a post names one."""

from collections.abc import Iterable
from dataclasses import dataclass

from lo_desk.catalogue.post import POST
from lo_desk.db.queries.postings import posts_coded
from lo_desk.domain.agencies import AGENCIES
from lo_desk.domain.bilingual import Bilingual
from lo_desk.errors import UnknownRecord
from lo_desk.i18n.language import in_both
from lo_desk.i18n.msg import said
from lo_desk.services.desk import Desk
from lo_desk.services.posting_facts import post_on


@dataclass(frozen=True)
class Recipient:
    """A position, in both languages, and the code of its post; empty: it is at none."""

    position: Bilingual
    post: str = ""


def at_posts(desk: Desk, codes: Iterable[str]) -> tuple[Recipient, ...]:
    """The positions of these posts on the desk’s day: *Liaison officer (CBSA), Bogotá*.

    Raises:
        UnknownRecord: There is no such post.
    """
    with desk.store.reading() as session:
        found = []
        for code in codes:
            posts = posts_coded(session, code)
            if not posts:
                raise UnknownRecord(said(POST.title), code)
            facts = post_on(session, desk, posts[0])
            position = said(
                "%(role)s (%(agency)s), %(city)s",
                role=facts.role,
                agency=AGENCIES[facts.owner],
                city=facts.city,
            )
            found.append(Recipient(in_both(position), code))
    return tuple(found)
