"""Names after an article or a preposition: listed where a rule would be wrong, else by rule."""

import csv
from functools import cache

from lo_desk.domain.naming import IN, OF, THE, Form
from lo_desk.paths import RESOURCES

_VOWELS = "aàâäeéèêëiîïoôöuùûüœæ"


def form_of(form: Form, language: str) -> str:
    """The name as a sentence of ``language`` needs it: *la Colombie*, *d’Ankara*, *au Caire*.

    English puts a city before its noun, so its ``of`` form is the bare name: *the Bogotá post*,
    *le poste de Bogotá*. Only ``in`` gives it a preposition: *in Bogotá*, *à Bogotá*.

    Args:
        form: Which name, and after what.
        language: ``en`` or ``fr``.

    Returns:
        The listed form; for a city that is not listed, the rule's; for an agency or a country
        that is not listed, the bare name. Empty if there is no name in this language.
    """
    listed = _listed().get((form.kind, form.key, form.form, language))
    if listed is not None:
        return listed
    name = form.text.in_(language)
    if form.kind != "city" or form.form == THE or not name:
        return name
    return _city_in_french(form.form, name) if language == "fr" else _city(form.form, name)


@cache
def _listed() -> dict[tuple[str, str, str, str], str]:
    """``forms.csv``, read when the first name is said."""
    with (RESOURCES / "reference" / "forms.csv").open(encoding="utf-8", newline="") as lines:
        return {
            (row["kind"], row["key"], form, language): row[f"{form}_{language}"]
            for row in csv.DictReader(lines)
            for form in (THE, OF, IN)
            for language in ("en", "fr")
        }


def _city(form: str, name: str) -> str:
    return f"in {name}" if form == IN else name.removeprefix("The ")


def _city_in_french(form: str, name: str) -> str:
    """*Le* and *Les* melt into the preposition; *La* does not. No h is mute unless listed."""
    article, _, rest = name.partition(" ")
    melted = {"Le": ("du", "au"), "Les": ("des", "aux")}.get(article)
    if melted and rest:
        return f"{melted[form == IN]} {rest}"
    if form == IN:
        return f"à {name}"
    return f"d’{name}" if name[0].lower() in _VOWELS else f"de {name}"
