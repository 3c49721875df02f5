"""A short run of the workflow machine; ``python -m tests.faults.workflow`` is the long one."""

import pytest

from editor_app.domain.errors import Code, EditorError
from tests.faults.places import quick_folder
from tests.faults.rough_line import RoughLine, Trouble
from tests.faults.workflow import run_workflow


@pytest.mark.slow
def test_no_invariant_breaks_in_a_few_runs() -> None:
    with quick_folder() as folder:
        seen = run_workflow(2, 12, 20260302, folder)
    assert seen["runs"] >= 2
    assert seen["submitted"] >= 2


class _Portal:
    def __init__(self) -> None:
        self.calls: list[str] = []

    def me(self) -> str:
        self.calls.append("me")
        return "lin"


def _line(trouble: Trouble, at: int = 0) -> tuple[RoughLine, _Portal]:
    portal = _Portal()
    line = RoughLine(portal)  # type: ignore[arg-type]  # one method is enough here
    line.expect(trouble, at)
    return line, portal


@pytest.mark.parametrize(
    ("trouble", "arrived", "told"),
    [
        (Trouble.NONE, 1, None),
        (Trouble.OFFLINE, 0, Code.OFFLINE),
        (Trouble.LOST_REQUEST, 0, Code.TIMEOUT),
        (Trouble.LOST_REPLY, 1, Code.TIMEOUT),
        (Trouble.DOUBLED, 2, None),
        (Trouble.LATE, 0, Code.TIMEOUT),
    ],
)
def test_a_rough_line_does_what_it_is_named_after(
    trouble: Trouble, arrived: int, told: Code | None
) -> None:
    line, portal = _line(trouble)
    try:
        assert line.me() == "lin"
        code = None
    except EditorError as error:
        code = error.code
    assert (len(portal.calls), code) == (arrived, told)


def test_trouble_strikes_the_call_it_is_told_to() -> None:
    line, portal = _line(Trouble.LOST_REPLY, at=1)
    line.me()
    with pytest.raises(EditorError):
        line.me()
    assert line.me() == "lin"
    assert len(portal.calls) == 3


def test_what_is_late_arrives_in_the_end() -> None:
    line, portal = _line(Trouble.LATE)
    with pytest.raises(EditorError):
        line.me()
    line.deliver_late()
    assert portal.calls == ["me"]
