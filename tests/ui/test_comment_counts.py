"""Rows of 稿件 and 审核 say how many comments without an answer, to eyes and to ears."""

from PySide6.QtCore import Qt

from editor_app.domain.anchors import Anchor
from editor_app.domain.item import ItemId
from editor_app.ui.widgets.roles import Role
from tests.fakes.people import LI, LIN
from tests.ui.bundle_desk import items_screen
from tests.ui.review_district import District, district, open_screen

__all__ = ["district"]

SPOKEN = Qt.ItemDataRole.AccessibleTextRole


def commented(district: District) -> ItemId:
    """An item about which the reviewer said two things."""
    item, li = district.submit(), district[LI]
    remote = li.store.mirror.get(item)
    assert remote is not None
    for text in ("请核对日期。", "请补充联系电话。"):
        li.comments.comment(item, LI, remote.head, Anchor(place=""), text)
    li.comments.send(item, LI)
    li.clock.forward(li.settings.current.undo_seconds)
    district.sync()
    return item


def test_a_row_of_the_list_counts_them(district: District) -> None:
    item = commented(district)
    plain = district[LIN].write("未送审的通知").item
    model = items_screen(district, lambda _: None).list.model
    assert model.index_of(item).data(Role.CAPTION).startswith("Comments 2 · ")
    assert "2 comments without an answer" in model.index_of(item).data(SPOKEN)
    assert "Comments" not in model.index_of(plain).data(Role.CAPTION)


def test_a_row_of_the_queue_counts_them(district: District) -> None:
    item = commented(district)
    model = open_screen(district).queue.model
    assert "Comments 2" in model.index_of(item).data(Role.CAPTION)
    assert "2 comments without an answer" in model.index_of(item).data(SPOKEN)
