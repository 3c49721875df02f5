"""批注 in the editor: marks in the text, lines below fields, the panel; answers and acceptances."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from editor_app.domain.anchors import BODY, WHOLE, Anchor, Fit, anchored
from editor_app.domain.changes import Changes, touched
from editor_app.domain.comments import CommentId, Fate
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import ContentHash
from editor_app.domain.outbox import Operation
from editor_app.domain.people import Person
from editor_app.presenters.comments import Act, Talk, TalkLoader, ThreadRow, by_field
from editor_app.ui.body.comment_marks import CommentMark
from editor_app.ui.messages import message_for
from editor_app.ui.runner import Lane
from editor_app.ui.screens.editor.deps import EditorDeps
from editor_app.ui.screens.editor.inspector import COMMENTS
from editor_app.ui.screens.editor.page import EditorPage
from editor_app.ui.screens.editor.taking_over import put_value, put_words
from editor_app.ui.screens.editor.timers import once
from editor_app.ui.screens.talk.words import mood_chip

_AFTER_MS = 120  # several news at once are one


class Talking(QObject):
    """One for a page, which owns it."""

    def __init__(self, page: EditorPage, deps: EditorDeps) -> None:
        super().__init__(page)
        self._page, self._deps = page, deps
        self.talk: Talk | None = None
        self._list = page.inspector.comments.list
        self._below: set[str] = set()  # fields that have a line below them
        if deps.comments is None:
            return
        self._comments = deps.comments
        self._loader = TalkLoader(deps.comments)
        self._soon = once(self, _AFTER_MS, self.reload)
        self._connect()
        page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A page that comes to the front shows what was said meanwhile."""
        if event.type() == QEvent.Type.Show and watched is self._page:
            self._soon.start()
        return super().eventFilter(watched, event)

    def reload(self) -> None:
        """Read what is said; nothing for an item that the portal does not know."""
        page = self._page
        if not isValid(page) or not page.isVisible() or self._head() is None:
            return  # out of sight nothing is read: while a window closes, the store may be closed
        body, source = page.body, page.sheet.source.shown
        text = None if source else body.toPlainText()
        work = partial(
            self._loader.talk,
            page.item,
            self._deps.person(),
            page.presenter.draft.content,
            editing=not page.standing.read_only,
            text=text,
        )
        done = partial(self._show, text, body.document().revision())
        self._deps.runner.run(Lane.MEDIA, work, done, self._failed, self)

    # ------------------------------------------------------------ what is shown

    def _show(self, text: str | None, revision: int, talk: Talk) -> None:
        if self.talk is None and talk.waiting and not self._page.standing.read_only:
            self._page.inspector.show_panel(COMMENTS)  # they are why it came back
        self.talk = talk
        hint = self.tr("they go along with the submission.")
        self._list.show_talk(talk, may_speak=talk.speaks, hint=hint)
        self._page.inspector.count_comments(talk.waiting)
        self._show_fields(talk)
        if text is None:
            return
        if self._page.body.document().revision() != revision and talk.rows:
            self._soon.start()  # the text went on meanwhile: places are looked for again
            return
        marks = [_mark(row, text) for row in talk.rows if _is_marked(row)]
        self._page.body.set_comments(marks, self._list.current or "")

    def _show_fields(self, talk: Talk) -> None:
        """A field's comment stands under its field."""
        said = by_field(talk.rows)
        header, form = self._page.sheet.header, self._page.inspector.form
        for key, line in header.said.items():
            rows = said.get(key, ())
            line.say(rows[0].thread.id if rows else "", _told(rows))
        keys = {spec.key for spec in self._page.presenter.template.fields} - set(header.said)
        for key in keys & (set(said) | self._below):
            row = form.row(key)
            if row is not None:
                rows = said.get(key, ())
                row.show_comment(rows[0].thread.id if rows else "", _told(rows), self.lead_to)
        self._below = keys & set(said)

    def lead_to(self, id_: str) -> None:
        """Bring a thread to the front in the panel."""
        self._page.show_panel(COMMENTS)
        self._list.choose(id_)
        self._page.body.show_comment(id_)

    def _locate(self, row: ThreadRow) -> None:
        place = row.thread.anchor.place
        self._list.choose(row.thread.id)
        self._page.body.show_comment(row.thread.id)
        if place not in (WHOLE, BODY):
            self._page.jumps.to_field(place)
        elif place == BODY and not self._page.body.select_comment(row.thread.id):
            self._tell(EditorError(Code.WORDS_GONE))

    def _step(self, by: int) -> None:
        self._page.show_panel(COMMENTS)
        row = self._list.step(by)
        if row is None:
            return
        self._page.body.show_comment(row.thread.id)
        if row.thread.anchor.place == BODY and not row.orphaned:
            self._page.body.select_comment(row.thread.id)

    # ------------------------------------------------------------ what is done

    def _begin(self) -> None:
        """Write about the selected words, the field with the cursor, or the whole item."""
        if self._head() is None:
            self._deps.hub.toast(
                self.tr("Comments begin once the item was submitted for the first time.")
            )
            return
        self._page.show_panel(COMMENTS)
        self._list.begin(self._anchor())

    def _anchor(self) -> Anchor:
        body = self._page.body
        cursor = body.textCursor()
        if cursor.hasSelection() and not self._page.sheet.source.shown:
            text = body.toPlainText()
            start, end = (
                _index(text, at) for at in (cursor.selectionStart(), cursor.selectionEnd())
            )
            return anchored(text, start, end)
        focus = QApplication.focusWidget()
        key = _field_of(focus, self._page) if focus is not None else ""
        return Anchor(place=key if key != BODY else WHOLE)

    def _act(self, thread: CommentId, act: Act) -> None:
        fates = {Act.DECLINE: Fate.DECLINED, Act.RESOLVE: Fate.RESOLVED, Act.REOPEN: Fate.OPEN}
        if act is Act.ACCEPT:
            self._accept(thread)
        elif act is Act.DROP:
            self._do(lambda who, _: self._comments.drop(thread, who))
        elif act in fates:
            item, fate = self._page.item, fates[act]
            self._do(lambda who, head: self._comments.settle(item, who, head, thread, fate))

    def _accept(self, id_: CommentId) -> None:
        """Take the proposed words over: an edit like any other, which Ctrl+Z takes back."""
        row = self._row(id_)
        if row is None or self._page.standing.read_only:
            return
        thread, page = row.thread, self._page
        try:
            if thread.anchor.place == BODY:
                put_words(page, thread, page.body.comments.cursor(id_))
            else:
                put_value(page, thread, self._deps.hub)
        except EditorError as error:
            self._tell(error)
            return
        item = page.item
        self._do(lambda who, head: self._comments.settle(item, who, head, thread.id, Fate.ACCEPTED))
        page.flush(self._soon.start)

    def _answer(self, thread: CommentId, words: str) -> None:
        item = self._page.item
        self._do(lambda who, head: self._comments.answer(item, who, head, thread, words))

    def _note(self, anchor: Anchor, words: str, replacement: str | None) -> None:
        item = self._page.item
        self._do(
            lambda who, head: self._comments.comment(item, who, head, anchor, words, replacement)
        )

    def _send(self) -> None:
        person = self._deps.person()
        if person is not None:
            work = partial(self._comments.send, self._page.item, person)
            self._deps.runner.run(Lane.STORE, work, self._sent, self._failed, self)

    def _sent(self, operation: Operation) -> None:
        self._deps.hub.announce(touched(operation.item, outbox=True))
        self._deps.kick()

    def _current(self, act: Act) -> None:
        """The key of an act: for the thread the keys have led to."""
        row = self._row(self._list.current or "")
        if row is not None and act in row.acts:
            self._act(row.thread.id, act)

    def _answer_current(self) -> None:
        card = self._list.card
        if card is not None and Act.ANSWER in card.row.acts:
            self._page.show_panel(COMMENTS)
            card.ask()

    def _do(self, act: Callable[[Person, ContentHash], object]) -> None:
        person, head = self._deps.person(), self._head()
        if person is not None and head is not None:
            work = partial(act, person, head)
            self._deps.runner.run(Lane.STORE, work, lambda _: self.reload(), self._failed, self)

    def _row(self, id_: str) -> ThreadRow | None:
        rows = self.talk.rows if self.talk is not None else ()
        return next((row for row in rows if row.thread.id == id_), None)

    def _head(self) -> ContentHash | None:
        row = self._deps.board.row(self._page.item)
        return row.remote.head if row is not None and row.remote is not None else None

    def _heard(self, changes: Changes) -> None:
        if self._page.item in changes.items or changes.outbox or changes.session:
            self._soon.start()

    def _failed(self, error: Exception) -> None:
        if isinstance(error, EditorError):
            self._tell(error)
        else:
            self._deps.runner.failedUnheard.emit(error)

    def _tell(self, error: EditorError) -> None:
        self._deps.hub.toast(message_for(error).text)

    def _connect(self) -> None:
        page, keys = self._page, self._page.shortcuts
        self._deps.hub.changed.connect(self._heard)
        for line in page.sheet.header.said.values():
            line.clicked.connect(self.lead_to)
        page.body.comment_activated.connect(self.lead_to)
        page.sheet.source.switched.connect(lambda _: self._soon.start())
        told = self._list
        told.acted.connect(self._act)
        told.answered.connect(self._answer)
        told.located.connect(self._locate)
        told.noted.connect(self._note)
        told.sendAsked.connect(self._send)
        does: dict[str, Callable[[], object]] = {
            "comment": self._begin,
            "comment.next": lambda: self._step(1),
            "comment.previous": lambda: self._step(-1),
            "comment.accept": lambda: self._current(Act.ACCEPT),
            "comment.decline": lambda: self._current(Act.DECLINE),
            "comment.answer": self._answer_current,
        }
        for key, do in does.items():
            keys[key].triggered.connect(lambda _=False, do=do: do())


