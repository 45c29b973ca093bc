"""The joint assessment of locations: a committee decides by it, an analyst makes it again."""

from collections.abc import Callable, Iterator

from reportlab.platypus import Flowable

from lo_desk.domain.joint_pack import JointPack
from lo_desk.i18n.msg import N_
from lo_desk.reports.blocks.page import Page
from lo_desk.reports.kind import DocumentKind
from lo_desk.reports.sections import (
    joint_close,
    joint_effects,
    joint_maps,
    joint_method,
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
    joint_maps.maps,
    joint_sensitivity.sensitivity,
    joint_method.method,
    joint_effects.effects,
    joint_close.evidence,
)


KIND = DocumentKind[JointPack](
    title=lambda _pack: N_("Joint assessment of candidate places"),
    short=lambda _pack: N_("Joint assessment of candidate places"),
    sections=SECTIONS,
    fingerprint=lambda pack: pack.inputs,
)
