"""What a trail tells of messages, and what it must never tell."""

import json
from dataclasses import asdict

import pytest

from editor_app.cli.audit_inquiries import replay_messages
from editor_app.cli.audit_replay import Entry, WrongEntry

Step = tuple[str, dict[str, object]]
CAME: Step = ("inquiry", {"number": "2026-1122-001", "unit": "zkgwb"})
REASON = "事项属于对方职责"


def trail(*steps: Step) -> list[Entry]:
    return [
        Entry(
            sequence=number,
            at="2026-11-22T02:00:00.000Z",
            person="lin",
            action=action,
            item=None,
            detail=json.dumps({"id": "m", "unit": "zkgwb", **told}),
            previous="",
            hash="",
        )
        for number, (action, told) in enumerate(steps, start=1)
    ]


def act(name: str, **told: object) -> Step:
    return f"inquiry-{name}", told


MOVE = act("transfer", to="cjj", reason=REASON)
ANSWER = act("answer", item="i")


def test_a_message_is_followed_to_its_end() -> None:
    steps = (
        *(CAME, act("accept"), act("open"), act("ask"), act("supplied")),
        *(act("extend", days=3, reason=REASON), act("reply-sent", item="i"), ANSWER),
        *(act("rated"), act("again"), act("extend", days=3, reason=REASON), ANSWER),
        act("close", reason=REASON),
    )
    (message,) = replay_messages(trail(*steps)).values()
    assert (message.state, message.answers) == ("closed", {"i"})


@pytest.mark.parametrize(
    ("steps", "problem"),
    [
        ((act("accept"),), "never came"),
        ((CAME, CAME), "twice"),
        ((CAME, MOVE, act("accept")), "does not have it"),
        ((CAME, MOVE, act("transfer", unit="cjj", to="zkgwb", reason=REASON)), "circle"),
        ((CAME, act("transfer", to="cjj", reason="")), "without a reason"),
        ((CAME, act("ask"), act("accept")), "out of turn"),
        ((CAME, act("supplied")), "no question"),
        ((CAME, *(act("extend", days=3, reason=REASON),) * 2), "extended twice"),
        ((CAME, act("merge", into="o"), act("accept")), "out of turn"),
        ((CAME, act("rated")), "before a reply"),
        ((CAME, act("again")), "before a reply"),
        ((CAME, *(act("close", reason=REASON),) * 2), "closed twice"),
        ((CAME, act("dance")), "unknown action"),
    ],
)
def test_what_must_never_be_is_named(steps: tuple[Step, ...], problem: str) -> None:
    with pytest.raises(WrongEntry) as caught:
        replay_messages(trail(*steps))
    sequence, words = caught.value.args
    assert problem in words
    assert sequence == len(steps)


def test_entries_about_items_are_none_of_its_business() -> None:
    (entry,) = trail(("publish", {}))
    assert replay_messages([entry, Entry(**{**asdict(entry), "action": "warrant"})]) == {}
