"""A citizen's message in the real window: ``python -m tests.e2e.reply_desk NUMBER ORDERS [whole]``.

The editor finds the message in 互动, looks at the sender, accepts it, writes the reply with a
similar one put in, signs and submits it. ``whole``: then the secrecy officer and three reviewers
decide, each in a window of their own. Pictures and facts lie in the folder of the orders.
"""

import json
import sys
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QRadioButton

from editor_app.cli.tour.examining import Examining
from editor_app.cli.tour.filling import fill
from editor_app.cli.tour.hands import child, choose_row, click, focus, paste_html, press
from editor_app.cli.tour.logbook import Logbook
from editor_app.cli.tour.office import Office, Orders
from editor_app.cli.tour.reviewing import Reviewing
from editor_app.cli.tour.waiting import TourError, require, wait_for, wait_until
from editor_app.domain.inquiries import Inquiry, InquiryState
from editor_app.domain.inquiry_acts import Act
from editor_app.domain.item import ItemId
from editor_app.domain.workflow import Command
from editor_app.logs import start_log
from editor_app.rendering.html import render_body
from editor_app.services.inquiries import Case
from editor_app.ui.screens.editor.submit_dialog import SubmitDialog
from editor_app.ui.screens.inbox.reply_page import ReplyPage
from editor_app.ui.screens.inbox.screen import InboxScreen
from editor_app.ui.screens.review.screen import ReviewScreen

REPLY = """尊敬的市民朋友：

您好！您反映的夜间施工噪声问题收悉。经管委办核查，该工地未取得夜间施工证明，已责令其自当日起每日22时至次日6时停止打桩作业。我们将于12月10日前复查并向您反馈结果。感谢您的监督和支持。
"""
MASKED = "138****1234"
PRIVATE = ("李测试", "13800001234", "li@example.com")
FIELDS = {
    "contact_phone": "0752-3278000",
    "keywords": "夜间施工；噪声",
    "description": "管委办答复市民反映的夜间施工噪声问题。",
}
_PATIENCE = 60.0


