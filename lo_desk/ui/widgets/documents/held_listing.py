"""Who holds which copy of which document, as a list."""

from lo_desk.catalogue.field import Column, Kind
from lo_desk.domain.held_copies import READ, UNREAD
from lo_desk.domain.issued_lines import STATES, UNSURE
from lo_desk.domain.rows import Row
from lo_desk.i18n.msg import N_, in_context
from lo_desk.ui.cells import Mark
from lo_desk.ui.listing import EVERY, Filter, Listing
from lo_desk.ui.widgets.documents.issued_listing import Freshness, by_kind, tone_of


def held_listing(fresh: Freshness) -> Listing:
    """Every copy, post by post, with what its version is worth now."""
    states = {EVERY: N_("All states"), **STATES}
    states.pop(UNSURE)
    read = {
        EVERY: N_("All copies"),
        READ: in_context("copies", "Acknowledged"),
        UNREAD: in_context("copies", "Not acknowledged"),
    }
    return Listing(
        title=N_("Copies"),
        columns=(
            Column("post", N_("Post")),
            Column("number", N_("Number")),
            Column("held", N_("State of what is held")),
            Column("recipient", N_("Issued to"), Kind.BILINGUAL),
            Column("officer", N_("Acknowledged by")),
            Column("at", N_("Acknowledged at"), Kind.INSTANT),
            Column("kind_words", N_("Kind of document")),
            Column("about", N_("Subject"), Kind.BILINGUAL),
            Column("copy", N_("Copy"), Kind.NUMBER),
            Column("day", N_("Data as of"), Kind.DATE),
            Column("way", N_("How it was acknowledged")),
        ),
        rows=fresh.held,
        picture="file-text",
        nothing=N_(
            "No copy of a document was issued yet. A document that is issued goes to positions, a"
            " copy each."
        ),
        search=N_("Search posts, positions, people, numbers"),
        filters=(
            Filter("acknowledged", N_("Acknowledged"), read, False),
            Filter("state", N_("State"), states, False),
            by_kind(),
        ),
        markers={"held": _held},
        name="held_copy",
    )


def _held(row: Row) -> Mark:
    tone, badge = tone_of(str(row["state"]))
    return Mark(tone=tone, badge=badge)
