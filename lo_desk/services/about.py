"""What this program is made of, and under which terms."""

from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version

from lo_desk.db.opening import BUILD, REVISION
from lo_desk.domain.bilingual import Bilingual
from lo_desk.i18n.msg import N_, Msg, said


@dataclass(frozen=True)
class Part:
    """Something others made.

    Attributes:
        what: What it is here.
        whose: Who made it, as they write their name.
        licence: Its licence: as it is called in each language, or a text to say.
        link: Where the licence is.
    """

    what: str
    whose: str
    licence: str | Bilingual
    link: str


def _called(name: str) -> Bilingual:
    """A proper name, the same in both languages."""
    return Bilingual(name, name)


PARTS = (
    Part(
        N_("Window"),
        "Qt 6, PySide6 (The Qt Company)",
        _called("GNU LGPL 3"),
        "https://www.gnu.org/licenses/lgpl-3.0.html",
    ),
    Part(
        N_("Place names, positions and time zones, changed"),
        "GeoNames",
        _called("CC BY 4.0"),
        "https://creativecommons.org/licenses/by/4.0/",
    ),
    Part(
        N_("Outlines of countries"),
        "Natural Earth",
        N_("Public domain"),
        "https://www.naturalearthdata.com/about/terms-of-use/",
    ),
    Part(
        N_("Names of countries and languages"),
        "Unicode CLDR",
        _called("Unicode License v3"),
        "https://www.unicode.org/license.txt",
    ),
    Part(
        N_("Canadian missions"),
        "Wikidata",
        _called("CC0 1.0"),
        "https://creativecommons.org/publicdomain/zero/1.0/",
    ),
    Part(
        N_("Typefaces"),
        "Noto Sans (The Noto Project Authors); Source Sans, Source Serif (Adobe)",
        _called("SIL Open Font License 1.1"),
        "https://openfontlicense.org",
    ),
    Part(N_("Icons"), "Lucide; Cole Bemis", _called("ISC; MIT"), "https://lucide.dev/license"),
    Part(
        N_("Storage"),
        "SQLite; SQLCipher (Zetetic); SQLAlchemy, Alembic; psycopg",
        Bilingual("Public domain; BSD; MIT; LGPL 3", "Domaine public; BSD; MIT; LGPL 3"),
        "https://www.sqlalchemy.org",
    ),
    Part(
        N_("Documents, exchange and languages"),
        "ReportLab; Babel; RapidFuzz; icalendar; python-calamine; XlsxWriter",
        _called("BSD; MIT"),
        "https://docs.reportlab.com",
    ),
    Part(
        N_("Pages on the screen"),
        "PDFium (The PDFium Authors); pypdfium2",
        _called("BSD, Apache 2.0"),
        "https://pdfium.googlesource.com/pdfium/",
    ),
    Part(
        N_("Figures of assessments"),
        "NumPy; HiGHS",
        _called("BSD; MIT"),
        "https://highs.dev",
    ),
    Part(
        N_("Open indicators of countries"),
        "UNHCR; World Bank; passport-index-dataset",
        _called("CC BY 4.0; MIT"),
        "https://creativecommons.org/licenses/by/4.0/",
    ),
)
RELINK = N_(
    "Qt is used under the GNU Lesser General Public License, version 3. It is a library of its own:"
    " you may replace it by another version of PySide6 in the program’s Python environment."
)
BOUNDARIES = N_("Boundaries imply no official endorsement or position. Source: Natural Earth.")
ALONE = N_(
    "Stand-alone: rights are not enforced by a server. Roles keep people from mistakes; whoever can"
    " open the file can read and change it with another program."
)
SERVED = N_(
    "The registry is on a server. Its administrators decide who may connect; roles keep people"
    " from mistakes."
)


def number() -> str:
    """The version of the program."""
    try:
        return version("lo-desk")
    except PackageNotFoundError:  # run from its source, not installed
        return "0"


def made_by() -> str:
    """What a register keeps of the program that made a document: version, build, revision."""
    return f"{number()} ({BUILD}-{REVISION})"


def build() -> Msg:
    """Version, build and the revision of registries it writes."""
    return said(
        "Version %(version)s, build %(build)s, registry %(revision)s",
        version=number(),
        build=str(BUILD),
        revision=REVISION,
    )
