"""What the register says of a file, in a sentence."""

from lo_desk.i18n.msg import Msg, said
from lo_desk.services.register import ALTERED, DAMAGED, DRAFT, GENUINE, SUPERSEDED, Verdict


def told(verdict: Verdict) -> Msg:
    """The verdict as a sentence."""
    facts = {"number": verdict.number, "copy": verdict.copy, "recipient": verdict.recipient}
    if verdict.state == GENUINE and verdict.expired:
        return said(
            "Genuine, but expired: document %(number)s, copy %(copy)s, %(recipient)s. Its last day"
            " was %(day)s.",
            day=verdict.expired,
            **facts,
        )
    if verdict.state == GENUINE:
        return said("Genuine: document %(number)s, copy %(copy)s, %(recipient)s.", **facts)
    if verdict.state == SUPERSEDED:
        return said(
            "Genuine, but superseded by %(after)s: document %(number)s, copy %(copy)s,"
            " %(recipient)s.",
            after=verdict.superseded_by,
            **facts,
        )
    return _not_issued(verdict)


def _not_issued(verdict: Verdict) -> Msg:
    facts = {"number": verdict.number, "copy": verdict.copy}
    if verdict.state == ALTERED:
        return said(
            "Altered: it says that it is document %(number)s, copy %(copy)s, but it is not what"
            " was issued. Do not rely on it: ask for a copy.",
            **facts,
        )
    if verdict.state == DRAFT:
        return said(
            "Draft: it was printed without being issued, so no register knows it. Do not rely on"
            " it: ask for an issued copy."
        )
    if verdict.state == DAMAGED and verdict.number:
        return said(
            "Damaged: the end of the file is missing, so it cannot be compared. It says that it is"
            " document %(number)s, copy %(copy)s: copy or send the file again.",
            **facts,
        )
    if verdict.state == DAMAGED:
        return said(
            "Damaged: the end of the file is missing, so it cannot be compared. Copy or send the"
            " file again."
        )
    return said("Unknown: this registry did not issue it.")
