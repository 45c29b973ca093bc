"""Which country packs are to be made: for whom, why, by when, and what their texts lack."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from lo_desk.domain.agencies import AGENCIES
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.briefing_lines import BriefingLine
from lo_desk.domain.deployment import NO_TEXT
from lo_desk.domain.network import Network

Texts = tuple[Bilingual, ...]


@dataclass(frozen=True)
class PackLine:
    """A country that one agency covers, whose pack may be made.

    Attributes:
        iso2: ISO 3166-1 alpha-2 of the country.
        reader: ``CBSA`` or ``RCMP``: whom the pack is for.
        due: The day of the first briefing that asks for it; None: no briefing does.
        overdue: Whether that day is past.
        city: Of the post that is briefed; empty without a briefing.
        officer: Who is briefed; empty: nobody is there, or the reader may not know.
        lacking: How many priorities await a translation, by language; those without any left out.
    """

    iso2: str
    name: Bilingual
    reader: str
    due: date | None = None
    overdue: bool = False
    city: Bilingual = NO_TEXT
    officer: str = ""
    lacking: tuple[tuple[str, int], ...] = ()

    @property
    def key(self) -> tuple[str, str]:
        """Country and agency."""
        return self.iso2, self.reader

    def lacks(self, languages: Iterable[str]) -> tuple[tuple[str, int], ...]:
        """What is lacking of a pack in these languages."""
        wanted = set(languages)
        return tuple((code, count) for code, count in self.lacking if code in wanted)


def pack_lines(
    network: Network,
    reader: str,
    dues: Sequence[BriefingLine],
    words: Mapping[UUID, Texts],
) -> list[PackLine]:
    """Every country that ``reader`` covers on the network's day, asked for or not.

    Args:
        network: As the reader may see it.
        reader: ``CBSA`` or ``RCMP``.
        dues: Briefings late or due soon as the reader may see them, the first one first.
        words: The texts of each priority version.
    """
    first: dict[str, BriefingLine] = {}
    for line in dues:
        for country in _countries_of(network, reader, line):
            first.setdefault(country, line)
    return [
        _line(network, reader, iso2, first.get(iso2), words)
        for iso2 in sorted(_covered(network, reader) | first.keys())
    ]


def pending(texts: Texts, language: str) -> bool:
    """Whether one of the texts is missing in ``language``, or left behind by the other."""
    return any(text and (not text.in_(language) or text.stale(language)) for text in texts)


def _countries_of(network: Network, reader: str, line: BriefingLine) -> Iterator[str]:
    """The countries that the briefed post is responsible for; none if it is not the reader's."""
    post = network.posts.get(line.post_id)
    if post is not None and post.agency == reader:
        yield from (network.places[each.place].country for each in network.current[post.id])


def _covered(network: Network, reader: str) -> set[str]:
    places = network.places.values()
    return {place.country for place in places if network.covering[reader, place.key]}


def _line(
    network: Network,
    reader: str,
    iso2: str,
    briefing: BriefingLine | None,
    words: Mapping[UUID, Texts],
) -> PackLine:
    name, lacking = network.places[iso2].name, _lacking(network, iso2, words)
    if briefing is None or briefing.due is None:
        return PackLine(iso2, name, reader, lacking=lacking)
    return PackLine(
        iso2,
        name,
        reader,
        briefing.due,
        briefing.due < network.day,
        briefing.city,
        briefing.officer or "",
        lacking,
    )


def _lacking(
    network: Network, iso2: str, words: Mapping[UUID, Texts]
) -> tuple[tuple[str, int], ...]:
    places = (iso2, *network.parts.get(iso2, ()))
    versions = {
        version.id
        for agency in AGENCIES
        for place in places
        for version in network.wanted[agency, place]
    }
    counts = (
        (code, sum(pending(words.get(version, ()), code) for version in versions))
        for code in ("en", "fr")
    )
    return tuple((code, count) for code, count in counts if count)