class Answering:
    """Steps of 林晓雯 from the list to the outbox."""

    def __init__(self, office: Office, number: str) -> None:
        self._office, self._number = office, number
        self._log = office.logbook

    def run(self) -> ItemId:
        """All steps; gives the reply."""
        self._find()
        self._open_sender()
        self._accept()
        self._begin()
        self._put_in_similar()
        self._write()
        return self._submit()

    @property
    def _screen(self) -> InboxScreen:
        return child(self._office.window, InboxScreen, "inbox")

    @property
    def _page(self) -> ReplyPage:
        page = self._screen.reply.page
        if page is None:
            raise TourError("No reply is open.")
        return page

    def _find(self) -> None:
        office = self._office
        with self._log.step("inbox") as step:
            office.open("lin")
            office.go("interaction")
            wait_until(lambda: self._row().isValid(), "The message does not arrive.", _PATIENCE)
            choose_row(self._screen.list.view, self._row())
            wait_until(self._shown, "The message does not open.")
            wait_until(lambda: MASKED in self._words(), "The masked telephone is not shown.")
            told = self._words()
            require(not any(one in told for one in PRIVATE), "The sender is not masked.")
            step.facts["row"] = str(self._row().data(Qt.ItemDataRole.AccessibleTextRole))
            step.facts["counted"] = self._screen.side.clock.grid.accessibleDescription()

    def _open_sender(self) -> None:
        with self._log.step("sender") as step:
            click(child(self._screen, QPushButton, "inbox-open-personal"))
            wait_until(lambda: PRIVATE[1] in self._words(), "The telephone is not shown.")
            wait_until(self._traced, "The portal keeps no trace of it.", _PATIENCE)
            step.facts["opened"] = [one.by for one in self._told().opened]

    def _accept(self) -> None:
        with self._log.step("accepted", pictured=False) as step:
            require(Act.ACCEPT in self._case().offered, "The message cannot be accepted.")
            self._screen.keys["inquiry.accept"].trigger()  # the entry of 更多
            wait_until(
                lambda: self._told().state is not InquiryState.WAITING,
                "The portal does not hear that it was accepted.",
                _PATIENCE,
            )
            step.facts["state"] = self._told().state.value

    def _begin(self) -> None:
        none = self._screen.reply.none
        click(next(iter(none.findChildren(QPushButton))))
        wait_until(lambda: self._screen.reply.page is not None, "No reply is begun.")

    def _put_in_similar(self) -> None:
        with self._log.step("similar") as step:
            wait_until(lambda: self._screen.helping.found.replies, "No similar reply is found.")
            self._settle()
            similar = self._screen.helping.found.replies[0]
            click(child(self._screen, QPushButton, "inbox-similar-0-insert"))
            wait_until(
                lambda: similar.url in self._page.text_now().content.body,
                "The similar reply is not put in with its source.",
            )
            step.facts |= {"title": similar.title, "url": similar.url}

    def _write(self) -> None:
        page = self._page
        with self._log.step("reply") as step:
            focus(page.body)
            press(page.body, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
            paste_html(page.body, render_body(REPLY), REPLY)
            wait_until(
                lambda: "已责令其自当日起" in page.text_now().content.body, "The text is not there."
            )
            self._sign(page)
            page.inspectorAsked.emit(True)
            for key, value in FIELDS.items():
                fill(page.inspector.form, key, value)
            page.inspectorAsked.emit(False)
            step.facts["body"] = page.text_now().content.body

    def _sign(self, page: ReplyPage) -> None:
        """Below what was put in: the unit and the day, as 落款."""
        press(page.body, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
        page.shortcuts["part.signature"].trigger()
        wait_until(
            lambda: "仲恺高新区管委会办公室" in page.text_now().content.body, "It is not signed."
        )

    def _submit(self) -> ItemId:
        office, item = self._office, self._page.item
        with self._log.step("submitted") as step:
            click(child(self._screen, QPushButton, "reply-submit"))
            dialog = wait_for(
                lambda: office.window.findChild(SubmitDialog), "提交 asks for no confirmation."
            )
            wait_until(dialog.isVisible, "The confirmation is not shown.")
            click(child(dialog, QRadioButton, "submit-secrecy-carrier-official"))
            self._log.shoot(step)
            click(child(dialog, QPushButton, "submit-confirm"))
            operation = office.operation(item, Command.SUBMIT)
            self._log.hashes["submitted"] = operation.hash
            step.facts |= {"item": item, "hash": operation.hash}
            wait_until(
                lambda: office.operation(item, Command.SUBMIT).receipt is not None,
                "No receipt for the reply.",
                _PATIENCE,
            )
        return item

    # ------------------------------------------------------------ what is seen

    def _settle(self) -> None:
        """What the portal said last is shown: cards are made anew with it."""
        bench = self._office.bench
        wait_until(
            lambda: not bench.driver.running and not bench.runner.busy and not self._screen.loading,
            "The window does not come to rest.",
        )

    def _row(self) -> QModelIndex:
        model = self._screen.list.model
        rows = (model.index(at) for at in range(model.rowCount()))
        spoken = Qt.ItemDataRole.AccessibleTextRole
        return next((one for one in rows if self._number in str(one.data(spoken))), QModelIndex())

    def _case(self) -> Case:
        case = self._screen.case
        if case is None:
            raise TourError("No case is open.")
        return case

    def _told(self) -> Inquiry:
        return self._office.app.inquiries.get(self._case().inquiry.id)

    def _shown(self) -> bool:
        case = self._screen.case
        return case is not None and case.inquiry.number == self._number

    def _traced(self) -> bool:
        return any(one.by == "lin" for one in self._told().opened)

    def _words(self) -> str:
        card: QFrame = self._screen.middle.message
        return " ".join(one.text() for one in card.findChildren(QLabel) if one.isVisible())


class Replies(Reviewing):
    """Reviewers who read the reply instead of the notice of the tour."""

    def _see_the_text(self, screen: ReviewScreen) -> None:
        opened = screen.presenter.opened
        shown = "".join(screen.reading.diff.toPlainText().split())
        require(
            opened is not None and opened.new.hash == self._log.hashes["submitted"],
            "The reviewer is shown another text than the submitted one.",
        )
        require("已责令其自当日起" in shown, "The reviewer does not see the reply.")


def decide(office: Office, item: ItemId) -> None:
    """The officer and the levels, until the reply is public."""
    Examining(office, item).run()
    Replies(office, item).run()
    with office.logbook.step("published") as step:
        office.switch("lin")
        row = office.app.board.row(item)
        assert row is not None
        assert row.remote is not None
        step.facts["page"] = row.remote.url or ""


def main(number: str, told: dict[str, object], *, whole: bool) -> int:
    """0 when everything held."""
    orders = Orders(**{**told, "size": tuple(told["size"])})  # type: ignore[arg-type]  # JSON
    start_log(Path(orders.folder) / "logs")
    logbook = Logbook(Path(orders.folder))
    office = Office(orders, logbook)
    try:
        item = Answering(office, number).run()
        if whole:
            decide(office, item)
    except TourError as wrong:
        print(wrong, file=sys.stderr)
        return 1
    finally:
        logbook.write()
        office.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], json.loads(sys.argv[2]), whole="whole" in sys.argv[3:]))
