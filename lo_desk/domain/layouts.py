"""How two languages share a document."""

from lo_desk.domain.packs import EDITIONS, PAIRS, TUMBLE

LAYOUTS = (PAIRS, EDITIONS, TUMBLE)
"""Side by side on each page; a file for each; one file with a half for each, its second half turned
on paper so that each begins at a cover of its own."""


def file_names(layout: str, languages: tuple[str, ...], name: str) -> tuple[str, ...]:
    """The files that a document of this layout is, the one to read first.

    Args:
        layout: One of ``LAYOUTS``.
        languages: ``en``, ``fr`` in the order they are printed; one alone is one file always.
        name: Of the document in pairs: ``pack.pdf``.

    Returns:
        ``pack.pdf``; ``pack-en.pdf`` and ``pack-fr.pdf``; ``pack.pdf`` to be read on a screen and
        ``pack-print.pdf`` to be printed on both sides.
    """
    stem, dot, kind = name.rpartition(".")
    if len(languages) == 1 or layout == PAIRS:
        return (name,)
    if layout == EDITIONS:
        return tuple(f"{stem}-{code}{dot}{kind}" for code in languages)
    return name, f"{stem}-print{dot}{kind}"
