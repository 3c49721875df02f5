"""The reply to the message in front: its page, what can be put in, and what goes out."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from editor_app.domain.errors import EditorError
from editor_app.domain.findings import Severity
from editor_app.domain.inquiries import InquiryId
from editor_app.domain.inquiry_acts import Act
from editor_app.domain.item import Draft, ItemId
from editor_app.domain.status import Status
from editor_app.presenters.editor import Standing
from editor_app.presenters.text_count import count_words
from editor_app.rendering.markdown_source import parse
from editor_app.rendering.tree import Block
from editor_app.services.inquiries import Case
from editor_app.services.reply_templates import HOLE
from editor_app.ui.faults import tell_fault
from editor_app.ui.models.language import language
from editor_app.ui.recalling import Recalling
from editor_app.ui.screens.editor.inspector import ATTACHMENTS
from editor_app.ui.screens.editor.submission import Submission
from editor_app.ui.screens.editor.talking import Talking
from editor_app.ui.screens.editor.timers import once
from editor_app.ui.screens.inbox.deps import InboxDeps
from editor_app.ui.screens.inbox.reply_bar import FindingsStrip, ReplyBar, ReplyFoot
from editor_app.ui.screens.inbox.reply_page import ReplyPage
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.widgets.controls import WrapLabel
from editor_app.ui.widgets.surfaces import EmptyState
from editor_app.ui.words import state_chip

_COUNT_AFTER_MS = 120
_NARROW = 560  # pixels
_UNIT, _CONSENT = "handling_unit", "publish_consent"


class ReplyArea(QWidget):
    """One page at a time. What was typed is committed before another message is shown."""

    beginAsked = Signal()
    pageOpened = Signal(object)  # ReplyPage: its inspector wants a place
    inspectorAsked = Signal(bool)
    publicAsked = Signal(object)  # Draft as it stands
    editorAsked = Signal(object)  # ItemId
    changed = Signal()  # the text: what it quotes may be another
    stuck = Signal(object)  # InquiryId whose text cannot be committed: it stays in front
    saveFailed = Signal(object)  # Exception; something stands in the window only
    saveRecovered = Signal()
    pageChanged = Signal()  # another page, or none
    typed = Signal(object)  # ItemId: something written in it was committed
    exportAsked = Signal(object)  # Draft as it stands in the window

    def __init__(self, kit: ScreenKit, deps: InboxDeps) -> None:
        super().__init__()
        self.setObjectName("reply-area")
        self._kit, self._deps = kit, deps
        self.page: ReplyPage | None = None
        self._case: Case | None = None
        self._of = InquiryId("")  # the message that the page answers
        self._unsaved = False
        self.submission = Submission(deps.editor, self)
        self.bar, self.strip = ReplyBar(kit.look), FindingsStrip(kit.look)
        self.foot = ReplyFoot(kit.look)
        self._counting = once(self, _COUNT_AFTER_MS, self._count)
        self.none = EmptyState(
            kit.look,
            "ri.edit-line",
            self.tr("No reply yet"),
            self.tr("Begin with an empty text, a template or a similar reply."),
            self.tr("Write the reply"),
            name="reply-none",
        )
        self._lay_out()
        self._connect()
        self._show_page()

    # ------------------------------------------------------------ which reply

    def show_case(self, case: Case | None) -> None:
        """The message in front, as it stands now; its page stays if it is the same reply's."""
        self._case = case
        item = case.reply.item if case is not None else None
        if self.page is not None and self.page.item != item:
            self.leave(lambda: None, partial(self.stuck.emit, self._of))
        begun = case is not None and case.reply.status is not None
        if begun and self.page is None and item is not None:
            self._open(item)
        self._show_page()

    def _open(self, item: ItemId) -> None:
        try:
            self.open_draft(self._deps.editor.drafts.open(item))
        except EditorError as error:
            self.failed(error)

    def open_draft(self, draft: Draft) -> None:
        """Show the page of a reply, new or old."""
        if self._case is None or self._case.reply.item != draft.item or self.page is not None:
            return
        page = ReplyPage(draft, self._deps.editor, self._box)
        Talking(page, self._deps.editor)
        self.page, self._of = page, self._case.inquiry.id
        self._inside.insertWidget(2, page, 1)
        page.stateChanged.connect(self._show_state)
        page.saved.connect(self._saved)
        page.saveFailed.connect(self._not_saved)
        page.failed.connect(self.failed)
        for renewed in (page.updating.otherForm, page.updating.exchanged):
            renewed.connect(lambda *_: self._renew(page))
        page.body.edited.connect(self._counting.start)
        page.inspectorAsked.connect(self.inspectorAsked)
        page.editorAsked.connect(partial(self.editorAsked.emit, page.item))
        page.shortcuts["submit"].triggered.connect(lambda _=False: self.submit())
        page.shortcuts["export"].triggered.connect(
            lambda _=False: self.exportAsked.emit(page.text_now())
        )
        page.shortcuts["check"].triggered.connect(lambda _=False: page.show_checks())
        page.shortcuts["inspector"].triggered.connect(
            lambda _=False: self.inspectorAsked.emit(not page.inspector.isVisible())
        )
        for key, step in (("finding.next", 1), ("finding.previous", -1)):
            page.shortcuts[key].triggered.connect(lambda _=False, step=step: page.jumps.walk(step))
        self.bar.show_saved(draft.changed_at)
        self.pageOpened.emit(page)
        self.pageChanged.emit()
        self._show_page()
        self._count()
        self._show_state()

    def leave(self, then: Callable[[], None], otherwise: Callable[[], None] | None = None) -> None:
        """Commit what was typed and let the page go; a text that cannot be committed stays."""
        page = self.page
        if page is None:
            then()
            return
        page.flush(partial(self._left, page, then), otherwise)

    def flush(self, then: Callable[[], None], otherwise: Callable[[], None]) -> None:
        """Commit what was typed; the page stays."""
        if self.page is None:
            then()
        else:
            self.page.flush(then, otherwise)

    def refresh(self, items: frozenset[ItemId]) -> None:
        """Something happened to these items elsewhere."""
        if self.page is not None and self.page.item in items:
            self.page.refresh()

    def export_unsaved(self) -> None:
        """Save elsewhere what the store refuses."""
        if self.page is not None and self._unsaved:
            self.exportAsked.emit(self.page.text_now())

    def _saved(self, draft: Draft) -> None:
        self.bar.show_saved(draft.changed_at)
        self.typed.emit(draft.item)
        if self._unsaved:
            self._unsaved = False
            self.saveRecovered.emit()
        self.changed.emit()

    def _not_saved(self, error: Exception) -> None:
        self._unsaved = True
        self.saveFailed.emit(error)

    def _renew(self, page: ReplyPage) -> None:
        """Another version of the template: the page is made anew from what is stored."""
        self._left(page, lambda: None)

    def _left(self, page: ReplyPage, then: Callable[[], None]) -> None:
        if self.page is page:
            self.page = None
            self.pageChanged.emit()
            self._inside.removeWidget(page)
            self.inspectorAsked.emit(False)
            page.hide()
            page.inspector.setParent(page)
            page.deleteLater()
            if self._case is not None:
                self.show_case(self._case)
        then()

    # ------------------------------------------------------------ what is put in

    def insert(self, blocks: Sequence[Block]) -> bool:
        """Put blocks in at the cursor, or at the end where nobody has been yet; undone at once."""
        page = self.page
        if page is None or page.standing.read_only:
            return False
        cursor = page.body.textCursor()
        if cursor.position() == 0 and not page.body.hasFocus():
            cursor.movePosition(QTextCursor.MoveOperation.End)
            page.body.setTextCursor(cursor)
        page.body.insert_blocks(blocks)
        page.body.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def put_template(self, markdown: str) -> None:
        """A template over an empty text, or below what is there; its first hole is selected."""
        page = self.page
        if page is None or not self.insert(parse(markdown).blocks):
            return
        document = page.body.document()
        found = HOLE.search(page.body.toPlainText())
        if found is not None:
            cursor = QTextCursor(document)
            cursor.setPosition(found.start())
            cursor.setPosition(found.end(), QTextCursor.MoveMode.KeepAnchor)
            page.body.setTextCursor(cursor)

    def choose_file(self) -> None:
        """A file of the reply: where the files stand."""
        if self.page is not None:
            self.page.show_panel(ATTACHMENTS)

    # ------------------------------------------------------------ what goes out

    def submit(self) -> None:
        """Into review."""
        if self.page is not None and self.page.standing.may_submit:
            self.submission.begin(self.page)

    def failed(self, error: Exception) -> None:
        """In words; the text stays in the window."""
        tell_fault(error, self._kit.hub, self._kit.runner)

    def _set(self, key: str, value: str) -> None:
        if self.page is not None:
            self.page.set_field(key, value)

    def _ask_public(self) -> None:
        if self.page is not None:
            self.publicAsked.emit(self.page.text_now())

    def _ask_editor(self) -> None:
        if self.page is not None:
            self.editorAsked.emit(self.page.item)

    # ------------------------------------------------------------ what is shown

    def _count(self) -> None:
        if self.page is not None:
            self.bar.show_words(count_words(self.page.body.toPlainText()))

    def _show_page(self) -> None:
        open_ = self.page is not None
        self._box.setVisible(open_)
        self.foot.setVisible(open_)
        case = self._case
        may = case is not None and Act.CLOSE in case.offered  # open, and this person's to handle
        begun = case is not None and case.reply.status is not None
        self.none.setVisible(may and not open_ and not begun)

    def _show_state(self) -> None:
        page, case = self.page, self._case
        if page is None or case is None:
            return
        presenter, standing = page.presenter, page.standing
        blocks = presenter.open_findings(Severity.BLOCK)
        open_ = (*blocks, *presenter.open_findings(Severity.WARN))
        chinese = language().startswith("zh")
        titles = [(one.message_zh if chinese else one.message_en).rstrip("。.") for one in open_]
        self.strip.show_findings(titles, blocking=bool(blocks))
        units = presenter.layout.portal.units
        named = [(one.name_zh, one.short(language())) for one in units]
        self.foot.show_units(named, str(presenter.value(_UNIT) or ""))
        self._tell_return(standing)
        public = presenter.value(_CONSENT) == "yes"
        self.foot.show_public(on=public, may=case.inquiry.consent)
        left = standing.status is not Status.DRAFT
        chip = state_chip(self._kit.look.theme, "status", standing.status.value) if left else None
        self.foot.show_standing(chip, may_submit=standing.may_submit, locked=standing.read_only)
        self.foot.recall.setVisible(standing.recallable)
        self.bar.set_usable(not standing.read_only)

    def _tell_return(self, standing: Standing) -> None:
        """Why it came back stands over the text until it is submitted again."""
        back = standing.status is Status.RETURNED and bool(standing.return_reason)
        if back:
            told = self.tr("Returned by {who}: {reason}")
            words = told.format(who=standing.returned_by, reason=standing.return_reason)
            self._returned.setText(words)
        self._returned.setVisible(back)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.foot.set_narrow(self.width() < self._kit.look.theme.px(_NARROW + 48))

    def _lay_out(self) -> None:
        self._box = QFrame()
        self._box.setObjectName("reply-box")
        self._box.setProperty("field", True)
        self._inside = QVBoxLayout(self._box)
        self._inside.setContentsMargins(1, 1, 1, 1)
        self._inside.setSpacing(0)
        self._returned = WrapLabel("", "error")
        self._returned.setObjectName("reply-returned")
        self._returned.setContentsMargins(16, 8, 16, 4)
        self._returned.hide()
        self._inside.addWidget(self.bar)
        self._inside.addWidget(self._returned)
        self._inside.addWidget(self.strip)
        holder = QVBoxLayout()
        holder.setContentsMargins(24, 14, 24, 0)
        holder.addWidget(self._box)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(holder, 1)
        column.addWidget(self.none, 1)
        column.addWidget(self.foot)

    def _connect(self) -> None:
        self.none.activated.connect(self.beginAsked)
        self.bar.filesAsked.connect(self.choose_file)
        self.bar.editorAsked.connect(self._ask_editor)
        self.strip.walkAsked.connect(lambda: self.page.show_checks() if self.page else None)
        self.foot.unitChosen.connect(partial(self._set, _UNIT))
        self.foot.publicChosen.connect(lambda on: self._set(_CONSENT, "yes" if on else "no"))
        self.foot.pageAsked.connect(self._ask_public)
        self.foot.submitAsked.connect(self.submit)
        recalling = Recalling(self._kit, self._deps.editor.submit, self._deps.person, self)
        self.foot.recallAsked.connect(
            lambda: recalling.recall(self.page.item) if self.page else None
        )
