"""Rules and steps that stand in every pre-deployment pack."""

from collections.abc import Iterator, Sequence

from reportlab.platypus import Flowable

from lo_desk.i18n.msg import N_
from lo_desk.reports.blocks.entries import Entry, Say, Spine
from lo_desk.reports.blocks.ledgers import listing
from lo_desk.reports.blocks.page import Page, Words

Told = tuple[Words, Words]
"""What, and what it means."""

LIMITS: tuple[Told, ...] = (
    (
        N_("No powers abroad"),
        N_(
            "You have no police or customs powers in the host country. You act only with the"
            " approval of its authorities."
        ),
    ),
    (
        N_("Carriers: advice only"),
        N_(
            "You advise airlines and shipping lines. Whether they carry somebody is their decision."
        ),
    ),
    (
        N_("Your own agency"),
        N_(
            "You speak for your agency. You speak for the other only where it was agreed in advance."
        ),
    ),
    (
        N_("Risk of mistreatment"),
        N_(
            "Before you share information with a foreign body, ask it for some or use what it gave,"
            " check the assessment of the country. Where the risk is substantial, only your deputy"
            " head decides (Avoiding Complicity in Mistreatment by Foreign Entities Act)."
        ),
    ),
    (
        N_("Third-party rule"),
        N_(
            "What another body gave you is passed on only with its consent. Keep its caveats with"
            " the text, and put yours on what you give."
        ),
    ),
    (
        N_("In writing"),
        N_(
            "What you arrange with the other agency or a partner is written down, dated, and sent"
            " to your network."
        ),
    ),
)

BEFORE: tuple[Told, ...] = (
    (
        N_("Accreditation and immunities"),
        N_(
            "The mission asks the host for your accreditation. Do not travel before it is"
            " confirmed, and know which immunities you have and which you do not."
        ),
    ),
    (
        N_("Foreign Service Directives"),
        N_(
            "Medical and dental examination (FSD 9), relocation (FSD 15), briefing and language"
            " training of dependants (FSD 12 and 14); an assignment of under one year follows FSD 8."
        ),
    ),
    (
        N_("Security"),
        N_(
            "Clearance at the level of the post, security awareness for the mission, and training"
            " for hazardous environments where the security level asks for it."
        ),
    ),
    (
        N_("Family"),
        N_("Who comes along is briefed before departure: housing, school, health, security."),
    ),
    (
        N_("The counterpart’s priorities"),
        N_(
            "Read the briefs in this pack, ask what is unclear at the briefing, and acknowledge"
            " the versions you were told of."
        ),
    ),
)

FIRST_DAYS: tuple[Told, ...] = (
    (
        N_("By day 30: arrive"),
        N_(
            "Call on the head of mission, your counterpart and the host’s liaison desks. Take over"
            " the open matters. Confirm each contact and the day you did."
        ),
    ),
    (
        N_("By day 60: take hold"),
        N_(
            "Plan the visits of the year. Agree with your counterpart who leads on what. Send the"
            " first return, a nil return too."
        ),
    ),
    (
        N_("By day 90: look ahead"),
        N_(
            "Propose a joint activity. Report each rule that kept the agencies from working"
            " together. Say whether the share of core work holds."
        ),
    ),
)


def numbered(page: Page, told: Sequence[Told]) -> Iterator[Flowable]:
    """Each with its number between the languages."""
    yield from listing(
        page,
        [
            Entry([Say("title", what), Say("dense", means)], spine=Spine(str(number), "score"))
            for number, (what, means) in enumerate(told, 1)
        ],
    )
