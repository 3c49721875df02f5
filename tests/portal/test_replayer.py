"""The second reading of an audit trail takes what may be, and finds what may not."""

import json
from dataclasses import replace

import pytest

from editor_app.cli.audit_replay import Entry, WrongEntry, replay


def row(person: str, action: str, **told: object) -> Entry:
    return Entry(
        sequence=1,
        at="",
        person=person,
        action=action,
        item="i",
        detail=json.dumps({"hash": "h", **told}),
        previous="",
        hash="",
    )


GOOD = [
    row("lin", "revision"),
    row("lin", "submit", levels=2),
    row("li", "approve", level=1),
    row("wang", "approve", level=2),
    row("portal", "publish"),
]


def test_the_replayer_takes_a_good_trail() -> None:
    assert replay(GOOD)["i"].state == "published"


EXAMINED = [
    GOOD[0],
    row("lin", "submit", levels=2, secrecy=2),
    row("huang", "secrecy", effect="pass"),
    *GOOD[2:],
]


def test_the_replayer_takes_a_trail_with_secrecy_review() -> None:
    assert replay(EXAMINED)["i"].state == "published"


@pytest.mark.parametrize(
    "bad",
    [
        [*EXAMINED[:2], *EXAMINED[3:]],
        [*EXAMINED[:2], row("huang", "secrecy", effect="wait"), *EXAMINED[3:]],
        [*EXAMINED[:2], row("lin", "secrecy", effect="pass")],
        [*EXAMINED[:2], row("huang", "secrecy", effect="pass", hash="other")],
        [*EXAMINED[:3], row("huang", "approve", level=1)],
        [*EXAMINED[:2], EXAMINED[3], row("li", "secrecy", effect="pass")],
        [*EXAMINED[:2], row("huang", "secrecy", effect="return", reason="改")],
        [*EXAMINED[:3], row("huang", "revision"), EXAMINED[3], EXAMINED[4]],
    ],
    ids=["none", "waits", "own", "stale", "and a level", "after a level", "reason", "wrote later"],
)
def test_the_replayer_finds_what_secrecy_forbids(bad: list[Entry]) -> None:
    with pytest.raises(WrongEntry):
        replay(bad)


@pytest.mark.parametrize(
    "bad",
    [
        [*GOOD[:2], row("lin", "approve", level=1)],
        [*GOOD[:3], row("li", "approve", level=2)],
        [*GOOD[:2], GOOD[3]],
        [*GOOD[:3], GOOD[4]],
        [*GOOD[:2], row("li", "approve", level=1, hash="other")],
        [*GOOD[:4], row("portal", "publish", hash="other")],
        [*GOOD[:2], row("li", "return", level=1, reason="改")],
        [*GOOD[:2], row("lin", "submit", levels=2)],
        [*GOOD[:2], row("liang", "withdraw")],
    ],
    ids=["own", "twice", "skip", "early", "stale", "swap", "reason", "resubmit", "withdraw"],
)
def test_the_replayer_finds_what_must_not_be(bad: list[Entry]) -> None:
    with pytest.raises(WrongEntry):
        replay(bad)


MARK = row("lin", "submit", act="mark", intent="x", levels=1)
SIGNED = row("li", "approve", level=1, intent="x")
MARKED = row("portal", "mark", intent="x", state="expired")


def test_the_replayer_takes_a_mark_on_a_page() -> None:
    told = replay([*GOOD, MARK, SIGNED, MARKED])["i"]
    assert (told.state, told.live) == ("expired", "h")


@pytest.mark.parametrize(
    "bad",
    [
        [*GOOD[:2], row("li", "fly")],
        [*GOOD[:1], row("lin", "recall")],
        [*GOOD[:4], row("portal", "expire", removed=False)],
        [GOOD[0], MARK],
        [
            *GOOD[:2],
            row("li", "return", level=1, reason="请核对数字"),
            row("he", "secrecy", effect="pass"),
        ],
        [*GOOD, MARK, row("li", "approve", level=1, intent="y")],
        [*GOOD, MARK, SIGNED, row("portal", "mark", intent="y", state="expired")],
        [*GOOD, MARK, MARKED],
        [GOOD[0], row("lin", "submit", levels=2, secrecy=3), *GOOD[2:]],
    ],
    ids=[
        "unknown",
        "recall",
        "page",
        "nothing",
        "late",
        "intent",
        "otherwise",
        "unsigned",
        "unexamined",
    ],
)
def test_the_replayer_finds_acts_out_of_turn(bad: list[Entry]) -> None:
    with pytest.raises(WrongEntry):
        replay(bad)


def bound(mode: str, *told: tuple[str, str]) -> list[Entry]:
    """A policy p and an interpretation q in one bundle; then what is told of item and action."""
    members = [{"item": "p", "part": "policy"}, {"item": "q", "part": "interpretation"}]
    known = {"id": "b", "mode": mode, "members": members}
    sent = [
        replace(one, item=item)
        for item in ("p", "q")
        for one in (
            row("lin", "revision"),
            row("lin", "submit", levels=1, bundle=known),
            row("li", "approve", level=1),
        )
    ]
    return [*sent, *(replace(row("portal", action), item=item) for item, action in told)]


