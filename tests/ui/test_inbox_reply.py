"""Writing a reply beside the message: saved, checked, shown, and for whom it is."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import (
    Draft,
)
from editor_app.ui.look import Look
from tests.fakes.inquiries import inquiry, inquiry_id
from tests.ui.inbox_desk import (
    CASE,
    NOISE,
    InboxDesk,
    begin,
    end,
    open_case,
    quiet,
    set_up_inbox,
)


@pytest.fixture
def desk(tmp_path: Path, look: Look, qtbot: QtBot) -> Iterator[InboxDesk]:
    with open_case(tmp_path, look, qtbot) as made:
        yield made


def test_a_reply_is_saved_by_the_editors_own_journal(desk: InboxDesk, qtbot: QtBot) -> None:
    begin(desk, qtbot)
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
    begin(desk, qtbot)
    page = desk.inbox.reply.page
    assert page is not None
    page.body.insertPlainText("写到一半")
    desk.inbox.select(inquiry_id(2))
    quiet(desk, qtbot)
    qtbot.waitUntil(lambda: desk.inbox.reply.page is None, timeout=5000)
    stored = desk.store.drafts.get(page.item)
    assert stored is not None
    assert stored.content.body == "写到一半\n"


def test_a_text_that_cannot_be_saved_stays_in_front(
    desk: InboxDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin(desk, qtbot)
    page = desk.inbox.reply.page
    assert page is not None

    def full(_: Draft) -> Draft:
        raise EditorError(Code.DISK_FULL)

    save = desk.desk.app.drafts.save
    monkeypatch.setattr(desk.desk.app.drafts, "save", full)
    page.body.insertPlainText("还没有保存")
    desk.inbox.select(inquiry_id(2))
    qtbot.waitUntil(lambda: desk.inbox._chosen == CASE, timeout=5000)
    quiet(desk, qtbot)
    assert desk.inbox.case is not None
    assert desk.inbox.case.inquiry.id == CASE
    assert desk.inbox.reply.page is page
    monkeypatch.setattr(desk.desk.app.drafts, "save", save)
    with qtbot.waitSignal(desk.inbox.reply.saveRecovered, timeout=8000):
        page.flush()


def test_an_autosave_leaves_what_stands_around_the_reply_alone(
    desk: InboxDesk, qtbot: QtBot
) -> None:
    begin(desk, qtbot)
    page = desk.inbox.reply.page
    text = desk.inbox.findChild(QLabel, "inbox-message-text")
    assert page is not None
    with qtbot.waitSignal(page.saved, timeout=5000):
        page.body.insertPlainText("写")
    quiet(desk, qtbot)
    assert desk.inbox.findChild(QLabel, "inbox-message-text") is text


def test_the_public_version_opens_beside_the_window(desk: InboxDesk, qtbot: QtBot) -> None:
    begin(desk, qtbot)
    desk.inbox.reply.foot.page.click()
    qtbot.waitUntil(
        lambda: desk.inbox._window is not None and desk.inbox._window.isVisible(), timeout=8000
    )


def test_what_the_checks_say_leads_to_the_inspector(desk: InboxDesk, qtbot: QtBot) -> None:
    begin(desk, qtbot)
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
    begin(desk, qtbot)
    assert not desk.inbox.reply.foot.public.isEnabled()
    assert not desk.inbox.reply.foot.public.isChecked()
    end(desk, qtbot)
