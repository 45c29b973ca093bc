"""DOCUMENTS: what can be printed and registered, and how its facts are gathered."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from pkgutil import resolve_name

from lo_desk.domain.agencies import AGENCIES, JOINT
from lo_desk.domain.held_files import InUse
from lo_desk.domain.layouts import file_names
from lo_desk.domain.marking import weigh
from lo_desk.domain.packs import DocumentRequest, Pack
from lo_desk.i18n.msg import N_, said
from lo_desk.paths import free_name
from lo_desk.progress import Progress
from lo_desk.services import language_order, reports
from lo_desk.services.desk import Desk
from lo_desk.services.refusals import SinceLater

EACH = tuple(AGENCIES)
VOLUME = "volume"


@dataclass(frozen=True)
class Document:
    """One kind of document; who draws it is in ``REPORTS`` under the same key.

    Attributes:
        about: Kind of record it is about; empty: both networks.
        facts: The class of its facts, as ``module:Class``.
        gather: Makes them from a desk and a request, as ``module:function``.
        why: What it is for, a line of the help.
        readers: Whom it can be made for.
        counts_from: Whether it tells what is new since a day.
    """

    about: str
    facts: str
    gather: str
    why: str
    readers: tuple[str, ...] = EACH
    counts_from: bool = False

    @property
    def made_of(self) -> type[Pack]:
        """The class of its facts."""
        made_of: type[Pack] = resolve_name(self.facts)
        return made_of


DOCUMENTS = {
    "country-pack": Document(
        "country",
        "lo_desk.domain.packs:CountryPack",
        "lo_desk.services.packs:country_pack",
        N_("what an officer must know about the counterpart in one country"),
        counts_from=True,
    ),
    "priorities-brief": Document(
        "country",
        "lo_desk.domain.briefs:PrioritiesBrief",
        "lo_desk.services.briefs:priorities_brief",
        N_("the counterpart’s priorities in one country beside ours, on one sheet"),
    ),
    "delta": Document(
        "post",
        "lo_desk.domain.deltas:Delta",
        "lo_desk.services.deltas:delta",
        N_("what changed in a post’s countries since its holder was last briefed, on one sheet"),
        counts_from=True,
    ),
    "visit": Document(
        "forum",
        "lo_desk.domain.forum_pack:ForumPack",
        "lo_desk.services.forum_packs:forum_pack",
        N_("a visit or forum: what is said, who goes, who may speak for the other"),
    ),
    "handover": Document(
        "post",
        "lo_desk.domain.handover:HandoverPack",
        "lo_desk.services.handovers:handover_pack",
        N_("what whoever leaves a post hands over to whoever comes"),
    ),
    "end-of-tour": Document(
        "officer",
        "lo_desk.domain.end_of_tour:EndOfTour",
        "lo_desk.services.end_of_tours:end_of_tour",
        N_("the debrief form of a tour: what is recorded, and questions to the officer"),
    ),
    "pre-deployment": Document(
        "officer",
        "lo_desk.domain.pre_deployment:PreDeployment",
        "lo_desk.services.pre_deployments:pre_deployment",
        N_("what an officer must know and have before a tour, with every country of the area"),
    ),
    "regional-pack": Document(
        "region",
        "lo_desk.domain.regional:RegionalPack",
        "lo_desk.services.regionals:regional_pack",
        N_("the counterpart’s priorities in each country of a region, with a map and contents"),
    ),
    VOLUME: Document(
        "batch",
        "lo_desk.domain.volume:Volume",
        "lo_desk.services.volumes:volume",
        N_("one volume of many documents of a kind, with contents"),
    ),
    "list": Document(
        "register",
        "lo_desk.domain.registry_list:RegistryList",
        "lo_desk.services.registry_lists:registry_list",
        N_("every record of one kind as a table, on the sheet that holds most of it"),
        (*EACH, JOINT),
    ),
    "gap-assessment": Document(
        "",
        "lo_desk.domain.packs:GapAssessment",
        "lo_desk.services.assessments:assessment",
        N_("where the network has gaps, why, and who acts"),
        (*EACH, JOINT),
        counts_from=True,
    ),
    "joint-assessment": Document(
        "assessment",
        "lo_desk.domain.joint_pack:JointPack",
        "lo_desk.services.joint_assessments:pack",
        N_("where to post next: both agencies’ scores, how sure they are, and what was decided"),
        (*EACH, JOINT),
    ),
    "what-if": Document(
        "scenario",
        "lo_desk.domain.scenario_facts:WhatIfFacts",
        "lo_desk.services.scenario_files:what_if",
        N_("what a saved scenario would change: its gaps and coverage before and after"),
        (JOINT,),
    ),
}


def gathered(desk: Desk, request: DocumentRequest) -> Pack:
    """The facts that a document prints, as its reader may see them on its day.

    Raises:
        SinceLater: Changes are to be counted from a day after the document’s own.
        DeskError: There is nothing to print.
    """
    if request.since is not None and request.since > request.day:
        raise SinceLater(request.since, request.day)
    gather: Callable[[Desk, DocumentRequest], Pack]
    gather = resolve_name(DOCUMENTS[request.kind].gather)
    pack = gather(desk, request)
    return replace(pack, marking=weigh(pack).marking)


def print_draft(desk: Desk, request: DocumentRequest, target: Path, report: Progress) -> Path:
    """Print a document that is not registered into ``target``; half a file is never there.

    Gives the file to read first; ``files_of`` knows them all.

    Raises:
        InUse: Another program holds the file open; a free name is told.
        DeskError: There is nothing to print, or the file cannot be written.
    """
    return drafted(desk, request, target, report)[0]


def drafted(
    desk: Desk, request: DocumentRequest, target: Path, report: Progress
) -> tuple[Path, int]:
    """The same, with the marking that it is due.

    Raises:
        DeskError: There is nothing to print, or the file cannot be written.
    """
    report(0.0, said("Reading the registry"))
    pack = gathered(desk, in_order(desk, request))
    try:
        reports.write(request.kind, pack, pack.request.languages, target, report)
    except InUse as error:  # of whichever file: the name is the document’s
        raise InUse(error.args[0], str(free_name(target))) from error
    return files_of(pack.request, target)[0], pack.marking


def in_order(desk: Desk, request: DocumentRequest) -> DocumentRequest:
    """The request with its languages in the order of the rule, and the reason; see there."""
    return language_order.in_order(desk, request, DOCUMENTS[request.kind].about)


def files_of(request: DocumentRequest, target: Path) -> tuple[Path, ...]:
    """The files that a document is in its layout, the one to read first."""
    names = file_names(request.layout, request.languages, target.name)
    return tuple(target.with_name(name) for name in names)
