"""历史 of one item: the slider above, moments left, the item as it was at the right."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import Content, Draft
from editor_app.presenters.against import Against
from editor_app.presenters.history import HistoryPresenter, Loaded, Seen
from editor_app.services.history import Timeline
from editor_app.ui.actions import Actions, Where
from editor_app.ui.look import Look
from editor_app.ui.models.moments_tree import MomentsModel
from editor_app.ui.runner import Lane, Runner
from editor_app.ui.screens.history.deeds import ALL_FIELDS, BODY, FILES, DeedsBar
from editor_app.ui.screens.history.facts import FactsBar
from editor_app.ui.screens.history.reading import Reading
from editor_app.ui.screens.history.slider import TimeSlider
from editor_app.ui.screens.history.verifying import Verifying
from editor_app.ui.screens.review.difference_view import DifferenceView, Images
from editor_app.ui.widgets.controls import ElidedLabel, IconButton, Segmented
from editor_app.ui.widgets.page_stack import PageStack
from editor_app.ui.widgets.rows import ColumnTree
from editor_app.ui.widgets.surfaces import Banner, EmptyState


class HistoryScreen(QWidget):
    """Shows; ``now`` is the draft in the window, committed. Reading runs on a lane, newest wish
    first: a moment that was passed over is not shown."""

    closeAsked = Signal()
    restoreAsked = Signal(object)  # Content to go back to
    draftAsked = Signal(object)  # Content for another draft
    fileAsked = Signal(object)  # Draft with the content of then
    failed = Signal(object)  # Exception
    copied = Signal(bool)  # the selection, or the whole text

    def __init__(
        self,
        now: Draft,
        presenter: HistoryPresenter,
        look: Look,
        runner: Runner,
        actions: Actions,
        language: str,
        images: Images,
    ) -> None:
        super().__init__()
        self.setObjectName("history-screen")
        self._now, self._presenter, self._runner, self._look = now, presenter, runner, look
        self._timeline: Timeline | None = None
        self._seen: Seen | None = None
        self._gone: set[str] = set()  # moments that were thinned while this is open
        self._step = -1  # the way somebody moves: past a damaged moment it goes on
        self._change = 0
        self._unfolded: frozenset[int] = frozenset()
        self._start_key, self._start_against = "", Against.NOW
        self._keys = actions.attach(self, Where.HISTORY)
        self._reading = Reading(presenter, runner, self)
        self._verifying = Verifying(presenter, runner, self)
        self._make(language, images)
        self._lay_out()
        self._connect()

    def open(self, key: str = "", against: Against = Against.NOW) -> None:
        """Load; the point of this key is in front, else the newest one."""
        self._start_key, self._start_against = key, against
        load = partial(self._presenter.load, self._now.item)
        self._runner.run(Lane.MEDIA, load, self._loaded, self.failed.emit, self)

    def refresh(self, now: Draft) -> None:
        """Something about the item changed: read it anew, with the same moment in front."""
        self._now = now
        load = partial(self._presenter.load, now.item)
        self._runner.run(Lane.MEDIA, load, self._loaded, self.failed.emit, self)

    @property
    def timeline(self) -> Timeline | None:
        """What is shown, once it is loaded."""
        return self._timeline

    @property
    def seen(self) -> Seen | None:
        """The moment that is read."""
        return self._seen

    # ------------------------------------------------------------ parts

    def _make(self, language: str, images: Images) -> None:
        look = self._look
        self.slider = TimeSlider(look)
        self.against = Segmented(
            [
                (Against.NOW, self.tr("Against now")),
                (Against.BEFORE, self.tr("Against the version before")),
                (Against.NOTHING, self.tr("As it read")),
            ],
            name="history-against",
            gives=True,
        )
        self.close_button = IconButton(
            look, "ri.close-line", self.tr("Back to the editor"), name="history-close"
        )
        self.model = MomentsModel(self)
        self.tree = ColumnTree(look, name="history-moments")
        self.tree.setAccessibleName(self.tr("Moments"))
        self.tree.setModel(self.model)
        self.facts = FactsBar(look)
        self.view = DifferenceView(look, images)
        self.view.setObjectName("history-text")
        self.view.setAccessibleName(self.tr("The item as it was"))
        self.view.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.deeds = DeedsBar(look, language)
        self._empty = EmptyState(
            look,
            "ri.history-line",
            self.tr("No history yet"),
            self.tr("It begins with the first key: every state is kept by itself."),
            name="history-empty",
        )

    def _head(self) -> QFrame:
        head = QFrame()
        head.setProperty("surface", True)
        head.setProperty("line", "bottom")
        title = self._now.content.title or self.tr("Untitled")
        told = self.tr("History · {title}").format(title=title)
        row = QHBoxLayout(head)
        row.setContentsMargins(24, 6, 12, 6)
        row.setSpacing(12)
        row.addWidget(ElidedLabel(told, "sectionTitle", name="history-title"), 1)
        row.addWidget(self.against)
        row.addWidget(self.close_button)
        return head

    def _lay_out(self) -> None:
        band = QFrame()
        band.setProperty("surface", True)
        band.setProperty("line", "bottom")
        QVBoxLayout(band).addWidget(self.slider)
        reading = QFrame()
        reading.setProperty("surface", True)
        right = QVBoxLayout(reading)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self.facts)
        right.addSpacing(10)
        right.addWidget(self.view, 1)
        right.addWidget(self.deeds)
        panes = QSplitter(Qt.Orientation.Horizontal)
        panes.setObjectName("history-panes")
        panes.setChildrenCollapsible(False)
        panes.addWidget(self.tree)
        panes.addWidget(reading)
        panes.setStretchFactor(1, 1)
        panes.setSizes([self._look.theme.px(280), 900])
        filled = QWidget()
        self._column = QVBoxLayout(filled)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(band)
        self._column.addWidget(panes, 1)
        self._stack = PageStack()
        self._stack.addWidget(filled)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.slider.valueChanged.connect(self._moved)
        self.tree.selectionModel().currentChanged.connect(self._chosen)
        self.against.chosen.connect(lambda _: self._read(self.slider.value()))
        self.close_button.clicked.connect(self.closeAsked)
        self.view.foldClicked.connect(self._unfold)
        self.facts.previous.clicked.connect(lambda: self._walk(-1))
        self.facts.next.clicked.connect(lambda: self._walk(1))
        does: dict[str, Callable[[], object]] = {
            "history.restore": self.deeds.restore.click,  # not while it is hidden or disabled
            "history.copy": self._copy,
            "history.draft": self._ask_draft,
            "history.file": self._ask_file,
            "history.next": lambda: self._walk(1),
            "history.previous": lambda: self._walk(-1),
            "history.leave": self.closeAsked.emit,
        }
        for key, do in does.items():
            self._keys[key].triggered.connect(lambda _=False, do=do: do())
        self._reading.done.connect(self._show)
        self._reading.refused.connect(self._not_read)
        self._verifying.found.connect(self._found_damage)
        deeds = self.deeds
        deeds.restoreAsked.connect(lambda: self._ask_restore(self._then()))
        deeds.partAsked.connect(self._ask_part)
        deeds.copyAsked.connect(self._copy)
        deeds.draftAsked.connect(self._ask_draft)
        deeds.fileAsked.connect(self._ask_file)

    # ------------------------------------------------------------ loading and moving

    def _loaded(self, loaded: Loaded) -> None:
        before, self._timeline = self._timeline, loaded.timeline
        timeline = loaded.timeline
        self._stack.setCurrentIndex(0 if timeline.points else 1)
        self.deeds.show_locked(timeline.locked)
        self.deeds.show_seen(None)
        if not timeline.points:
            return
        self._unsay("history-locked")
        if timeline.locked:
            self._say(
                self.tr(
                    "It is with the portal or the reviewers, so nothing here changes it. Recall it "
                    "or wait for its return to go back; a new draft from a moment is possible now."
                ),
                "blue",
                "ri.shield-check-line",
                "history-locked",
            )
        if before is None:
            at = timeline.index_of(self._start_key)
            self.against.choose(self._start_against)
        else:
            at = timeline.index_of(before.points[self.slider.value()].key)
            at = at if at >= 0 else min(self.slider.value(), len(timeline.points) - 1)
        at = at if at >= 0 else len(timeline.points) - 1
        self.slider.show_points(timeline.points, loaded.sittings, at)
        self.model.show(timeline.points, loaded.sittings)
        self._show_row(at)
        self._read(at)
        if before is None:
            self.slider.setFocus()
        self._verifying.start(timeline.points)

    def _moved(self, number: int) -> None:
        self._step = 1 if self._seen is not None and number > self._seen.number else -1
        self._show_row(number)
        self._read(number)

    def _show_row(self, number: int) -> None:
        index = self.model.index_of(number)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        selection = self.tree.selectionModel()
        selection.blockSignals(True)
        selection.setCurrentIndex(index, flags)
        selection.blockSignals(False)
        self.tree.scrollTo(index)
        self.tree.viewport().update()

    def _chosen(self, index: QModelIndex) -> None:
        number = self.model.number(index)
        if number >= 0:
            self.slider.setValue(number)

    def _read(self, number: int) -> None:
        timeline = self._timeline
        if timeline is None or not timeline.points:
            return
        self.facts.show_point(timeline.points[number])
        against = Against(self.against.key)
        self._reading.ask(timeline, number, against, self._now.content)

    def _show(self, seen: Seen) -> None:
        self._seen, self._change, self._unfolded = seen, 0, frozenset()
        self.facts.show_seen(seen)
        self.deeds.show_seen(seen)
        self._write()

    def _write(self) -> None:
        self.view.show_opened(
            self._seen, side_by_side=False, unfolded=self._unfolded, current=self._change
        )

    def _not_read(self, number: int, error: Exception) -> None:
        """A damaged moment is passed over, in the direction somebody was moving."""
        if not isinstance(error, EditorError) or self._timeline is None:
            self.failed.emit(error)
            return
        if error.code not in (Code.STORE_DAMAGED, Code.NOT_FOUND):
            self.failed.emit(error)
            return
        key = self._timeline.points[number].key
        if error.code is Code.NOT_FOUND and key not in self._gone:  # thinned meanwhile
            self._gone.add(key)
            self.refresh(self._now)
            return
        self._verifying.note(key)
        onward = self._good(number, self._step)
        if onward is None:
            self._seen = None
            self.deeds.show_seen(None)
            self._write()
            return
        self.slider.setValue(onward)

    def _good(self, number: int, step: int) -> int | None:
        """The next sound moment in a direction, else in the other one."""
        assert self._timeline is not None
        points, bad = self._timeline.points, self._verifying.damaged
        ahead = [at for at in range(number, len(points)) if points[at].key not in bad]
        behind = [at for at in range(number, -1, -1) if points[at].key not in bad]
        found = (ahead or behind) if step > 0 else (behind or ahead)
        return found[0] if found else None

    def _found_damage(self, keys: frozenset[str]) -> None:
        self.slider.show_damaged(keys)
        self.model.show_damaged(keys)
        told = self.tr(
            "{count} moments are damaged on the disk. They are left out and never shown; all "
            "others are as they were.",
            None,
            len(keys),
        ).format(count=len(keys))
        self._say(told, "ochre", "ri.error-warning-line", "history-damage")

    def _say(self, text: str, tone: str, icon: str, name: str) -> None:
        """One banner of a kind, above the slider."""
        self._unsay(name)
        self._column.insertWidget(0, Banner(self._look, text, tone=tone, icon=icon, name=name))

    def _unsay(self, name: str) -> None:
        old = self.findChild(Banner, name)
        if old is not None:
            self._column.removeWidget(old)
            old.hide()
            old.setObjectName("")
            old.deleteLater()

    # ------------------------------------------------------------ reading and doing

    def _walk(self, step: int) -> None:
        seen = self._seen
        if seen is None or not seen.difference.count:
            return
        total = seen.difference.count
        self._change = (self._change + step - 1) % total + 1 if self._change else 1
        self._write()
        self.view.go_to(self._change)

    def _unfold(self, fold: int) -> None:
        self._unfolded |= {fold}
        self._write()

    def _then(self) -> Content | None:
        return self._seen.content if self._seen is not None else None

    def _ask_restore(self, content: Content | None) -> None:
        if content is not None and content != self._now.content:
            self.restoreAsked.emit(content)

    def _ask_part(self, part: str) -> None:
        seen = self._seen
        if seen is None:
            return
        if part in (BODY, FILES):
            put = self._presenter.with_body if part == BODY else self._presenter.with_files
            self._ask_restore(put(self._now.content, seen))
            return
        keys = [one.key for one in seen.fields] if part == ALL_FIELDS else [part]
        self._ask_restore(self._presenter.with_fields(self._now.content, seen, keys))

    def _ask_draft(self) -> None:
        if self._seen is not None:
            self.draftAsked.emit(self._seen.content)

    def _ask_file(self) -> None:
        if self._seen is not None:
            self.fileAsked.emit(self._presenter.as_draft(self._now, self._seen))

    def _copy(self) -> None:
        """What is selected, else the whole text of then."""
        selected = self.view.textCursor().selection().toPlainText()
        text = selected or (self._seen.content.body if self._seen is not None else "")
        if text:
            QGuiApplication.clipboard().setText(text)
            self.copied.emit(bool(selected))
