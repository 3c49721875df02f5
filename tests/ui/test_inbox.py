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
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.inquiries import Again, Group, Handover, InquiryState, Reply
from editor_app.domain.inquiry_acts import Act
from editor_app.domain.item import (
    Attachment,
    BlobHash,
    ContentHash,
    Draft,
    ItemId,
    PersonId,
    UnitKey,
)
from editor_app.services.inquiries import asked_for
from editor_app.services.similar import Found
from editor_app.store.sqlite import SqliteStore
from editor_app.ui.actions import ACTIONS, Where
from editor_app.ui.look import Look
from editor_app.ui.screens.inbox.act_dialog import ActDialog
from editor_app.ui.screens.inbox.day_grid import Part
from editor_app.ui.screens.inbox.words import type_name
from editor_app.ui.widgets.chip import Chip
from tests.fakes.inquiries import ARRIVED, inquiry, inquiry_id
from tests.ui.inbox_desk import (
    NOISE,
    InboxDesk,
    end,
    hear_samples,
    quiet,
    set_up_inbox,
    shelf,
)

_CASE = inquiry_id(5)


@pytest.fixture
def desk(tmp_path: Path, look: Look, qtbot: QtBot) -> Iterator[InboxDesk]:
    made = set_up_inbox(tmp_path, look, qtbot, hear_samples)
    quiet(made, qtbot)
    made.inbox.select(_CASE)
    quiet(made, qtbot)
    yield made
    end(made, qtbot)


@pytest.fixture
def helped(tmp_path: Path, look: Look, qtbot: QtBot) -> Iterator[InboxDesk]:
    """With published replies and policies."""

    def told(store: SqliteStore) -> None:
        shelf(store)
        hear_samples(store)

    made = set_up_inbox(tmp_path, look, qtbot, told)
    quiet(made, qtbot)
    made.inbox.select(_CASE)
    quiet(made, qtbot)
    qtbot.waitUntil(lambda: _helps(made.inbox.helping.found), timeout=8000)
    quiet(made, qtbot)
    yield made
    end(made, qtbot)


def _helps(found: Found) -> bool:
    """Everything was cut: both sorts were found."""
    return bool(found.replies and found.policies)


def _begin(desk: InboxDesk, qtbot: QtBot) -> None:
    desk.inbox.begin()
    quiet(desk, qtbot)
    assert desk.inbox.reply.page is not None


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


def test_similar_replies_and_policies_stand_beside_the_message(helped: InboxDesk) -> None:
    found = helped.inbox.helping.found
    assert "夜间施工" in found.replies[0].title
    assert any("夜间施工" in one.passage for one in found.policies)


def test_an_inserted_policy_names_its_source_and_counts_as_quoted(
    helped: InboxDesk, qtbot: QtBot
) -> None:
    _begin(helped, qtbot)
    first = helped.inbox.helping.found.policies[0]
    helped.inbox.helping.insert(first)
    page = helped.inbox.reply.page
    assert page is not None
    assert f"[《{first.title}》]({first.url})" in page.text_now().content.body
    with qtbot.waitSignal(page.saved, timeout=5000):
        page.flush()
    quiet(helped, qtbot)
    assert helped.inbox.side.policies.findChild(Chip, "inbox-policies-0-quoted") is not None
    assert helped.store.meta.get(f"recent.asked.{first.item}") is not None


def test_an_insertion_is_undone_at_once(helped: InboxDesk, qtbot: QtBot) -> None:
    _begin(helped, qtbot)
    helped.inbox.helping.insert_nearest(policy=False)
    page = helped.inbox.reply.page
    assert page is not None
    assert "参见" in page.text_now().content.body
    page.body.undo()
    assert page.text_now().content.body == ""


def test_a_template_selects_its_first_hole(desk: InboxDesk, qtbot: QtBot) -> None:
    _begin(desk, qtbot)
    desk.inbox._put_template("noise")
    page = desk.inbox.reply.page
    assert page is not None
    assert page.body.textCursor().selectedText() == "【核查单位】"
    assert "陈江五一大道夜间施工噪声扰民" in page.text_now().content.body


