"""What may be typed, said in the reader's language, and what is wrong with what was typed."""

import re
from argparse import SUPPRESS, ArgumentParser, HelpFormatter
from collections.abc import Iterable, Sequence
from datetime import date
from difflib import get_close_matches
from functools import partial
from pathlib import Path
from typing import Any, NoReturn

from typing_extensions import override

from lo_desk.catalogue import ENTITIES
from lo_desk.catalogue.field import unknown_year
from lo_desk.domain.agencies import AGENCIES
from lo_desk.errors import DeskError
from lo_desk.i18n.language import Language
from lo_desk.i18n.msg import N_, Msg, said

# argparse says these by itself, in English, and offers no other way to say them
_TITLES = {"positional arguments": N_("What to give"), "options": N_("Options")}
_FAULTS = (
    (r"the following arguments are required: (?P<names>.*)", N_("Missing: %(names)s.")),
    (r"unrecognized arguments: (?P<words>.*)", N_("Not understood: %(words)s.")),
    (r"argument (?P<name>.*?): expected .*", N_("%(name)s needs a value.")),
    (r"argument (?P<name>.*?): ignored explicit argument .*", N_("%(name)s takes no value.")),
    (
        r"argument (?P<name>.*?): invalid choice: (?P<word>.*?) \(choose from (?P<known>.*)\)",
        N_("%(name)s cannot be %(word)s. Choose from: %(known)s."),
    ),
)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


class WrongUsage(DeskError):
    """A command line that cannot be understood; nothing was done."""

    def __init__(self, msg: Msg, usage: str = "") -> None:
        super().__init__(msg, usage)
        self.msg = msg
        self.usage = usage


class Parser(ArgumentParser):
    """An ``ArgumentParser`` that speaks ``language`` and raises ``WrongUsage``."""

    def __init__(self, *, language: Language, **settings: Any) -> None:
        self.language = language
        super().__init__(
            add_help=False, allow_abbrev=False, formatter_class=self._formatter, **settings
        )
        self.add_argument("-h", "--help", action="help", help=self.text(N_("show this help")))

    def text(self, msg: str | Msg) -> str:
        """``msg`` for a help text, where a per cent sign would stand for a value."""
        return self.language.text(msg).replace("%", "%%")

    def take(self, name: str, metavar: str, why: str, **settings: Any) -> None:
        """Add an argument; ``metavar`` and ``why`` are message ids."""
        self.add_argument(
            name, metavar=self.language.text(metavar), help=self.text(why), **settings
        )

    def take_common(self, *, inner: bool) -> None:
        """Add what every command line may hold, before (or as ``inner`` after) its command."""
        kept: dict[str, Any] = {"default": SUPPRESS} if inner else {}
        why = N_("the registry; by default the one the window opened last")
        self.take("--registry", N_("FILE|URL"), why, **kept)
        spoken = self.text(N_("the language of everything that is said"))
        self.add_argument("--language", choices=("en", "fr"), help=spoken, **kept)

    def take_file(self, *endings: str) -> None:
        """Add ``FILE``, to be written: its name ends in one of ``endings``, such as ``.vcf``."""
        known = tuple(endings)
        words = said("the file to write; its name ends in %(endings)s", endings=one_of(known))
        metavar, why = self.language.text(N_("FILE")), self.text(words)
        self.add_argument("file", metavar=metavar, help=why, type=partial(target, known))

    def take_day(self) -> None:
        """Add ``--on``: the day that everything is shown as of."""
        self.take("--on", N_("DATE"), N_("as of this day; by default today"), type=day)

    def take_agency(self, *, required: bool = False) -> None:
        """Add ``--for``: the agency that reads, by its short name in either language."""
        why = N_("the agency it is for; without it, what both may read")
        self.add_argument(
            "--for",
            dest="reader",
            metavar="|".join(self.language.show(name) for name in AGENCIES.values()),
            type=agency,
            required=required,
            help=self.text(N_("the agency it is for") if required else why),
        )

    def take_format(self, *formats: str) -> None:
        """Add ``--format``; the first of ``formats`` is the usual one."""
        why = self.text(said("how to write it; usually %(usual)s", usual=formats[0]))
        self.add_argument("--format", choices=formats, default=formats[0], help=why)

    @override
    def add_argument_group(self, *titles: Any, **settings: Any) -> Any:
        """A group under a heading in the language of the command line."""
        said_so = [self._heading(_TITLES.get(title, title)) for title in titles if title]
        return super().add_argument_group(*said_so, **settings)

    def _heading(self, title: str) -> str:
        """A heading as it stands before the colon that argparse adds."""
        label = self.language.text(title)
        line = said("%(label)s: %(value)s", label=label, value="")
        return self.language.text(line).partition(":")[0]

    @override
    def error(self, message: str) -> NoReturn:
        """Raise ``WrongUsage``: the program never exits in the middle of its reading."""
        raise WrongUsage(_fault(message), self.format_usage())

    def _formatter(self, prog: str) -> HelpFormatter:
        return _Formatter(prog, self.language.text(N_("Usage:")) + " ")


