"""Pieces fit the line, and the limit a person set is kept."""

from editor_app.connectors.pace import FIRST, LEAST, MOST, Pace


def test_the_first_piece_passes_a_slow_line() -> None:
    assert Pace().size == FIRST


def test_pieces_grow_on_a_fast_line_up_to_the_most() -> None:
    pace = Pace()
    for _ in range(20):
        pace.took(pace.size, 0.01)
    assert pace.size == MOST


def test_pieces_shrink_to_what_goes_over_in_two_seconds() -> None:
    pace = Pace()
    pace.took(FIRST, 32.0)  # 64 kbit/s
    assert pace.size == LEAST


def test_a_piece_that_broke_is_followed_by_a_smaller_one() -> None:
    pace = Pace()
    pace.broke()
    assert pace.size == FIRST // 4


def test_a_limit_is_kept_by_waiting() -> None:
    waited: list[float] = []
    pace = Pace(lambda: 100, waited.append)
    pace.took(100 * 1024, 0.25)
    assert waited == [0.75]


def test_pieces_are_small_enough_for_the_limit() -> None:
    assert Pace(lambda: 50).size == 100 * 1024


def test_the_limit_may_change_at_any_time() -> None:
    chosen, waited = [0], list[float]()
    pace = Pace(lambda: chosen[0], waited.append)
    pace.took(FIRST, 0.1)
    assert waited == []
    chosen[0] = 10
    pace.took(10 * 1024, 0.0)
    assert waited == [1.0]
