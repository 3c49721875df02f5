"""A submission is checked before its write transaction: a slow rule keeps nobody from writing."""

from collections.abc import Callable
from dataclasses import asdict, dataclass, field, replace
from typing import cast
from uuid import uuid4

import pytest

from editor_app.checks.wordbook import Wordbook
from editor_app.domain.closing import Closing
from editor_app.domain.item import Revision, new_item_id
from editor_app.domain.layout import Layout
from editor_app.portal import audit
from editor_app.portal.core import Portal
from editor_app.portal.db.checks import CheckReportRow
from editor_app.portal.db.content import ItemRow
from editor_app.portal.execution import carry_out
from editor_app.portal.lexicons import ServedLexicon
from editor_app.portal.order import Order
from editor_app.portal.persons import find_person
from editor_app.portal.problems import ProblemError
from editor_app.wire.v1 import SubmissionIn
from tests.portal.articles import BODY, article, revision
from tests.portal.running import RunningPortal, Somebody


@dataclass
class SlowWords:
    """A lexicon during whose search somebody else writes."""

    inner: ServedLexicon
    meanwhile: Callable[[], None]
    asked: list[str] = field(default_factory=list)

    def over(self, layout: Layout, unit: str) -> Wordbook:
        self.asked.append(layout.version)
        self.meanwhile()
        return self.inner.over(layout, unit)


def slowed(portal: Portal, meanwhile: Callable[[], None]) -> tuple[Portal, SlowWords]:
    assert portal.lexicon is not None
    words = SlowWords(portal.lexicon, meanwhile)
    return replace(portal, lexicon=cast("ServedLexicon", words)), words


def write_something(portal: Portal) -> None:
    with portal.database.write() as session:
        audit.record(session, at=portal.now(), person="portal", action="links", detail={})


def order(portal: Portal, made: Revision) -> Order:
    asked = SubmissionIn(hash=made.hash, checked_rules=70, catalogue_version="1")
    with portal.database.read() as session:
        lin = find_person(session, "lin")
    assert lin is not None
    return Order(
        key=str(uuid4()),
        person=lin,
        item=made.item,
        path="submissions",
        body=str(asdict(asked)).encode(),
        asked=asked,
        base=None,
    )


def uploaded(lin: Somebody, body: str = BODY) -> Revision:
    made = revision(new_item_id(), article(body=body), None)
    assert lin.put(made).status_code == 201
    return made


def kept_layout(portal: Portal, made: Revision) -> str:
    with portal.database.read() as session:
        item = session.get_one(ItemRow, made.item)
        return session.get_one(CheckReportRow, item.submission).layout


def test_others_write_while_a_submission_is_checked(either: RunningPortal) -> None:
    made = uploaded(either.sign_in("lin"))
    portal, words = slowed(either.portal, lambda: write_something(either.portal))
    carry_out(portal, order(portal, made))
    assert len(words.asked) == 1
    assert kept_layout(portal, made) == portal.layout.version


def test_what_rests_on_another_layout_by_then_is_checked_again(portal: RunningPortal) -> None:
    made = uploaded(portal.sign_in("lin"))
    closing = Closing(
        domain="old.example.gov.cn", replacement="", notice=new_item_id(), since="2026-11-01"
    )

    def close() -> None:
        if len(words.asked) == 1:
            with portal.portal.database.write() as session:
                portal.portal.shelf.put(session, [closing], portal.portal.now())

    slow, words = slowed(portal.portal, close)
    before = slow.layout.version
    carry_out(slow, order(slow, made))
    assert words.asked == [before, slow.layout.version]
    assert kept_layout(slow, made) == slow.layout.version != before


def test_what_was_answered_already_is_not_checked_again(portal: RunningPortal) -> None:
    made = uploaded(portal.sign_in("lin"))
    slow, words = slowed(portal.portal, lambda: None)
    sent = order(slow, made)
    carry_out(slow, sent)
    assert carry_out(slow, sent).replayed
    assert len(words.asked) == 1


def test_what_blocks_is_refused_after_one_check(portal: RunningPortal) -> None:
    made = uploaded(portal.sign_in("lin"), body=f"{BODY}<script>alert(1)</script>")
    slow, words = slowed(portal.portal, lambda: write_something(portal.portal))
    with pytest.raises(ProblemError) as refusal:
        carry_out(slow, order(slow, made))
    assert refusal.value.name == "refused"
    assert len(words.asked) == 1
