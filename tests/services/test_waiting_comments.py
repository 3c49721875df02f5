"""Lists count the comments that wait for an answer, in one look for all rows."""

import pytest

from editor_app.domain.comments import Fate
from editor_app.domain.item import ContentHash, ItemId
from editor_app.presenters.items import ItemsPresenter
from editor_app.presenters.items_load import ItemsLoader
from editor_app.presenters.review_load import ReviewLoader
from editor_app.services.waiting_comments import waiting_comments
from tests.fakes.people import LI, LIN
from tests.fakes.workstation import Workstation
from tests.services.test_comments import WHOLE, sent_in

pytestmark = pytest.mark.usefixtures("reads_bodies")


def asked(lin: Workstation, li: Workstation, words: int) -> tuple[ItemId, ContentHash]:
    """An item with that many comments of the reviewer, told to both."""
    item, head = sent_in(lin, li)
    for at in range(words):
        li.comments.comment(item, LI, head, WHOLE, f"请核对第 {at + 1} 处日期。")
    li.comments.send(item, LI)
    li.clock.forward(60)
    li.sync.run_once()
    lin.sync.run_once()
    return item, head


def test_a_list_row_counts_what_waits(lin: Workstation, li: Workstation) -> None:
    item, _ = asked(lin, li, 2)
    plain = lin.write().item
    loader = ItemsLoader(lin.store.board, lin.board, lin.layouts)
    presenter = ItemsPresenter(LIN, lambda _: ())
    presenter.accept(loader.entries())
    counts = {row.item: row.comments for row in presenter.rows()}
    assert (counts[item], counts[plain]) == (2, 0)
    (patched,) = loader.some([item])
    assert patched.comments == 2


def test_the_queue_counts_them_too(lin: Workstation, li: Workstation) -> None:
    item, _ = asked(lin, li, 3)
    lists = ReviewLoader(li.reviews, li.layouts, li.checking, None, li.comments).lists(LI)
    assert lists.comments == {item: 3}


def test_an_answer_counts_before_it_is_sent(lin: Workstation, li: Workstation) -> None:
    item, head = asked(lin, li, 2)
    first, second = lin.comments.threads(item, LIN)
    lin.comments.answer(item, LIN, head, first.id, "已核对。")
    assert waiting_comments(lin.store) == {item: 1}
    lin.comments.answer(item, LIN, head, second.id, "已核对。")
    lin.comments.send(item, LIN)
    assert waiting_comments(lin.store, [item]) == {}
    lin.clock.forward(60)
    lin.sync.run_once()
    li.sync.run_once()
    assert waiting_comments(li.store) == {}


def test_its_writers_own_words_are_no_answer_and_a_settled_one_waits_no_more(
    lin: Workstation, li: Workstation
) -> None:
    item, head = asked(lin, li, 1)
    (thread,) = li.comments.threads(item, LI)
    li.comments.answer(item, LI, head, thread.id, "尤其是落款。")
    assert waiting_comments(li.store) == {item: 1}
    li.comments.settle(item, LI, head, thread.id, Fate.RESOLVED)
    assert waiting_comments(li.store) == {}


def test_all_rows_take_one_look_at_the_comments(
    lin: Workstation, li: Workstation, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in range(3):
        asked(lin, li, 1)
    looks: list[object] = []
    real = lin.store.comments.open_threads

    def counted(items: object = None) -> object:
        looks.append(items)
        return real(None)

    monkeypatch.setattr(lin.store.comments, "open_threads", counted)
    entries = ItemsLoader(lin.store.board, lin.board, lin.layouts).entries()
    assert [one.comments for one in entries] == [1, 1, 1]
    assert looks == [None]
