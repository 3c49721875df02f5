"""Comments by direct API calls: who may, what is refused, who hears of it, what stays on record."""

from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import select

from editor_app.cli.audit_replay import Entry, chained, replay
from editor_app.domain.item import Revision
from editor_app.portal.audit import verify_chain
from editor_app.portal.db.comments import AnswerRow, CommentRow
from editor_app.portal.db.records import AuditRow
from editor_app.portal.trail import entry_out
from tests.portal.articles import BODY, article, revision
from tests.portal.running import RunningPortal, Somebody, problem


def comment(text: str, **more: Any) -> dict[str, Any]:
    anchor = {"place": "", **more.pop("anchor", {})}
    return {"id": str(uuid4()), "anchor": anchor, "text": text, **more}


def say(
    who: Somebody, made: Revision, *comments: dict[str, Any], **more: list[dict[str, Any]]
) -> Any:
    body = {"hash": made.hash, "remarks": {"comments": list(comments), **more}}
    return who.post(made.item, "remarks", body, base=made.hash)


def told_to(who: Somebody, limit: int = 200) -> list[dict[str, Any]]:
    """The threads of every item this person hears of, page by page."""
    cursor, found = None, []
    while True:
        asked = {"limit": limit} | ({"since": cursor} if cursor else {})
        page = who.client.get("/v1/changes", params=asked).raise_for_status().json()
        found += [one["comment"] for one in page["changes"] if one["topic"] == "comment"]
        if not page["more"]:
            return found
        cursor = page["cursor"]


def test_a_comment_reaches_readers_of_the_unit_and_nobody_else(
    either: RunningPortal,
) -> None:
    made = either.sign_in("lin").submitted()
    assert say(either.sign_in("li"), made, comment("请核对日期。")).status_code == 201
    (told,) = told_to(either.sign_in("lin"))
    assert [one["text"] for one in told["threads"]] == ["请核对日期。"]
    assert told_to(either.sign_in("chen")) == []


def test_an_item_of_another_unit_is_not_there(portal: RunningPortal, lin: Somebody) -> None:
    made = lin.submitted()
    assert problem(say(portal.sign_in("chen"), made, comment("看一眼"))) == (404, "not-found")


def test_a_hundred_kilobytes_are_no_comment(portal: RunningPortal, lin: Somebody) -> None:
    made = lin.submitted()
    long = say(portal.sign_in("li"), made, comment("长" * 34_000))
    assert problem(long) == (422, "bad-request")
    huge = say(portal.sign_in("li"), made, comment("长" * 100_000))
    assert problem(huge) == (413, "too-large")


@pytest.mark.parametrize(
    "wrong",
    [
        {"anchor": {"place": "a/b"}},
        {"anchor": {"place": "body", "quote": "引" * 501}},
        {"anchor": {"place": "body", "before": "前" * 33}},
        {"anchor": {"place": "body", "ordinal": -1}},
        {"replacement": "改"},
        {"anchor": {"place": "body"}, "replacement": "改"},
        {"html": "<b>"},
    ],
)
def test_a_comment_of_another_shape_is_refused(
    portal: RunningPortal, lin: Somebody, wrong: dict[str, Any]
) -> None:
    made = lin.submitted()
    assert problem(say(portal.sign_in("li"), made, comment("文", **wrong)))[0] == 422


def test_an_empty_operation_and_a_fate_nobody_knows_are_refused(
    portal: RunningPortal, lin: Somebody
) -> None:
    made, li = lin.submitted(), portal.sign_in("li")
    asked = comment("请核对。")
    assert say(li, made, asked).status_code == 201
    assert problem(say(li, made)) == (422, "bad-request")
    fate = [{"thread": asked["id"], "fate": "deleted"}]
    assert problem(say(li, made, fates=fate)) == (422, "bad-request")


def test_the_same_key_says_it_once(portal: RunningPortal, lin: Somebody) -> None:
    made, li = lin.submitted(), portal.sign_in("li")
    body = {"hash": made.hash, "remarks": {"comments": [comment("请核对。")]}}
    key = str(uuid4())
    first = li.post(made.item, "remarks", body, base=made.hash, key=key)
    again = li.post(made.item, "remarks", body, base=made.hash, key=key)
    assert (first.status_code, again.status_code) == (201, 200)
    assert first.json() == again.json()
    with portal.portal.database.read() as session:
        assert len(session.scalars(select(CommentRow)).all()) == 1


def test_a_return_without_reason_leaves_no_comment(portal: RunningPortal, lin: Somebody) -> None:
    """One transaction: a refused decision takes its comments with it."""
    made, li = lin.submitted(), portal.sign_in("li")
    body = {
        "hash": made.hash,
        "level": 1,
        "outcome": "return",
        "remarks": {"comments": [comment("请核对。")]},
    }
    assert problem(li.post(made.item, "decisions", body, base=made.hash)) == (422, "reason-missing")
    with portal.portal.database.read() as session:
        assert session.scalars(select(CommentRow)).all() == []


