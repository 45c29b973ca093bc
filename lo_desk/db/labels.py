"""Labels of steps: a message id and record ids in the journal, names when they are read."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from lo_desk.domain.rows import Ref
from lo_desk.i18n.msg import Msg


def kept(label: Msg) -> dict[str, Any]:
    """``label`` as the journal keeps it: never a word of a record."""
    facts: dict[str, Any] = {}
    for name, fact in label.facts.items():
        if isinstance(fact, Ref):
            facts[name] = {"record": fact.id.hex, "entity": fact.entity}
        elif isinstance(fact, Msg):
            facts[name] = {"msg": kept(fact)}
        elif isinstance(fact, int):
            facts[name] = fact
        else:
            raise TypeError(f"a label names records by Ref, not by words: {name}")
    return {"msgid": label.msgid, "facts": facts, "plural": label.plural, "context": label.context}


def read(stored: dict[str, Any]) -> Msg:
    """What was kept, its records as ``Ref``."""
    facts: dict[str, object] = {}
    for name, fact in stored["facts"].items():
        if isinstance(fact, dict) and "record" in fact:
            facts[name] = Ref(fact["entity"], UUID(hex=fact["record"]))
        else:
            facts[name] = read(fact["msg"]) if isinstance(fact, dict) else fact
    return Msg(stored["msgid"], facts, stored["plural"], stored["context"])


def named(label: Msg, name_of: Callable[[Ref], object]) -> Msg:
    """The label with the names its records have now."""
    facts = {
        name: named(fact, name_of)
        if isinstance(fact, Msg)
        else (name_of(fact) if isinstance(fact, Ref) else fact)
        for name, fact in label.facts.items()
    }
    return Msg(label.msgid, facts, label.plural, label.context)
