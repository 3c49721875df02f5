"""The portal in memory keeps a notice hanging for its period, as the reference portal does."""

import json
from dataclasses import replace

import pytest

from editor_app.connectors.memory import MemoryBooks
from editor_app.connectors.memory_rules import Around, Order, carry_out
from editor_app.domain.canonical import Json
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import freeze
from editor_app.domain.outbox import OperationKey
from editor_app.domain.workflow import Command, Remote, RemoteState
from tests.fakes.clock import MORNING, HandClock
from tests.fakes.people import LIN
from tests.portal.notices import notice
from tests.store.samples import item_id, remote
from tests.unit.rendering_scenes import bundled


@pytest.fixture
def books(clock: HandClock) -> MemoryBooks:
    """A notice was published this morning."""
    made = freeze(item_id(1), notice(), None)
    page = remote(
        1,
        unit="zkgwb",
        kind="closure_notice",
        state=RemoteState.PUBLISHED,
        head=made.hash,
        live=made.hash,
        published_at=MORNING,
        scheduled_at=None,
    )
    told = MemoryBooks(clock=clock, pack=bundled())
    told.revisions[made.hash], told.items[page.item] = made, page
    return told


def withdraw(books: MemoryBooks, **intent: Json) -> Remote:
    page = books.items[item_id(1)]
    asked = {"hash": page.head, "intent": {"act": "withdraw", **intent}}
    order = Order(
        item=page.item,
        command=Command.SUBMIT,
        payload=json.dumps(asked).encode(),
        key=OperationKey("k"),
        base=page.head,
        person=LIN,
    )
    around = Around(
        revisions=books.revisions,
        levels=3,
        now=books.clock.now(),
        review=books.review,
        is_public=books.is_public,
        secrecy=None,
        hanging=books.hanging,
    )
    return carry_out(order, page, 2, around).remote


def test_it_does_not_come_down_early_without_words(books: MemoryBooks) -> None:
    with pytest.raises(EditorError) as refused:
        withdraw(books, way="remove")
    assert refused.value.code is Code.INTENT
    assert refused.value.params["detail"] == "hangs"


def test_with_words_for_the_public_it_may(books: MemoryBooks) -> None:
    told = withdraw(books, way="notice", note="公告内容有误，核实后重新发布。")
    assert told.state is RemoteState.IN_REVIEW


def test_once_its_month_is_over_it_may_simply_go(books: MemoryBooks, clock: HandClock) -> None:
    clock.forward(40 * 86400)
    assert withdraw(books, way="remove").state is RemoteState.IN_REVIEW


def test_without_a_pack_nothing_hangs(books: MemoryBooks) -> None:
    books.pack = None
    assert withdraw(books, way="remove").state is RemoteState.IN_REVIEW
    assert books.hanging(replace(books.items[item_id(1)], live=None)) is None