def _is_marked(row: ThreadRow) -> bool:
    settled = row.thread.fate is Fate.RESOLVED
    return row.thread.anchor.place == BODY and row.found.fit is not Fit.LOST and not settled


def _mark(row: ThreadRow, text: str) -> CommentMark:
    thread = row.thread
    words = thread.text or thread.replacement or ""
    return CommentMark(
        id=thread.id,
        start=_units(text, row.found.start),
        end=_units(text, row.found.end),
        told=f"{thread.by_name}：{words}",
    )


def _told(rows: tuple[ThreadRow, ...]) -> str:
    """The first thing that was said about a field, and where it stands."""
    if not rows:
        return ""
    thread = rows[0].thread
    words = thread.text or thread.replacement or ""
    more = f" (+{len(rows) - 1})" if len(rows) > 1 else ""
    return f"{thread.by_name}：{words} · {mood_chip(rows[0].mood).text}{more}"


def _units(text: str, index: int) -> int:
    """Characters as UTF-16 units, which Qt counts in."""
    return len(text[:index].encode("utf-16-le", "surrogatepass")) // 2


def _index(text: str, units: int) -> int:
    """And back."""
    return len(text.encode("utf-16-le", "surrogatepass")[: 2 * units].decode("utf-16-le", "ignore"))


def _field_of(widget: QWidget, page: QWidget) -> str:
    one: QWidget | None = widget
    while one is not None and one is not page:
        key = str(one.property("fieldKey") or "")
        if key:
            return key
        one = one.parentWidget()
    return ""
