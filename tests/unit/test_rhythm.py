"""Soon after news, ever more seldom while it is quiet."""

from editor_app.services.rhythm import SOONEST, Rhythm


def test_quiet_passes_are_ever_further_apart_up_to_the_longest() -> None:
    rhythm = Rhythm(lambda: 100, lambda: 0.5)
    waits = []
    for _ in range(5):
        waits.append(rhythm.seconds())
        rhythm.heard(news=False)
    assert waits == [15, 30, 60, 100, 100]


def test_news_bring_it_back_to_the_soonest() -> None:
    rhythm = Rhythm(lambda: 300, lambda: 0.5)
    for _ in range(6):
        rhythm.heard(news=False)
    rhythm.heard(news=True)
    assert rhythm.seconds() == SOONEST


def test_workstations_spread_out() -> None:
    early, late = Rhythm(lambda: 300, lambda: 0.0), Rhythm(lambda: 300, lambda: 0.999)
    assert early.seconds() == SOONEST * 0.8
    assert SOONEST * 1.19 < late.seconds() < SOONEST * 1.2


def test_the_longest_wait_is_never_passed() -> None:
    assert Rhythm(lambda: 10, lambda: 0.999).seconds() == 10
