"""What each Home tells, on both engines."""

from lo_desk.domain.gaps.gap import CRITICAL
from lo_desk.services import gaps, homes, officer_homes


def test_a_managers_figures_agree_with_the_inbox(any_desk):
    home, inbox = homes.manager(any_desk), gaps.inbox(any_desk)
    vacant = [one for one in inbox.open if one.gap.kind == "vacancy"]
    assert len(home.gaps) == len(inbox.open)
    assert home.figures.vacant == len(vacant)
    assert home.figures.longest == max((any_desk.day - one.gap.since).days for one in vacant)
    assert home.bands[CRITICAL] == sum(one.band == CRITICAL for one in inbox.open)


def test_a_gap_put_aside_leaves_home_until_its_last_day(any_desk):
    worst = gaps.inbox(any_desk).open[0]
    gaps.put_aside(any_desk, worst, "Accepted by both managers", any_desk.day)
    after = gaps.inbox(any_desk)
    assert worst.gap.key not in [one.gap.key for one in after.open]
    (aside,) = after.aside
    assert aside.gap.key == worst.gap.key
    assert aside.waiver is not None
    assert aside.waiver.who == "me"
    assert homes.manager(any_desk).aside == 1
    gaps.take_up(any_desk, aside.waiver)
    assert gaps.inbox(any_desk).aside == ()


def test_an_officers_home_is_their_post_alone(any_desk):
    home = officer_homes.officer(any_desk, "C-77878")
    assert home is not None
    assert home.counterpart is not None
    assert home.tour is not None
    assert (home.me.code, home.counterpart.name) == ("BOG-CBSA", "P. Singh")
    assert [one.rank for one in home.waiting] == [1, 3]
    assert {one.gap.post for one in home.gaps} == {home.me.post}
    assert home.tour.overlap == -47
    assert officer_homes.officer(any_desk, "nobody") is None
