"""The joint assessment of locations: a committee decides by it, an analyst makes it again."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from reportlab.platypus import Flowable

from lo_desk.domain.joint_facts import JointPack
from lo_desk.i18n.language import Language
from lo_desk.i18n.msg import N_
from lo_desk.progress import Progress
from lo_desk.reports.assembly import Told, bind
from lo_desk.reports.blocks.frame import Frame
from lo_desk.reports.blocks.page import Page
from lo_desk.reports.pdf.theme import PAPERS
from lo_desk.reports.sections import (
    joint_close,
    joint_options,
    joint_question,
    joint_sensitivity,
    joint_verdict,
)

SECTIONS: tuple[Callable[[JointPack, Page], Iterator[Flowable]], ...] = (
    joint_verdict.verdict,
    joint_question.question,
    joint_options.options,
    joint_close.decision,
    joint_sensitivity.sensitivity,
    joint_close.method,
    joint_close.evidence,
)


def write(pack: JointPack, languages: tuple[Language, ...], target: Path, report: Progress) -> None:
    """Write the assessment beside ``target``, then rename.

    Args:
        languages: In the order of ``pack.request.languages``.
        report: Called for each section and page; may raise to stop.

    Raises:
        MissingGlyph: A character cannot be printed.
        CannotWrite: The disk is full or read-only.
    """
    frame = Frame(
        title=N_("Joint assessment of candidate places"),
        short=N_("Joint assessment of candidate places"),
        day=pack.request.day,
        marking=pack.marking,
        fingerprint=pack.inputs,
        demo=pack.demo,
        issue=pack.issue,
    )
    sections = [partial(section, pack) for section in SECTIONS]
    told = Told(languages, PAPERS[pack.request.paper], frame, sections)
    bind(told, pack.request.layout, target, report)
