"""What runs beside typing: saving, checking, rendering. Values go out, values come back."""

from collections.abc import Callable
from functools import partial
from time import monotonic

from PySide6.QtCore import QObject, Signal

from editor_app.domain.findings import Phase
from editor_app.domain.item import Draft
from editor_app.presenters.editor import EditorPresenter
from editor_app.services.checking import Remembered
from editor_app.ui.runner import Lane
from editor_app.ui.screens.editor.autosave import Autosave
from editor_app.ui.screens.editor.deps import EditorDeps
from editor_app.ui.screens.editor.timers import once

COMPOSED_AFTER_MS = 300  # look again whether an input method has committed
SLOW_AFTER_MS = 1_000  # from which a save that is under way is told
CHECK_AFTER_MS = 130  # a run costs what changed, so that results stand 200 ms after a pause
PREVIEW_AFTER_MS = 60
PREVIEW_AT_LATEST_MS = 3_000  # of a page that takes long to show, while somebody types on
_SHOWN_AT_ONCE_MS = 6.0  # a page that shows faster may come between two keys
_PAUSES, _SHARE = 3, 40  # times the cost of showing: length of a pause; most of a typist's time


class SaveLoop(QObject):
    """Autosave on the store lane. 已保存 is told by the commit, never earlier."""

    saved = Signal(object)  # Draft as committed
    failed = Signal(object)  # Exception; the text stays in the window and is tried again
    slow = Signal()  # the disk has kept a save waiting for a second

    def __init__(
        self,
        presenter: EditorPresenter,
        deps: EditorDeps,
        collect: Callable[[], bool],
        collect_committed: Callable[[], None],
        parent: QObject,
    ) -> None:
        """``collect`` brings the window's text into the presenter; ``False``: not now.

        ``collect_committed`` does so while an input method composes: all but what it composes.
        """
        super().__init__(parent)
        self._presenter, self._deps, self._collect = presenter, deps, collect
        self._collect_committed = collect_committed
        self._autosave = Autosave(self, deps.make_timer)
        self._autosave.due.connect(self.save)
        self._waiting: list[tuple[Callable[[], None], Callable[[], None]]] = []
        self._under_way = False
        self._patience = once(self, SLOW_AFTER_MS, self.slow.emit)

    def touch(self) -> None:
        """Something was typed."""
        self._autosave.touch()

    def save(self, insist: bool = False) -> None:
        """Write the newest state; ``insist`` while an input method composes, too."""
        whole = self._collect()
        if not whole and not insist:  # its text may still change
            self._autosave.put_off()
            return
        if not whole:
            self._collect_committed()
        if not self._presenter.unsaved:
            self._rest(whole=whole)
            return
        self._under_way = True
        self._patience.start()
        self._autosave.begin()
        save = partial(self._deps.drafts.save, self._presenter.draft)
        self._deps.runner.run(Lane.STORE, save, self._done, self._went_wrong, self)

    def flush(
        self,
        then: Callable[[], None] | None = None,
        otherwise: Callable[[], None] | None = None,
    ) -> None:
        """Save at once what is unsaved; ``then`` follows when everything typed is committed.

        ``otherwise`` follows instead when the store refuses: nobody waits for what will not come.
        """
        if then is not None:
            self._waiting.append((then, otherwise or _nothing))
        if not self._under_way:
            self.save()

    def _done(self, draft: Draft) -> None:
        self._under_way = False
        self._patience.stop()
        self._autosave.end()
        self._presenter.saved(draft)
        self.saved.emit(draft)
        if self._waiting:
            self.save()  # something may have been typed meanwhile

    def _went_wrong(self, error: Exception) -> None:
        self._under_way = False
        self._patience.stop()
        self._autosave.end()
        self.failed.emit(error)
        self._autosave.touch()  # saves by itself as soon as the disk allows it
        waiting, self._waiting = self._waiting, []
        for _, otherwise in waiting:
            otherwise()

    def _rest(self, *, whole: bool) -> None:
        """Everything is committed; who waits for it waits for what is being composed as well."""
        if not whole:
            self._autosave.put_off()
            return
        self._autosave.rest()
        waiting, self._waiting = self._waiting, []
        for then, _ in waiting:
            then()