def test_a_reply_is_saved_by_the_editors_own_journal(desk: InboxDesk, qtbot: QtBot) -> None:
    _begin(desk, qtbot)
    page = desk.inbox.reply.page
    assert page is not None
    with qtbot.waitSignal(page.saved, timeout=5000):
        page.body.insertPlainText("经核查，已责令整改。")
    stored = desk.store.drafts.get(page.item)
    assert stored is not None
    assert stored.content.body == "经核查，已责令整改。\n"
    assert stored.content.text("question_original") == NOISE
    assert desk.store.drafts.states(page.item) >= 2


def test_another_message_comes_after_the_text_is_committed(desk: InboxDesk, qtbot: QtBot) -> None:
    _begin(desk, qtbot)
    page = desk.inbox.reply.page
    assert page is not None
    page.body.insertPlainText("写到一半")
    desk.inbox.select(inquiry_id(2))
    quiet(desk, qtbot)
    qtbot.waitUntil(lambda: desk.inbox.reply.page is None, timeout=5000)
    stored = desk.store.drafts.get(page.item)
    assert stored is not None
    assert stored.content.body == "写到一半\n"


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


def test_a_text_that_cannot_be_saved_stays_in_front(
    desk: InboxDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    _begin(desk, qtbot)
    page = desk.inbox.reply.page
    assert page is not None

    def full(_: Draft) -> Draft:
        raise EditorError(Code.DISK_FULL)

    save = desk.desk.app.drafts.save
    monkeypatch.setattr(desk.desk.app.drafts, "save", full)
    page.body.insertPlainText("还没有保存")
    desk.inbox.select(inquiry_id(2))
    qtbot.waitUntil(lambda: desk.inbox._chosen == _CASE, timeout=5000)
    quiet(desk, qtbot)
    assert desk.inbox.case is not None
    assert desk.inbox.case.inquiry.id == _CASE
    assert desk.inbox.reply.page is page
    monkeypatch.setattr(desk.desk.app.drafts, "save", save)
    with qtbot.waitSignal(desk.inbox.reply.saveRecovered, timeout=8000):
        page.flush()


def test_an_autosave_leaves_what_stands_around_the_reply_alone(
    desk: InboxDesk, qtbot: QtBot
) -> None:
    _begin(desk, qtbot)
    page = desk.inbox.reply.page
    text = desk.inbox.findChild(QLabel, "inbox-message-text")
    assert page is not None
    with qtbot.waitSignal(page.saved, timeout=5000):
        page.body.insertPlainText("写")
    quiet(desk, qtbot)
    assert desk.inbox.findChild(QLabel, "inbox-message-text") is text


def test_the_public_version_opens_beside_the_window(desk: InboxDesk, qtbot: QtBot) -> None:
    _begin(desk, qtbot)
    desk.inbox.reply.foot.page.click()
    qtbot.waitUntil(
        lambda: desk.inbox._window is not None and desk.inbox._window.isVisible(), timeout=8000
    )


def test_what_the_checks_say_leads_to_the_inspector(desk: InboxDesk, qtbot: QtBot) -> None:
    _begin(desk, qtbot)
    qtbot.waitUntil(desk.inbox.reply.strip.isVisible, timeout=8000)
    desk.inbox.reply.strip.walkAsked.emit()
    assert desk.inbox.side.inspecting
    page = desk.inbox.reply.page
    assert page is not None
    assert page.inspector.isVisible()


def test_without_consent_a_reply_goes_to_the_sender_alone(
    tmp_path: Path, look: Look, qtbot: QtBot
) -> None:
    desk = set_up_inbox(
        tmp_path, look, qtbot, lambda store: store.inquiries.hear(inquiry(1, consent=False))
    )
    quiet(desk, qtbot)
    _begin(desk, qtbot)
    assert not desk.inbox.reply.foot.public.isEnabled()
    assert not desk.inbox.reply.foot.public.isChecked()
    end(desk, qtbot)


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
    (types,) = [one.menu() for one in menu.actions()[:1]]
    assert isinstance(types, QMenu)
    (complaints,) = [one for one in types.actions() if one.text() == type_name("complaint", layout)]
    complaints.trigger()
    quiet(desk, qtbot)
    qtbot.waitUntil(lambda: desk.inbox.list.model.rowCount() == 2, timeout=5000)
    assert filters.narrowed