class _Formatter(HelpFormatter):
    """Help with its own word for *usage*."""

    def __init__(self, prog: str, usage_word: str) -> None:
        super().__init__(prog, max_help_position=32)
        self._usage_word = usage_word

    @override
    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        """The usage line, after a word in the language of the command line."""
        super().add_usage(usage, actions, groups, self._usage_word if prefix is None else prefix)


def agency(text: str) -> str:
    """The key of the agency that was typed, such as ``RCMP`` for ``grc``.

    Raises:
        WrongUsage: It is none.
    """
    for key, names in AGENCIES.items():
        if text.upper() in {key, names.en, names.fr}:
            return key
    raise WrongUsage(said("“%(value)s” is no agency: enter CBSA or RCMP.", value=text))


def target(endings: Sequence[str], text: str) -> Path:
    """The file to write that was typed.

    Raises:
        WrongUsage: Its name says that something else is in it.
    """
    path = Path(text)
    if path.suffix.lower() in endings:
        return path
    raise WrongUsage(
        said(
            "%(path)s was not written: give the file a name that ends in %(endings)s.",
            path=text,
            endings=one_of(endings),
        )
    )


def one_of(endings: Sequence[str]) -> object:
    """*.geojson, .xlsx or .csv*, in the language of the sentence."""
    if len(endings) == 1:
        return endings[0]
    first, last = ", ".join(endings[:-1]), endings[-1]
    return said("%(first)s or %(last)s", first=first, last=last)


def day(text: str) -> date:
    """The day that was typed.

    Raises:
        WrongUsage: It is none.
    """
    try:
        typed = date.fromisoformat(text if _DAY.fullmatch(text) else "")
    except ValueError:
        raise WrongUsage(
            said("“%(text)s” is no day. Write year-month-day, such as 2026-11-24.", text=text)
        ) from None
    strange = unknown_year(typed)  # as for every day of a record
    if strange is not None:
        raise WrongUsage(strange)
    return typed


def entity_named(text: str) -> str:
    """The key of the kind of record that was typed.

    Raises:
        WrongUsage: There is none; what is near is named.
    """
    if text in ENTITIES:
        return text
    fault = said(
        "There is no kind of record called %(text)s. The kinds are: %(known)s.",
        text=text,
        known=", ".join(ENTITIES),
    )
    raise WrongUsage(near(text, ENTITIES, fault))


def near(word: str, known: Iterable[str], otherwise: Msg) -> Msg:
    """``otherwise``, with what ``word`` may have been meant to be, if anything is near."""
    meant = get_close_matches(word, tuple(known), n=3, cutoff=0.6)
    if not meant:
        return otherwise
    return said("%(fault)s Did you mean %(near)s?", fault=otherwise, near=", ".join(meant))


def _fault(message: str) -> Msg:
    for shape, msgid in _FAULTS:
        found = re.fullmatch(shape, message, re.DOTALL)
        if found:
            facts = {name: text.replace("'", "") for name, text in found.groupdict().items()}
            fault = Msg(msgid, facts)
            known = facts.get("known", "").split(", ")
            return near(facts["word"], known, fault) if "word" in facts else fault
    return said("This command line cannot be understood.")