class CheckLoop(QObject):
    """Checks a while after the last key, one run at a time, newest text last."""

    done = Signal(object)  # CheckReport
    failed = Signal(object)  # Exception

    def __init__(
        self,
        presenter: EditorPresenter,
        deps: EditorDeps,
        collect: Callable[[], bool],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._presenter, self._deps, self._collect = presenter, deps, collect
        self._timer = once(self, CHECK_AFTER_MS, self.run)
        self._running = False
        self._known = Remembered()

    def touch(self) -> None:
        """Something was typed."""
        self._timer.start()

    def run_whole(self) -> None:
        """Check everything anew, whatever is known of it."""
        self._known = Remembered()
        self.run()

    def run(self) -> None:
        """Check as a submission would; what did not change is not looked at again."""
        if self._running or not self._collect():
            self._timer.start()
            return
        self._running = True
        check, draft = self._deps.checking.run_changed, self._presenter.draft
        run = partial(check, draft, Phase.SUBMIT, self._known)
        self._deps.runner.run(Lane.MEDIA, run, self._ended, self._went_wrong, self)

    def _ended(self, report: object) -> None:
        self._running = False
        if not self._timer.isActive():  # else typed on: what it says may be false by now
            self.done.emit(report)

    def _went_wrong(self, error: Exception) -> None:
        self._running = False
        self.failed.emit(error)


class RenderLoop(QObject):
    """Renders the preview after edits; a page that is overtaken is not shown."""

    done = Signal(object)  # PreviewPage
    failed = Signal(object)  # Exception

    def __init__(
        self,
        presenter: EditorPresenter,
        deps: EditorDeps,
        collect: Callable[[], bool],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._presenter, self._deps, self._collect = presenter, deps, collect
        self._timer = once(self, PREVIEW_AFTER_MS, self.run)
        self._latest = once(self, PREVIEW_AT_LATEST_MS, self._insist)
        self._asked = 0
        self._cost = 0.0  # ms of the main thread that showing the last page took
        self._insisted = False

    def touch(self) -> None:
        """Something was typed.

        A steady typist sees a short page move all the time. Showing 200 KB takes some 50 ms of the
        main thread, 1 MB 150: such a page waits for a pause, or it would hold up the next key. The
        pause is longer than the cost, or showing a page would itself look like one.
        """
        if self._slow:
            self._timer.start(max(PREVIEW_AFTER_MS, round(self._cost * _PAUSES)))
            if not self._latest.isActive():
                self._latest.start(max(PREVIEW_AT_LATEST_MS, round(self._cost * _SHARE)))
        elif not self._timer.isActive():
            self._timer.start(PREVIEW_AFTER_MS)

    def run(self) -> None:
        """Render now."""
        self._timer.stop()
        self._latest.stop()
        if not self._collect():
            self._timer.start()
            return
        self._asked += 1
        make = partial(self._deps.preview.page, self._presenter.draft)
        done = partial(self._ended, self._asked)
        self._deps.runner.run(Lane.MEDIA, make, done, self.failed.emit, self)

    @property
    def _slow(self) -> bool:
        return self._cost > _SHOWN_AT_ONCE_MS

    def _insist(self) -> None:
        self._insisted = True
        self.run()

    def _ended(self, number: int, page: object) -> None:
        typed_on = self._slow and self._timer.isActive()
        if number != self._asked or (typed_on and not self._insisted):
            return  # overtaken: the next pause shows what is newer
        self._insisted = False
        begun = monotonic()
        self.done.emit(page)
        self._cost = (monotonic() - begun) * 1000


def _nothing() -> None:
    """What follows when nothing was asked to follow."""
