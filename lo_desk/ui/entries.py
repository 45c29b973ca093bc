"""MENUS: every entry of the menu bar, one line each.

An act of a page (``of_page``) is there while the page names it in its ``acts``. Any other entry
is there once somebody has answered for it with ``Menus.answer``: no entry leads nowhere.
"""

from dataclasses import dataclass

from lo_desk.i18n.msg import N_
from lo_desk.ui.grid.keys import COLUMNS, EXPORT, FILTER, WORDS
from lo_desk.ui.page import MAIN, MERGE, NEW, PANE, SAVE, SEARCH


@dataclass(frozen=True)
class Entry:
    """One entry of a menu.

    Attributes:
        key: What is asked for; the name of its action.
        text: Its words, with a mnemonic.
        keys: Its keys, the same in both languages; empty: none.
        of_page: Whether it is an act of the page that is shown.
    """

    key: str
    text: str
    keys: str = ""
    of_page: bool = False


@dataclass(frozen=True)
class Menu:
    """A menu; ``None`` among its entries is a line. It is there while one of its entries is."""

    key: str
    title: str
    entries: tuple[Entry | None, ...]


PLACES = Entry("places", "")
"""Stands for all places, each with its number."""

MENUS = (
    Menu(
        "file",
        N_("&File"),
        (
            Entry(NEW, N_("&New record"), "Ctrl+N", of_page=True),
            Entry(SAVE, N_("&Save"), "Ctrl+S", of_page=True),
            Entry(MAIN, N_("&Main act of the page"), "Ctrl+Return", of_page=True),
            None,
            Entry("registries", N_("&Open another registry…"), "Ctrl+O"),
            Entry("another", N_("New &window"), "Ctrl+Shift+O"),
            Entry("close_window", N_("&Close this window"), "Ctrl+W"),
            Entry("quit", N_("&Quit"), "Ctrl+Q"),
        ),
    ),
    Menu(
        "edit",
        N_("&Edit"),
        (
            Entry("undo", N_("&Undo"), "Ctrl+Z"),
            Entry("redo", N_("&Redo"), "Ctrl+Y"),
            None,
            Entry(SEARCH, N_("&Find in this list"), "Ctrl+F", of_page=True),
        ),
    ),
    Menu(
        "view",
        N_("&View"),
        (
            Entry(PANE, N_("Record &pane"), "F4", of_page=True),
            Entry("region", N_("Next re&gion"), "F6"),
            None,
            Entry("day", N_("As of another &day…"), "Ctrl+Shift+D"),
            Entry("month_back", N_("One month &earlier"), "Alt+PgUp"),
            Entry("month_on", N_("One month &later"), "Alt+PgDown"),
            Entry("today", N_("Back to &today"), "Ctrl+Shift+T"),
            Entry("language", N_("Passer au &français"), "Ctrl+Shift+L"),
            None,
            Entry("colours_system", N_("Colours as the s&ystem")),
            Entry("colours_light", N_("L&ight colours")),
            Entry("colours_dark", N_("Dar&k colours")),
            None,
            Entry("larger", N_("&Larger text"), "Ctrl++"),
            Entry("smaller", N_("S&maller text"), "Ctrl+-"),
            Entry("usual", N_("&Usual text size"), "Ctrl+0"),
            None,
            Entry("compact", N_("&Compact rows")),
            Entry("normal", N_("&Normal rows")),
            Entry("large", N_("&High rows")),
        ),
    ),
    Menu(
        "go",
        N_("&Go"),
        (
            Entry("find", N_("&Search or run a command…"), "Ctrl+K"),
            Entry("back", N_("&Back"), "Alt+Left"),
            Entry("forward", N_("&Forward"), "Alt+Right"),
            Entry("pin", N_("&Pin this record"), "Ctrl+D"),
            Entry("copy_address", N_("Copy the &address of this record")),
            Entry("recent", N_("&Recent")),
            Entry("pinned", N_("P&inned")),
            Entry("next_gap", N_("Next &gap"), "Ctrl+Shift+N"),
            None,
            PLACES,
        ),
    ),
    Menu(
        "data",
        N_("&Data"),
        (
            Entry(MERGE, N_("&Merge two records…"), of_page=True),
            None,
            Entry("importing", N_("&Import…"), "Ctrl+Shift+I"),
            Entry(EXPORT, WORDS[EXPORT], of_page=True),
            Entry("export_all", N_("Export e&verything…")),
            None,
            Entry(FILTER, WORDS[FILTER], of_page=True),
            Entry(COLUMNS, WORDS[COLUMNS], of_page=True),
        ),
    ),
    Menu(
        "output",
        N_("&Output"),
        (
            Entry("new_document", N_("&New document…"), "Ctrl+P"),
            Entry("verify_file", N_("&Verify a file…")),
            Entry("enter_slip", N_("&Enter a returned slip…")),
            Entry("held_copies", N_("&Who holds which copy")),
        ),
    ),
    Menu(
        "tools",
        N_("&Tools"),
        (
            Entry("settings", N_("&Settings"), "Ctrl+,"),
            Entry("backups", N_("&Backups")),
            Entry("diagnostics", N_("&Diagnostics for support")),
            Entry("doctor", N_("&Check this computer")),
        ),
    ),
    Menu(
        "help",
        N_("&Help"),
        (
            Entry("help", N_("&Help on this place"), "F1"),
            Entry("shortcuts", N_("All the &keys")),
            Entry("tour", N_("&Show me around")),
            Entry("about", N_("&About LO Desk")),
        ),
    ),
)
