"""What somebody has done with the demo before it is first seen: a document issued, a what-if kept."""

from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from lo_desk.domain.agencies import CBSA
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.packs import DocumentRequest
from lo_desk.domain.scenario_opening import Wish
from lo_desk.progress import Progress
from lo_desk.services import documents, register, scenario_offers, scenarios
from lo_desk.services.desk import Desk

COUNTRY = "CO"
READERS = (
    Bilingual("CBSA liaison officer, Bogotá", "Agent de liaison de l’ASFC, Bogotá"),
    Bilingual("RCMP liaison officer, Bogotá", "Agent de liaison de la GRC, Bogotá"),
)
SCENARIO = Bilingual("Open a post in Dakar next summer", "Ouvrir un poste à Dakar l’été prochain")
_CITY, _COVERS, _DAYS = "Dakar", ("ML", "BF", "NE"), 219
_ANNUAL, _ONCE = 438_100_00, 120_000_00  # cents


def done(desk: Desk, report: Progress) -> None:
    """Issue a sheet of priorities, whose facts are kept, and keep a scenario.

    Args:
        desk: A desk at a demo registry that is filled.
        report: Hears how far it is; may raise to stop.

    Raises:
        DeskError: A rule objects.
    """
    asked = DocumentRequest("priorities-brief", COUNTRY, desk.home, desk.day)
    with TemporaryDirectory() as folder:
        issuing = register.Issuing(documents.in_order(desk, asked), READERS)
        register.issue(desk, issuing, Path(folder), report)
    sites = scenario_offers.offers(desk).sites
    dakar = next(offer.site for offer in sites if offer.site.city.en == _CITY)
    wish = Wish(CBSA, dakar, desk.day + timedelta(days=_DAYS), _COVERS, _ANNUAL, _ONCE)
    scenarios.save(desk, SCENARIO, (scenarios.opened(desk, (), wish),))
