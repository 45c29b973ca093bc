"""What stands in a document where a language is missing: never the other language in silence."""

from lo_desk.catalogue.field import Choice
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.naming import Form
from lo_desk.i18n.forms import form_of
from lo_desk.i18n.msg import N_, Msg, in_context

MISSING = N_("Translation pending.")
_STALE = {
    "en": N_(
        "Translation pending. The French text has changed; the English text no longer applies."
    ),
    "fr": N_(
        "Translation pending. The English text has changed; the French text no longer applies."
    ),
}
_INSIDE = in_context("inside a sentence", "translation pending")


def pending(language: str, words: object) -> str:
    """What stands in place of a half that is missing or no longer true; empty if neither.

    Args:
        language: ``en`` or ``fr``.
        words: A bilingual text; anything else is never pending.
    """
    if not isinstance(words, Bilingual) or not words:
        return ""
    if not words.in_(language):
        return MISSING
    return _STALE[language] if words.stale(language) else ""


def settled(language: str, fact: object) -> object:
    """A fact for a sentence or a cell, with what is pending in ``language`` said to be so."""
    match fact:
        case str() | int():
            pass
        case Bilingual():
            return _INSIDE if pending(language, fact) else fact
        case Form():
            return fact if form_of(fact, language) or not fact.text else _INSIDE
        case Choice():
            return settled(language, fact.label)
        case Msg():
            return sentence(language, fact)
        case tuple() | list():
            return tuple(settled(language, part) for part in fact)
    return fact


def sentence(language: str, msg: Msg) -> Msg:
    """A sentence whose facts are settled."""
    if not msg.facts:
        return msg
    facts = {name: settled(language, fact) for name, fact in msg.facts.items()}
    return Msg(msg.msgid, facts, msg.plural, msg.context)
