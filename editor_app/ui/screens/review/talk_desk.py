"""批注 in 审核: about the words that are selected, kept here until a decision takes them along."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction, QTextCharFormat

from editor_app.domain.anchors import BODY, WHOLE, Anchor
from editor_app.domain.changes import Changes, touched
from editor_app.domain.comments import CommentId, Fate
from editor_app.domain.outbox import Operation
from editor_app.domain.people import Person
from editor_app.presenters.comments import Act, Talk, TalkLoader, ThreadRow, anchor_for
from editor_app.presenters.review_load import Opened
from editor_app.ui.faults import tell_fault
from editor_app.ui.models.language import language
from editor_app.ui.runner import Lane
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.screens.review.deps import ReviewDeps
from editor_app.ui.screens.review.picked_words import picked, place_of, underlined
from editor_app.ui.screens.review.reading_pane import ReadingPane
from editor_app.ui.screens.review.side_pane import SidePane
from editor_app.ui.screens.talk.thread_list import ThreadList
from editor_app.ui.taking_back import TakingBack

if TYPE_CHECKING:
    from editor_app.ui.screens.review.screen import ReviewScreen

_MOST_MARKED = 200
_FATES: Mapping[Act, Fate] = {Act.RESOLVE: Fate.RESOLVED, Act.REOPEN: Fate.OPEN}


class TalkDesk(QObject):
    """One for the screen; it shows what is said about the item in front."""

    def __init__(
        self,
        kit: ScreenKit,
        deps: ReviewDeps,
        reading: ReadingPane,
        side: SidePane,
        keys: Mapping[str, QAction],
        screen: "ReviewScreen",
    ) -> None:
        super().__init__(screen)
        self._kit, self._deps, self._reading, self._side = kit, deps, reading, side
        self._opened: Opened | None = None
        self._back = TakingBack(deps.submit, kit.hub, kit.runner, self)
        self.talk: Talk | None = None
        self.list = ThreadList(kit.look, kit.now, self._field)
        self.list.setProperty("surface", True)
        self.list.setProperty("line", "bottom")
        if deps.comments is None:
            return
        self._loader = TalkLoader(deps.comments)
        side.lasting.append(self.list)
        screen.itemOpened.connect(self.show)
        kit.hub.changed.connect(self.heard)
        reading.diff.written.connect(self.mark)
        self._connect(keys)

    def show(self, opened: Opened) -> None:
        """Another item, or another version of it, is in front."""
        self._opened = opened
        self.reload()

    def heard(self, changes: Changes) -> None:
        """Something changed; perhaps what is said about this item."""
        opened = self._opened
        if opened is not None and (opened.item in changes.items or changes.outbox):
            self.reload()

    def reload(self) -> None:
        """Read what is said about the item in front."""
        opened, person = self._opened, self._deps.person()
        if opened is None or self._deps.comments is None:
            return
        work = partial(self._loader.talk, opened.item, person, opened.new.content, editing=False)
        self._kit.runner.run(Lane.MEDIA, work, partial(self._show, opened), self._failed, self)

    def comment(self, *, suggests: bool = False) -> None:
        """Write about the words that are selected, or about the whole item."""
        opened = self._opened
        if opened is None or self.talk is None or not self.talk.speaks:
            return
        words = picked(self._reading.diff.textCursor())
        work = partial(anchor_for, opened.new.content, words.words, words.before, words.after)
        begun = partial(self._begin, opened, suggests)
        self._kit.runner.run(Lane.MEDIA, work, begun, self._failed, self)

    def _begin(self, opened: Opened, suggests: bool, anchor: Anchor) -> None:
        if self._opened is not opened:
            return
        if suggests and anchor.place == WHOLE:
            told = self.tr("Select the words that should be changed: in one piece, as they read.")
            self._kit.hub.toast(told)
            return
        self.list.begin(anchor, suggests=suggests)

    def _show(self, opened: Opened, talk: Talk) -> None:
        if self._opened is None or self._opened.item != opened.item:
            return
        self.talk = talk
        hint = self.tr("they go along with your decision.")
        self.list.show_talk(talk, may_speak=talk.speaks, hint=hint)
        self.mark()

    def mark(self) -> None:
        """Tint the words that somebody commented on."""
        document, rows = self._reading.diff.document(), self.talk.rows if self.talk else ()
        if not rows:
            self._reading.diff.setExtraSelections([])
            return
        shape = QTextCharFormat()
        shape.setBackground(self._kit.look.theme.tone("blue", "bg"))
        open_ = [row.thread.anchor for row in rows if row.thread.anchor.place == BODY]
        found = [place_of(document, anchor) for anchor in open_[:_MOST_MARKED]]
        cursors = [cursor for cursor in found if cursor is not None]
        self._reading.diff.setExtraSelections(underlined(cursors, shape))

    def _locate(self, row: ThreadRow) -> None:
        cursor = place_of(self._reading.diff.document(), row.thread.anchor)
        if cursor is None:
            told = self.tr("These words are not shown: unfold the unchanged paragraphs.")
            self._kit.hub.toast(told)
            return
        self._reading.diff.setTextCursor(cursor)
        self._reading.diff.ensureCursorVisible()

    def _step(self, by: int) -> None:
        row = self.list.step(by)
        if row is not None and row.thread.anchor.place == BODY and not row.orphaned:
            self._locate(row)

    # ------------------------------------------------------------ what is done

    def _note(self, anchor: Anchor, words: str, replacement: str | None) -> None:
        opened, comments = self._opened, self._deps.comments
        if opened is not None and comments is not None:
            hash_ = opened.new.hash
            self._do(
                lambda who: comments.comment(opened.item, who, hash_, anchor, words, replacement)
            )

    def _answer(self, thread: CommentId, words: str) -> None:
        opened, comments = self._opened, self._deps.comments
        if opened is not None and comments is not None:
            hash_ = opened.new.hash
            self._do(lambda who: comments.answer(opened.item, who, hash_, thread, words))

    def _act(self, thread: CommentId, act: Act) -> None:
        opened, comments = self._opened, self._deps.comments
        if opened is None or comments is None:
            return
        if act is Act.DROP:
            self._do(lambda who: comments.drop(thread, who))
        elif act in _FATES:
            hash_, fate = opened.new.hash, _FATES[act]
            self._do(lambda who: comments.settle(opened.item, who, hash_, thread, fate))

    def _send(self) -> None:
        opened, comments, person = self._opened, self._deps.comments, self._deps.person()
        if opened is None or comments is None or person is None:
            return
        work = partial(comments.send, opened.item, person)
        self._kit.runner.run(Lane.STORE, work, self._sent, self._failed, self)

    def _sent(self, operation: Operation) -> None:
        self._kit.hub.announce(touched(operation.item, outbox=True))
        seconds = int((operation.not_before - operation.created_at).total_seconds())
        text = self.tr("Comments are in the outbox; can be taken back for {s} seconds")
        self._back.offer(operation, text.format(s=seconds), self.tr("Take back"))
        self._deps.kick()

    def _do(self, act: Callable[[Person], object]) -> None:
        person = self._deps.person()
        if person is not None:
            work = partial(act, person)
            self._kit.runner.run(Lane.STORE, work, lambda _: self.reload(), self._failed, self)

    def _failed(self, error: Exception) -> None:
        tell_fault(error, self._kit.hub, self._kit.runner)

    def _field(self, key: str) -> str:
        opened = self._opened
        if opened is None:
            return key
        return self._deps.layouts.field_label(opened.new.content.kind, key, language())

    def _connect(self, keys: Mapping[str, QAction]) -> None:
        self.list.noted.connect(self._note)
        self.list.answered.connect(self._answer)
        self.list.acted.connect(self._act)
        self.list.located.connect(self._locate)
        self.list.sendAsked.connect(self._send)
        self.list.grew.connect(self._bring_into_view)
        keys["remark"].triggered.connect(lambda _=False: self.comment())
        keys["suggest"].triggered.connect(lambda _=False: self.comment(suggests=True))
        keys["remark.next"].triggered.connect(lambda _=False: self._step(1))
        keys["remark.previous"].triggered.connect(lambda _=False: self._step(-1))
        diff = self._reading.diff
        diff.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        diff.customContextMenuRequested.connect(partial(self._menu, keys))

    def _menu(self, keys: Mapping[str, QAction], at: QPoint) -> None:
        """The usual menu of a text to read, with what can be said about it on top."""
        diff = self._reading.diff
        menu = diff.createStandardContextMenu()
        first = menu.actions()[0] if menu.actions() else None
        for key in ("remark", "suggest"):
            menu.insertAction(first, keys[key])  # type: ignore[arg-type]  # None appends
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(diff.viewport().mapToGlobal(at))

    def _bring_into_view(self) -> None:
        shown = self.list.card if self.list.composer.isHidden() else self.list.composer
        if shown is not None:
            self._side.ensureWidgetVisible(shown)
