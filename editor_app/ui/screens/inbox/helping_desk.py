"""Looks for what may help with a reply, shows it whole, and puts it in with its source."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from editor_app.domain.passages import WHOLE
from editor_app.rendering.tree import Block, Link, Paragraph, Text
from editor_app.services.inquiries import Case
from editor_app.services.similar import Found, Helping, answer_lines
from editor_app.ui.faults import tell_fault
from editor_app.ui.look import Look
from editor_app.ui.runner import Lane
from editor_app.ui.screens.inbox.deps import InboxDeps
from editor_app.ui.screens.inbox.reply_area import ReplyArea
from editor_app.ui.screens.inbox.side_pane import HelpPane
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.widgets.controls import label
from editor_app.ui.widgets.fitted_dialog import FittedDialog


class HelpingDesk(QObject):
    """One question at a time: what comes for another message is dropped."""

    def __init__(
        self, kit: ScreenKit, deps: InboxDeps, side: HelpPane, reply: ReplyArea, window: QWidget
    ) -> None:
        super().__init__(window)
        self._kit, self._deps, self._side, self._reply = kit, deps, side, reply
        self._window = window
        self._case: Case | None = None
        self._found = Found()
        self._cutting = False
        self._turn = 0  # of questions: two workers may answer out of their order
        for section in (side.replies, side.policies):
            section.insertAsked.connect(self.insert)
            section.compareAsked.connect(self.compare)
        reply.changed.connect(self._show)

    @property
    def found(self) -> Found:
        """What stands beside the reply."""
        return self._found

    def catch_up(self) -> None:
        """Cut what is new a little at a time on the store's lane; then look again."""
        if not self._cutting:
            self._cutting = True
            self._cut()

    def menu(self, parent: QWidget) -> QMenu | None:
        """The policies that may be quoted; says so where there is none."""
        found = [one for one in self._found.policies if one.public]
        if not found:
            self._kit.hub.toast(self.tr("No policy on this computer speaks of it."))
            return None
        menu = QMenu(parent)
        menu.setObjectName("reply-basis-menu")
        for one in found:
            menu.addAction(one.title, partial(self.insert, one))
        return menu

    def look(self, case: Case | None) -> None:
        """Look for what is near to a message."""
        if case is None:
            self._case, self._found = None, Found()
            return
        same = self._case is not None and self._case.inquiry.id == case.inquiry.id
        self._case = case
        if not same:
            self._found = Found()
            self._show()
        inquiry = case.inquiry
        text = "\n".join((*(one.text for one in inquiry.again), inquiry.text))
        work = partial(self._deps.similar.find, inquiry.subject, text, but=case.reply.item)
        self._turn += 1
        done = partial(self._looked, self._turn)
        self._kit.runner.run(Lane.MEDIA, work, done, self._failed, self)

    def insert(self, helping: Helping) -> None:
        """Put a text in with its source; the question counts as another way to ask for it."""
        case = self._case
        if case is None or not helping.public or not self._reply.insert(quoted(helping)):
            return
        work = partial(self._deps.similar.chosen, helping.item, case.inquiry.id)
        self._kit.runner.run(Lane.STORE, work, lambda _: None, self._failed, self)

    def insert_nearest(self, *, policy: bool) -> None:
        """The first one that may be quoted."""
        found = self._found.policies if policy else self._found.replies
        nearest = next((one for one in found if one.public), None)
        if nearest is not None:
            self.insert(nearest)

    def compare(self, helping: Helping) -> None:
        """The whole text, beside the reply."""
        HelpingWindow(self._kit.look, helping, self._window).show()

    def _cut(self) -> None:
        work = self._deps.similar.catch_up
        self._kit.runner.run(Lane.STORE, work, self._cut_some, self._failed, self)

    def _cut_some(self, more: bool) -> None:
        if more:
            self._cut()
            return
        self._cutting = False
        self.look(self._case)

    def _looked(self, turn: int, found: Found) -> None:
        if self._case is not None and turn == self._turn:
            self._found = found
            self._show()

    def _show(self) -> None:
        page = self._reply.page
        body = page.presenter.draft.content.body if page is not None else ""
        self._side.show_found(self._found, self._deps.editor.layouts.current(), body)

    def _failed(self, error: Exception) -> None:
        self._cutting = False
        tell_fault(error, self._kit.hub, self._kit.runner)


class HelpingWindow(FittedDialog):
    """The whole text, to read beside the reply; not modal."""

    def __init__(self, look: Look, helping: Helping, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("inbox-helping-window")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(helping.title)
        self.resize(look.theme.px(640), look.theme.px(560))
        text = QPlainTextEdit(helping.whole)
        text.setObjectName("inbox-helping-text")
        text.setAccessibleName(helping.title)
        text.setReadOnly(True)
        foot = QHBoxLayout()
        foot.addWidget(label(helping.url, "caption"), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(8)
        column.addWidget(label(helping.title, "sectionTitle", wrap=True))
        column.addWidget(text, 1)
        column.addLayout(foot)


def quoted(helping: Helping) -> Sequence[Block]:
    """A passage as blocks of a reply, with a link to where it is public."""
    source = Link(href=helping.url, content=(Text(text=f"《{helping.title}》"),))
    if helping.place != WHOLE:
        words = f"：“{_one_line(helping.passage)}”"
        return (Paragraph(content=(Text(text="依据"), source, Text(text=words))),)
    lines = [Paragraph(content=(Text(text=line),)) for line in answer_lines(helping.passage)]
    end = Paragraph(content=(Text(text="（参见"), source, Text(text="）")))
    return (*lines, end)


def _one_line(text: str) -> str:
    return " ".join(text.split())
