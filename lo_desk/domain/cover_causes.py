"""What keeps coverage down in many places: each factor's share of what is missing."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import log

from lo_desk.domain.coverage import Ledger
from lo_desk.domain.worth import FACTORS, FULL, account


@dataclass(frozen=True, slots=True)
class Cause:
    """A factor over several lines.

    Attributes:
        factor: Of ``FACTORS``.
        share: Coverage it takes from all of them together, 1 for each line taken whole.
        lines: How many lines it takes anything from.
    """

    factor: str
    share: float
    lines: int


def log_shares(factors: Sequence[int]) -> tuple[float, ...]:
    """What each factor takes of full coverage, whatever their order; they sum to what is missing.

    By the logarithms of the factors, within 0.012 of Shapley’s shares; factors of zero share all.

    Args:
        factors: Worths in ten-thousandths.
    """
    if 0 in factors:
        zeros = factors.count(0)
        return tuple(float(factor == 0) / zeros for factor in factors)
    missing = 1 - account(factors).worth / FULL
    logs = [log(factor / FULL) for factor in factors]
    whole = sum(logs)
    return tuple(missing * each / whole if whole else 0.0 for each in logs)


def causes(ledgers: Iterable[Ledger]) -> tuple[Cause, ...]:
    """Factors over all ledgers' low ends, the one that takes most first."""
    shares = [log_shares(ledger.low.factors) for ledger in ledgers]
    found = [
        Cause(
            key,
            sum(each[k] for each in shares),
            sum(each[k] > 0 for each in shares),
        )
        for k, key in enumerate(FACTORS)
    ]
    return tuple(sorted(found, key=lambda cause: (-cause.share, FACTORS.index(cause.factor))))
