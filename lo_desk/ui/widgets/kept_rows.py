"""What the Recovery page lists."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from lo_desk.catalogue import ENTITIES
from lo_desk.catalogue.field import Column, Kind
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.drafts import Draft
from lo_desk.domain.plain_text import letters
from lo_desk.domain.recovery import CLOSED, DRAFT, LATER, STEP, KeptLine
from lo_desk.domain.rows import Part, Row
from lo_desk.domain.sifting import page, sifted
from lo_desk.i18n.msg import N_, Msg, in_context, said
from lo_desk.services import drafts, recovery
from lo_desk.services.desk import Desk
from lo_desk.ui.cells import Mark
from lo_desk.ui.draft_box import DraftBox
from lo_desk.ui.listing import EVERY, Filter, Listing


class KeptRows:
    """Drafts of the window first, then what the registry keeps, the newest of each first."""

    def __init__(self, box: DraftBox) -> None:
        self._box = box

    def __call__(self, desk: Desk, part: Part) -> Sequence[KeptLine]:
        """A part of the list; an order is the columns’."""
        wanted = dict(part.where).get("what", EVERY)
        lines = [*self._drafts(desk, wanted), *_kept(desk, wanted)]
        sought = letters(part.text.strip())
        lines = [line for line in lines if sought in letters(_words(line))]
        return page(sifted(lines, part), part)

    def draft(self, line: KeptLine) -> Draft | None:
        """The draft that a line stands for."""
        found = (d for d in self._box.drafts if d.id == line.id and d.later == (line.what == LATER))
        return next(found, None)

    def _drafts(self, desk: Desk, wanted: object) -> Iterator[KeptLine]:
        for draft in self._box.drafts:
            what = LATER if draft.later else DRAFT
            if wanted in {EVERY, what}:
                yield KeptLine(
                    id=draft.id,
                    version=draft.version,
                    what=what,
                    about=drafts.read(desk, draft).name,
                    kind=said(ENTITIES[draft.entity].title),
                    entity=draft.entity,
                    at=draft.at,
                    who=desk.actor,
                    why=draft.why,
                )


def _kept(desk: Desk, wanted: object) -> Sequence[KeptLine]:
    closed = recovery.closed(desk) if wanted in {EVERY, CLOSED} else ()
    taken = recovery.taken(desk) if wanted in {EVERY, STEP} else ()
    return (*closed, *taken)


def _words(line: KeptLine) -> str:
    """All that a line may be found by, in both languages."""
    return " ".join([*_said(line.about), *_said(line.kind), line.who, line.why])


def _said(value: object) -> list[str]:
    match value:
        case Bilingual():
            return [value.en, value.fr]
        case Msg():
            facts = [word for fact in value.facts.values() for word in _said(fact)]
            return [value.msgid, *facts]
        case tuple():
            return [word for part in value for word in _said(part)]
    return [str(value)]


def _what(row: Row) -> Mark | None:
    return Mark(text=row["word"])


def _when(row: Row) -> Mark | None:
    at = row["at"]
    return Mark(text=at.astimezone()) if isinstance(at, datetime) else None


def kept_listing(rows: KeptRows) -> Listing:
    """The list of all that one may get back."""
    options = {
        EVERY: in_context("recovery", "All"),
        DRAFT: N_("Drafts"),
        LATER: in_context("recovery", "To settle"),
        CLOSED: in_context("recovery", "Closed"),
        STEP: N_("My steps"),
    }
    return Listing(
        title=N_("Recovery"),
        columns=(
            Column("about", N_("What")),
            Column("what", N_("Kept as")),
            Column("kind", N_("Kind")),
            Column("at", N_("When"), Kind.INSTANT),
            Column("who", N_("Who")),
            Column("why", N_("Why")),
        ),
        rows=rows,
        picture="history",
        nothing=N_("Nothing waits here. Drafts, closed records and your steps will be listed."),
        search=N_("Search what is kept"),
        filters=(Filter("what", N_("Kept as"), options),),
        markers={"what": _what, "at": _when},
        name="recovery",
    )