@pytest.mark.parametrize(
    "good",
    [
        bound("together", ("p", "hold"), ("q", "hold"), ("q", "publish"), ("p", "publish")),
        bound("staggered", ("p", "publish"), ("q", "publish")),
    ],
    ids=["together", "staggered"],
)
def test_the_replayer_takes_a_bundle(good: list[Entry]) -> None:
    assert {one.state for one in replay(good).values()} == {"published"}


@pytest.mark.parametrize(
    "bad",
    [
        bound("together", ("p", "hold"), ("p", "publish"), ("q", "publish")),
        bound("together", ("p", "hold"), ("q", "hold"), ("p", "publish")),
        bound(
            "together",
            ("p", "hold"),
            ("q", "hold"),
            ("p", "publish"),
            ("r", "revision"),
            ("q", "publish"),
        ),
        bound("staggered", ("q", "publish"), ("p", "publish")),
    ],
    ids=["not approved", "end", "between", "before its policy"],
)
def test_the_replayer_finds_what_no_bundle_may_do(bad: list[Entry]) -> None:
    with pytest.raises(WrongEntry):
        replay(bad)


def warrant(person: str = "li", **told: object) -> Entry:
    said: dict[str, object] = {
        "id": "w",
        "unit": "u",
        "level": 1,
        "absent": "li",
        "deputy": "zhao",
        "starts": "2026-11-01",
        "ends": "2026-11-09",
    }
    entry = replace(row(person, "warrant"), item=None)
    return replace(entry, detail=json.dumps({**said, **told}))


def acted(at: str = "2026-11-05", person: str = "zhao", **told: object) -> Entry:
    said = {"level": 1, "for": "li", "warrant": "w", **told}
    return replace(row(person, "approve", **said), at=at)


BEGUN = [row("lin", "revision"), row("lin", "submit", levels=2, unit="u")]
REVOKED = replace(row("li", "revoke-warrant"), item=None, detail=json.dumps({"id": "w"}))


def test_the_replayer_takes_a_deputy() -> None:
    trail = [warrant(), *BEGUN, acted(), *GOOD[3:]]
    assert replay(trail)["i"].state == "published"


@pytest.mark.parametrize(
    "bad",
    [
        [*BEGUN, acted()],
        [warrant(deputy="li"), *BEGUN],
        [warrant("zhao"), *BEGUN],
        [warrant(), REVOKED, *BEGUN, acted()],
        [warrant(), *BEGUN, acted(at="2026-11-09")],
        [warrant(), *BEGUN, acted(at="2026-10-09")],
        [warrant(unit="other"), *BEGUN, acted()],
        [warrant(level=2), *BEGUN, acted()],
        [warrant(), *BEGUN, acted(person="qian")],
        [warrant(absent="sun"), *BEGUN, acted()],
        [warrant(absent="lin"), *BEGUN, acted(**{"for": "lin"})],
        [warrant(), *BEGUN, acted(), row("li", "approve", level=2)],
    ],
    ids=(
        [
            "none",
            "self",
            "own",
            "revoked",
            "late",
            "early",
            "unit",
            "level",
            "deputy",
            "absent",
            "contributor",
            "twice",
        ]
    ),
)
def test_the_replayer_finds_what_no_warrant_covers(bad: list[Entry]) -> None:
    with pytest.raises(WrongEntry):
        replay(bad)


HURRY = [
    row("lin", "revision"),
    row("lin", "submit", levels=3, first=3, emergency="突发停水" * 2),
    row("liang", "approve", level=3),
    row("portal", "publish"),
    row("li", "confirm", level=1),
]


def test_the_replayer_takes_an_emergency_and_its_record() -> None:
    told = replay([*HURRY, row("wang", "confirm", level=2)])["i"]
    assert (told.state, [left for _, left, _ in told.records]) == ("published", [[]])


@pytest.mark.parametrize(
    "bad",
    [
        [HURRY[0], row("lin", "submit", levels=3, first=3), *HURRY[2:]],
        [HURRY[0], row("lin", "submit", levels=3, first=3, emergency="急"), *HURRY[2:]],
        [HURRY[0], row("lin", "submit", levels=3, first=4, emergency="突发停水" * 2)],
        [*HURRY[:2], row("portal", "publish")],
        [*HURRY[:2], row("lin", "approve", level=3)],
        [*HURRY[:4], row("wang", "confirm", level=2)],
        [*HURRY[:4], row("lin", "confirm", level=1)],
        [*HURRY[:4], row("liang", "confirm", level=1)],
        [*HURRY[:5], row("li", "confirm", level=2)],
        [*HURRY[:4], row("li", "confirm", level=1, hash="other")],
        [*GOOD, row("zhao", "confirm", level=1)],
    ],
    ids=[
        "silent",
        "short",
        "nobody",
        "unsigned",
        "own",
        "order",
        "writer",
        "signer",
        "twice",
        "swap",
        "needless",
    ],
)
def test_the_replayer_finds_a_wrong_emergency(bad: list[Entry]) -> None:
    with pytest.raises(WrongEntry):
        replay(bad)
