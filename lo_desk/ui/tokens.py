"""The colours of the window: the only module that holds one."""

from dataclasses import dataclass, fields, replace

from PySide6.QtGui import QColor, QGuiApplication, QPalette


@dataclass(frozen=True)
class Tokens:
    """What each colour means, never what it looks like; pairs and contrasts are tested."""

    bg: str
    surface: str
    hover: str
    sunk: str
    line: str
    ctl: str
    text: str
    text2: str
    ph: str
    accent: str
    onaccent: str
    link: str
    sel: str
    selline: str
    focus: str
    red: str
    red_bg: str
    red_ln: str
    amber: str
    amber_bg: str
    amber_ln: str
    olive: str
    olive_bg: str
    green: str
    green_bg: str
    blue: str
    blue_bg: str
    cbsa: str
    cbsa_bg: str
    rcmp: str
    rcmp_bg: str
    both: str
    both_bg: str
    track: str
    sea: str
    land: str
    border: str


LIGHT = Tokens(
    bg="#f3f5f7",
    surface="#ffffff",
    hover="#eff2f5",
    sunk="#eaedf1",
    line="#dde2e8",
    ctl="#838b96",
    text="#1b2430",
    text2="#515963",
    ph="#646c76",
    accent="#284162",
    onaccent="#ffffff",
    link="#17558f",
    sel="#dce8f5",
    selline="#1b5fa5",
    focus="#0535d2",
    red="#a62a1e",
    red_bg="#fcedeb",
    red_ln="#e3a9a2",
    amber="#8a4a00",
    amber_bg="#fff3dc",
    amber_ln="#e0b877",
    olive="#6b5a00",
    olive_bg="#fbf6d9",
    green="#03662a",
    green_bg="#e6f3ea",
    blue="#17558f",
    blue_bg="#e6f0fa",
    cbsa="#1b6ca8",
    cbsa_bg="#e5f0f8",
    rcmp="#b3541e",
    rcmp_bg="#fbeee6",
    both="#5b3f8c",
    both_bg="#efebf6",
    track="#dfe4ea",
    sea="#eef3f7",
    land="#d5dade",
    border="#ffffff",
)

DARK = Tokens(
    bg="#14181e",
    surface="#1c2229",
    hover="#252c35",
    sunk="#10141a",
    line="#323a45",
    ctl="#7b8693",
    text="#e7ebf0",
    text2="#a9b2bd",
    ph="#929ca8",
    accent="#a8cbf3",
    onaccent="#0c1a2b",
    link="#8cc0f7",
    sel="#22384f",
    selline="#7fb6f2",
    focus="#9cc9ff",
    red="#ff9f94",
    red_bg="#3a2020",
    red_ln="#7c3f3a",
    amber="#f2b866",
    amber_bg="#362814",
    amber_ln="#7a5c2a",
    olive="#e2cf6a",
    olive_bg="#302c14",
    green="#86d3a0",
    green_bg="#172e20",
    blue="#8cc0f7",
    blue_bg="#1b2e42",
    cbsa="#6cb2ec",
    cbsa_bg="#1a2f41",
    rcmp="#f09a5f",
    rcmp_bg="#3a271a",
    both="#bda4f2",
    both_bg="#2b2440",
    track="#39424e",
    sea="#171d24",
    land="#3a434e",
    border="#171d24",
)

TEXT_ON = (
    *((text, ground) for text in ("text", "text2", "link") for ground in ("surface", "bg", "sel")),
    ("ph", "surface"),
    ("onaccent", "accent"),
    *((tone, f"{tone}_bg") for tone in ("red", "amber", "olive", "green", "blue")),
    *((tone, "surface") for tone in ("red", "amber", "olive", "green", "blue", "both")),
    *(("text", f"{tone}_bg") for tone in ("red", "amber", "blue", "cbsa", "rcmp", "both")),
    ("text", "hover"),
    ("text2", "hover"),
    ("text2", "sunk"),
    ("surface", "text"),
)
SCRIM = QColor(16, 24, 32, 115)
"""What lies over the window while the palette is open; nothing is read through it."""

MARK_ON = (
    *((mark, ground) for mark in ("ctl",) for ground in ("surface", "bg")),
    *((mark, ground) for mark in ("selline", "focus") for ground in ("surface", "sel")),
    *((tone, ground) for tone in ("cbsa", "rcmp", "both") for ground in ("surface", "sel")),
    *((tone, f"{tone}_bg") for tone in ("cbsa", "rcmp", "both")),
    *((tone, "track") for tone in ("cbsa", "rcmp")),
    *((tone, "land") for tone in ("cbsa", "rcmp", "both")),
    *((tone, "sea") for tone in ("cbsa", "rcmp", "both", "red", "focus", "text2")),
)
DECORATION = ("line", "red_ln", "amber_ln", "border")

_ROLES = {
    QPalette.ColorRole.Window: "bg",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.AlternateBase: "hover",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.PlaceholderText: "ph",
    QPalette.ColorRole.Link: "link",
    QPalette.ColorRole.Highlight: "sel",
    QPalette.ColorRole.HighlightedText: "text",
    QPalette.ColorRole.Accent: "selline",
    QPalette.ColorRole.ToolTipBase: "text",
    QPalette.ColorRole.ToolTipText: "surface",
}


def palette_of(ours: Tokens) -> QPalette:
    """``ours`` as Qt's own painters ask for them."""
    palette = QPalette()
    for role, name in _ROLES.items():
        palette.setColor(role, QColor(getattr(ours, name)))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(ours.ph))
    return palette


def tokens_now() -> Tokens:
    """What a painter draws with: ours, or the system's colours where they are in force.

    The application's palette tells, not a widget's: style sheets change those.
    """
    palette = QGuiApplication.palette()
    window = palette.color(QPalette.ColorRole.Window).name()
    for ours in (LIGHT, DARK):
        if ours.bg == window:
            return ours
    return _systems(palette)


def _systems(palette: QPalette) -> Tokens:
    """The live palette; without hues, shape and word alone carry the meaning."""
    ink = palette.color(QPalette.ColorRole.Text).name()
    paper = palette.color(QPalette.ColorRole.Base).name()
    plain = {f.name: paper if f.name.endswith("_bg") else ink for f in fields(Tokens)}
    ours = {name: palette.color(role).name() for role, name in _ROLES.items()}
    grounds = dict.fromkeys(("sunk", "onaccent", "track", "sea", "land"), paper)
    return replace(LIGHT, **(plain | ours | grounds | {"text": ink}))
