"""Every value in frozen facts, with the name of the field that holds it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.naming import Form
from lo_desk.i18n.msg import Msg

_WHOLE = (Bilingual, Form)  # a text is one value, and a name’s key is no fact


def values(facts: object, name: str = "") -> Iterator[tuple[str, object]]:
    """Each plain value and each dataclass below ``facts``; of sentences their facts alone."""
    if isinstance(facts, Msg):
        yield from values(facts.facts, name)
    elif isinstance(facts, tuple | list | frozenset | set):
        for part in facts:
            yield from values(part, name)
    elif isinstance(facts, Mapping):
        for key, part in facts.items():
            yield from values(part, str(key))
    else:
        yield name, facts
        if is_dataclass(facts) and not isinstance(facts, _WHOLE):
            for field in fields(facts):
                yield from values(getattr(facts, field.name), field.name)


def written_alike(facts: object) -> frozenset[str]:
    """What both languages write alike: names of people, codes, addresses, numbers of telephones.

    The name that an agency gives itself may be its name in English or French: a host in a country
    that speaks French is called there as in our French, and no name of it is written alike.
    """
    known = [*values(facts)]
    pairs = [value for _, value in known if isinstance(value, Bilingual) and value.en != value.fr]
    ours = {half for pair in pairs for half in (pair.en, pair.fr)}
    ours |= {
        value
        for name, value in known
        if name == "local_name" and isinstance(value, str) and _in_one(value, pairs)
    }
    return frozenset(
        value
        for _, value in known
        if isinstance(value, str) and len(value) > 2 and value.lower() != value
    ).difference(ours)


def _in_one(name: str, pairs: Iterable[Bilingual]) -> bool:
    """Whether a text says a name in one of its languages alone."""
    return any((name in pair.en) != (name in pair.fr) for pair in pairs)
