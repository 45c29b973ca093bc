"""The values of settings in words."""

from collections.abc import Mapping
from typing import Any

from lo_desk.domain.agencies import AGENCIES
from lo_desk.domain.bilingual import Bilingual
from lo_desk.i18n.msg import N_, Msg, in_context, said
from lo_desk.settings import CHOICES, MANAGER, OFFICER, PRINT

Options = Mapping[Any, object]

LANGUAGES: Mapping[str, object] = {
    "en": Bilingual("English", "English"),
    "fr": Bilingual("Français", "Français"),
}
"""Each by its own name, whatever the window speaks."""
AGENCY_NAMES: Mapping[str, object] = dict(AGENCIES)
ROLE_NAMES: Mapping[str, Msg] = {
    MANAGER: in_context("role", "Manager"),
    OFFICER: in_context("role", "Officer abroad"),
    PRINT: in_context("role", "Print desk"),
}
ROLES: Options = {"": N_("None: nothing is refused"), **ROLE_NAMES}
SCHEMES: Mapping[str, object] = {
    "system": N_("As the system"),
    "light": in_context("colours", "Light"),
    "dark": in_context("colours", "Dark"),
}
DENSITIES: Options = {
    "": N_("As the role has it"),
    "compact": in_context("rows", "Compact"),
    "normal": in_context("rows", "Normal"),
    "large": in_context("rows", "Large"),
}
SIZES: Options = {size: said("%(percent)s%%", percent=size) for size in CHOICES["text"]}
NOBODY: Options = {"": N_("Nobody in particular")}
