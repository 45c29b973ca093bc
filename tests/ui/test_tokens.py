import re
from dataclasses import fields
from pathlib import Path

import pytest

import lo_desk
from lo_desk.paths import RESOURCES
from lo_desk.ui import theme, tokens
from lo_desk.ui.tokens import DARK, DECORATION, LIGHT, MARK_ON, TEXT_ON, Tokens

HEX = re.compile(r"#[0-9a-fA-F]{3,8}\b|\brgba?\(|GlobalColor\.(?!transparent)")


def luminance(colour):
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("pairs", "least"), [(TEXT_ON, 4.5), (MARK_ON, 3.0)], ids=["text", "marks"]
)
def test_every_pair_is_told_apart(scheme, pairs, least):
    weak = {
        (ink, ground): round(found, 2)
        for ink, ground in pairs
        if (found := contrast(getattr(scheme, ink), getattr(scheme, ground))) < least
    }
    assert weak == {}


def test_no_colour_is_without_a_pair():
    paired = {name for pair in (*TEXT_ON, *MARK_ON) for name in pair} | set(DECORATION)
    assert {field.name for field in fields(Tokens)} - paired == set()


def test_a_colour_is_written_in_one_place_only():
    found = {
        path.name: HEX.findall(path.read_text(encoding="utf-8"))
        for path in [
            *(Path(lo_desk.__file__).parent / "ui").rglob("*.py"),
            *(RESOURCES / "theme").iterdir(),
        ]
        if path.name != "tokens.py"
    }
    assert {name: hits for name, hits in found.items() if hits} == {}


def test_the_style_sheet_uses_no_box_model_on_item_views():
    sheet = (RESOURCES / "theme" / "window.qss").read_text(encoding="utf-8")
    assert not re.search(
        r"(ItemView|ListView|TableView|ListWidget)[^{]*\{[^}]*(padding|margin)", sheet
    )


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
def test_every_name_in_the_style_sheet_is_known(scheme):
    assert "@" not in theme.rules(scheme, 26)


def test_the_systems_own_colours_are_taken_where_they_are_in_force(theme, qapp):
    kept = qapp.palette()
    strange = tokens.palette_of(LIGHT)
    strange.setColor(strange.ColorRole.Window, "black")
    strange.setColor(strange.ColorRole.Text, "yellow")
    qapp.setPalette(strange)
    try:
        assert tokens.tokens_now().red == tokens.tokens_now().text
    finally:
        qapp.setPalette(kept)
    assert tokens.tokens_now() in (LIGHT, DARK)
