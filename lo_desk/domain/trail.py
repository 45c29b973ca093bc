"""Where one has been: back and forward, as a browser goes."""

from dataclasses import dataclass
from uuid import UUID

MOST = 100


@dataclass(frozen=True)
class Spot:
    """A place of the window, and the record shown there if any."""

    place: str
    entity: str = ""
    id: UUID | None = None


@dataclass(frozen=True)
class Trail:
    """Spots behind (the nearest last), here, and ahead (the nearest first)."""

    behind: tuple[Spot, ...] = ()
    here: Spot | None = None
    ahead: tuple[Spot, ...] = ()

    def visit(self, spot: Spot, *, passing: bool = False) -> "Trail":
        """Go to ``spot``; what lay ahead is gone.

        Args:
            spot: Where one is now. Where one already is changes nothing.
            passing: Whether one was here only for a moment, on the way through a list: then it is
                no stop of the trail.
        """
        if spot == self.here:
            return self
        kept = () if self.here is None or passing else (self.here,)
        behind = (*self.behind, *kept)
        if behind and behind[-1] == spot:  # passed through, and back where one was
            behind = behind[:-1]
        return Trail(behind[-MOST:], spot)

    def back(self) -> "Trail":
        """One stop back; the same where there is none."""
        if not self.behind or self.here is None:
            return self
        return Trail(self.behind[:-1], self.behind[-1], (self.here, *self.ahead))

    def forward(self) -> "Trail":
        """One stop forward; the same where there is none."""
        if not self.ahead or self.here is None:
            return self
        return Trail((*self.behind, self.here), self.ahead[0], self.ahead[1:])
