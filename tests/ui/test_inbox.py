"""互动: one screen holds the whole case, and everything on it can be done from the keyboard."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QMenu, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from editor_app.domain.canonical import sha256_hex
from editor_app.domain.changes import Changes
from editor_app.domain.inquiries import Again, Group, Handover, InquiryState, Reply
from editor_app.domain.inquiry_acts import Act
from editor_app.domain.item import (
    Attachment,
    BlobHash,
    ContentHash,
    ItemId,
    PersonId,
    UnitKey,
)
from editor_app.services.inquiries import asked_for
from editor_app.store.sqlite import SqliteStore
from editor_app.ui.actions import ACTIONS, Where
from editor_app.ui.look import Look
from editor_app.ui.screens.inbox.act_dialog import ActDialog
from editor_app.ui.screens.inbox.day_grid import Part
from editor_app.ui.screens.inbox.words import type_name
from tests.fakes.inquiries import ARRIVED, inquiry, inquiry_id
from tests.ui.inbox_desk import (
    InboxDesk,
    end,
    open_case,
    quiet,
    set_up_inbox,
)


@pytest.fixture
def desk(tmp_path: Path, look: Look, qtbot: QtBot) -> Iterator[InboxDesk]:
    with open_case(tmp_path, look, qtbot) as made:
        yield made


def _labels(desk: InboxDesk) -> str:
    return "\n".join(one.text() for one in desk.inbox.findChildren(QLabel))


def _dialog(desk: InboxDesk, qtbot: QtBot, act: Act) -> ActDialog:
    with qtbot.waitSignal(desk.inbox.acts.asked) as asked:
        desk.inbox.acts.act(act)
    assert asked.args is not None
    dialog: ActDialog = asked.args[0]
    return dialog


def _acts(desk: InboxDesk) -> list[Act]:
    told = (asked_for(one) for one in desk.store.outbox.open())
    return [one.act for one in told if one is not None]


def test_the_list_shows_what_waits_then_what_is_under_way(desk: InboxDesk) -> None:
    model = desk.inbox.list.model
    lines = [model.line(row) for row in range(model.rowCount())]
    groups = [None if one is None else one.row.state for one in lines]
    assert groups.index(None) == 5
    assert len(lines) == 9
    assert [one.left for one in lines[:5] if one is not None] == [0, 1, 2, 4, 6]


def test_the_clock_is_told_day_by_day(desk: InboxDesk) -> None:
    grid = desk.inbox.side.clock.grid
    counted = [one.on.day for one in grid.blocks if one.part is Part.COUNTED]
    assert counted == [19, 22, 23, 24, 25, 26]
    (last,) = [one for one in grid.blocks if one.part is Part.LAST]
    assert (last.on, last.make_up) == (date(2017, 5, 27), True)
    assert "May 20: off" in grid.accessibleDescription()
    row = desk.inbox.list.view.currentIndex()
    told = row.data(Qt.ItemDataRole.AccessibleDescriptionRole)
    assert told == grid.accessibleDescription()  # the row says the same as the case


def test_the_sender_is_masked_until_somebody_asks(desk: InboxDesk, qtbot: QtBot) -> None:
    assert "13800001234" not in _labels(desk)
    desk.inbox.middle.message.openAsked.emit()
    quiet(desk, qtbot)
    qtbot.waitUntil(lambda: "13800001234" in _labels(desk), timeout=5000)
    assert _acts(desk) == [Act.OPEN]


def test_a_picture_appears_by_itself_when_it_is_here(desk: InboxDesk, qtbot: QtBot) -> None:
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # a device, as Qt documents it
    data = bytes(buffer.data().data())
    photo = Attachment(
        sha256=BlobHash(sha256_hex(data)), name="工地.png", size=len(data), media_type="image/png"
    )
    desk.store.inquiries.hear(inquiry(9, subject="工地照片", pictures=(photo,), sequence=9))
    desk.inbox.select(inquiry_id(9))
    quiet(desk, qtbot)
    message = desk.inbox.middle.message
    (waits,) = message.findChildren(QLabel, "inbox-pictures-wait")
    assert not waits.isHidden()
    desk.store.blobs.add(data)
    desk.desk.hub.announce(Changes(outbox=True))  # a pass has ended
    quiet(desk, qtbot)
    qtbot.waitUntil(lambda: not message.lacks, timeout=5000)
    assert waits.isHidden()


def test_a_transfer_asks_for_unit_and_reason(desk: InboxDesk, qtbot: QtBot) -> None:
    dialog = _dialog(desk, qtbot, Act.TRANSFER)
    confirm = dialog.findChild(QPushButton, "inquiry-confirm")
    reason = dialog.findChild(QPlainTextEdit, "inquiry-reason")
    assert confirm is not None
    assert reason is not None
    confirm.click()
    assert dialog.isVisible()
    reason.setPlainText("工地在城建局监管范围内")
    confirm.click()
    quiet(desk, qtbot)
    assert _acts(desk) == [Act.TRANSFER]
    assert desk.desk.kicks


def test_an_act_can_be_taken_back(desk: InboxDesk, qtbot: QtBot) -> None:
    desk.inbox.keys["inquiry.frequent"].trigger()
    quiet(desk, qtbot)
    assert _acts(desk) == [Act.FREQUENT]
    assert desk.inbox.case is not None
    qtbot.waitUntil(lambda: desk.inbox.case is not None and desk.inbox.case.inquiry.frequent)
    operation = desk.store.outbox.open()[0]
    desk.inbox.acts._take_back(operation)
    quiet(desk, qtbot)
    assert _acts(desk) == []


def test_no_extension_is_offered_twice(desk: InboxDesk, qtbot: QtBot) -> None:
    desk.inbox.select(inquiry_id(6))
    quiet(desk, qtbot)
    assert not desk.inbox.keys["inquiry.extend"].isEnabled()


def test_the_whole_case_is_in_sight(tmp_path: Path, look: Look, qtbot: QtBot) -> None:
    lin = PersonId("lin")
    move = Handover(
        from_unit=UnitKey("gwb"),
        to_unit=UnitKey("zkgwb"),
        reason="属仲恺管委办职责",
        by=lin,
        by_name="林晓雯",
        at=ARRIVED + timedelta(hours=2),
    )
    first = Reply(
        item=ItemId("r1"),
        hash=ContentHash("a" * 64),
        at=ARRIVED + timedelta(hours=9),
        text="已责令停工。",
        public=True,
    )
    whole = inquiry(
        1,
        transfers=(move,),
        replies=(first,),
        again=(Again(text="昨晚又开工了。", at=ARRIVED + timedelta(hours=20)),),
        state=InquiryState.REOPENED,
        satisfaction="unsatisfied",
        comment="没有解决",
        changed_at=ARRIVED + timedelta(hours=20),
    )
    desk = set_up_inbox(tmp_path, look, qtbot, lambda store: store.inquiries.hear(whole))
    quiet(desk, qtbot)
    told = _labels(desk)
    for words in ("属仲恺管委办职责", "已责令停工。", "昨晚又开工了。", "没有解决", " → "):
        assert words in told
    end(desk, qtbot)


def test_markup_in_a_message_is_words(tmp_path: Path, look: Look, qtbot: QtBot) -> None:
    nasty = "<b>大字</b><img src=x>" + "长" * 100_000

    def told(store: SqliteStore) -> None:
        store.inquiries.hear(inquiry(1, text=nasty, subject="<i>标题</i>"))

    desk = set_up_inbox(tmp_path, look, qtbot, told)
    quiet(desk, qtbot)
    label = desk.inbox.findChild(QLabel, "inbox-message-text")
    assert label is not None
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert label.text().startswith("<b>大字</b>")
    assert len(label.text()) <= 8_000
    end(desk, qtbot)


def test_an_empty_inbox_says_so(tmp_path: Path, look: Look, qtbot: QtBot) -> None:
    desk = set_up_inbox(tmp_path, look, qtbot, lambda _: None)
    quiet(desk, qtbot)
    assert desk.inbox.list.stack.currentWidget() is desk.inbox.list.empty
    assert desk.inbox.case is None
    end(desk, qtbot)


def test_a_filter_that_fits_nothing_offers_the_way_back(desk: InboxDesk, qtbot: QtBot) -> None:
    desk.inbox.search("没有这样的来信")
    qtbot.waitUntil(
        lambda: desk.inbox.list.stack.currentWidget() is desk.inbox.list.unfit, timeout=5000
    )
    desk.inbox.list.unfit.activated.emit()
    quiet(desk, qtbot)
    assert desk.inbox.list.model.rowCount() == 9


def test_many_messages_are_read_in_stretches(tmp_path: Path, look: Look, qtbot: QtBot) -> None:
    def told(store: SqliteStore) -> None:
        with store.transaction():
            for number in range(1, 1_001):
                store.inquiries.hear(inquiry(number, due_on=date(2017, 5, 27), sequence=number))

    desk = set_up_inbox(tmp_path, look, qtbot, told)
    quiet(desk, qtbot)
    model = desk.inbox.list.model
    assert model.rowCount() == 1_000
    assert len(model._read) <= 2
    desk.inbox.list.view.scrollToBottom()
    assert model.line(999) is not None
    end(desk, qtbot)


def test_answered_messages_stand_in_their_own_list(desk: InboxDesk, qtbot: QtBot) -> None:
    done = inquiry(20, state=InquiryState.ANSWERED, satisfaction="satisfied", sequence=20)
    desk.store.inquiries.hear(done)
    desk.inbox.list.groupChosen.emit(Group.ANSWERED)
    quiet(desk, qtbot)
    line = desk.inbox.list.model.line(0)
    assert line is not None
    assert line.row.id == done.id


def test_every_action_of_the_inbox_has_keys_that_the_editor_does_not_use() -> None:
    mine = {key for row in ACTIONS if row.where is Where.INBOX for key in row.keys}
    others = {
        key for row in ACTIONS if row.where in (Where.EDITOR, Where.GLOBAL) for key in row.keys
    }
    assert not mine & others
    assert all(row.keys for row in ACTIONS if row.where is Where.INBOX)


def test_a_message_of_another_unit_says_who_handles_it(
    tmp_path: Path, look: Look, qtbot: QtBot
) -> None:
    desk = set_up_inbox(
        tmp_path, look, qtbot, lambda store: store.inquiries.hear(inquiry(1, unit=UnitKey("qyj")))
    )
    quiet(desk, qtbot)
    desk.inbox.select(inquiry_id(1))
    quiet(desk, qtbot)
    assert "handled by" in _labels(desk)
    assert not desk.inbox.reply.none.isVisible()
    assert not desk.inbox.keys["inquiry.transfer"].isEnabled()
    end(desk, qtbot)


def test_the_list_can_be_narrowed_to_a_type(desk: InboxDesk, qtbot: QtBot) -> None:
    filters, layout = desk.inbox.list.filters, desk.desk.app.layouts.current()
    menu = filters.menu(layout, ["zkgwb"], date(2017, 5, 19))
    first = menu.actions()[0]  # Qt 6.9: its menu goes with it
    types = first.menu()
    assert isinstance(types, QMenu)
    (complaints,) = [one for one in types.actions() if one.text() == type_name("complaint", layout)]
    complaints.trigger()
    quiet(desk, qtbot)
    qtbot.waitUntil(lambda: desk.inbox.list.model.rowCount() == 2, timeout=5000)
    assert filters.narrowed