def returned(portal: RunningPortal, made: Revision, *comments: dict[str, Any]) -> None:
    body = {
        "hash": made.hash,
        "level": 1,
        "outcome": "return",
        "reason": "请按批注修改。",
        "remarks": {"comments": list(comments)},
    }
    sent = portal.sign_in("li").post(made.item, "decisions", body, base=made.hash)
    assert sent.status_code == 201, sent.text


def test_the_refusal_names_the_comments_that_wait(portal: RunningPortal, lin: Somebody) -> None:
    made, asked = lin.submitted(), comment("请补电话。")
    returned(portal, made, asked)
    again = revision(made.item, article(title="再次报送的消防检查消息"), made.hash)
    lin.put(again)
    refused = lin.submit(again, base=made.hash)
    assert problem(refused) == (422, "unanswered")
    assert refused.json()["detail"] == asked["id"]
    assert lin.item(made.item)["state"] == "returned"
    with portal.portal.database.read() as session:
        assert session.scalars(select(AnswerRow)).all() == []


def test_the_trail_tells_ids_and_never_words(portal: RunningPortal, lin: Somebody) -> None:
    made, asked = lin.submitted(), comment("请补电话。")
    returned(portal, made, asked)
    with portal.portal.database.read() as session:
        rows = session.scalars(select(AuditRow).where(AuditRow.action == "remark")).all()
        assert [asked["id"] in one.detail for one in rows] == [True]
        assert "电话" not in "".join(one.detail for one in rows)
        assert verify_chain(session).whole


def test_a_second_reading_of_the_trail_counts_suggested_words(
    portal: RunningPortal, lin: Somebody
) -> None:
    """Whoever proposed what stands in the text is a writer there, too."""
    made = lin.submitted()
    start = BODY.index("消防救援站")
    proposed = comment(
        "",
        anchor={
            "place": "body",
            "quote": "消防救援站",
            "before": BODY[start - 12 : start],
            "after": BODY[start + 5 : start + 17],
        },
        replacement="消防救援大队",
    )
    returned(portal, made, proposed)
    again = revision(made.item, article(body=BODY.replace("消防救援站", "消防救援大队")), made.hash)
    lin.put(again)
    body = {
        "hash": again.hash,
        "checked_rules": 70,
        "catalogue_version": "1",
        "remarks": {"fates": [{"thread": proposed["id"], "fate": "accepted"}]},
    }
    assert lin.post(made.item, "submissions", body, base=made.hash).status_code == 201
    li = portal.sign_in("li")
    assert problem(li.decide(made.item, again.hash, 1)) == (403, "own-work")
    with portal.portal.database.read() as session:
        rows = session.scalars(select(AuditRow).order_by(AuditRow.sequence)).all()
        entries = [Entry(**{n: getattr(entry_out(row), n) for n in _NAMES}) for row in rows]
    items = replay(chained(entries, {}))
    assert items[made.item].writers == {"lin", "li"}


_NAMES = ("sequence", "at", "person", "action", "item", "detail", "previous", "hash")


def test_pages_of_one_change_tell_every_thread(portal: RunningPortal, lin: Somebody) -> None:
    """A decision and its comments are two events: no page boundary may swallow one of them."""
    first, second = lin.submitted(), lin.submitted(article(title="另一条消防检查消息"))
    returned(portal, first, comment("甲"), comment("乙"))
    returned(portal, second, comment("丙"))
    found = told_to(portal.sign_in("lin"), limit=1)
    assert {one["item"]: len(one["threads"]) for one in found} == {first.item: 2, second.item: 1}


def test_an_acceptance_without_the_words_is_refused(portal: RunningPortal, lin: Somebody) -> None:
    """Else an author could keep a reviewer away by claiming their words."""
    made = lin.submitted()
    anchor = {"place": "title", "quote": made.content.title}
    proposed = comment("", anchor=anchor, replacement="另一个标题")
    returned(portal, made, proposed)
    again = revision(made.item, article(title="作者自己的标题"), made.hash)
    lin.put(again)
    body = {
        "hash": again.hash,
        "checked_rules": 70,
        "catalogue_version": "1",
        "remarks": {"fates": [{"thread": proposed["id"], "fate": "accepted"}]},
    }
    refused = lin.post(made.item, "submissions", body, base=made.hash)
    assert problem(refused) == (422, "refused")
    assert lin.item(made.item)["state"] == "returned"


def test_a_contributor_by_suggestion_is_named_to_everybody(
    portal: RunningPortal, lin: Somebody
) -> None:
    made = lin.submitted()
    anchor = {"place": "title", "quote": made.content.title}
    returned(portal, made, comment("", anchor=anchor, replacement="另一个标题"))
    again = revision(made.item, article(title="另一个标题"), made.hash)
    lin.put(again)
    assert lin.submit(again, base=made.hash).status_code == 201
    assert lin.item(made.item)["contributors"] == ["li", "lin"]
