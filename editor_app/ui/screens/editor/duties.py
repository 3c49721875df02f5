"""Keeps the line of duties of one page true: as the text changes, and as time passes."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, QTimer
from shiboken6 import isValid

from editor_app.domain.interviews import TRANSCRIPT, Phase
from editor_app.domain.item import ItemId
from editor_app.presenters.duties import (
    ClockDuty,
    Duty,
    HangingDuty,
    InterviewDuty,
    duties,
    has_duties,
)
from editor_app.services.closed_links import ClosedLinks, Linking
from editor_app.ui import formats
from editor_app.ui.due_derivation import Derivations
from editor_app.ui.runner import Lane
from editor_app.ui.screens.editor.deps import EditorDeps
from editor_app.ui.screens.editor.duty_strip import DutyStrip, Line, Way
from editor_app.ui.screens.editor.duty_words import (
    clock_derivation,
    clock_text,
    hanging_derivation,
    hanging_text,
    span_words,
)
from editor_app.ui.screens.editor.linking_dialog import LinkingDialog
from editor_app.ui.screens.editor.page import EditorPage

_EVERY_MS = 20_000  # words tell minutes
_CHECKLIST = "checklist"


class Duties(QObject):
    """One for a page, which owns it; nothing at all for kinds that owe nothing."""

    def __init__(
        self,
        page: EditorPage,
        deps: EditorDeps,
        hurry: Callable[[EditorPage], None],
        open_item: Callable[[ItemId], object],
    ) -> None:
        super().__init__(page)
        self._page, self._deps = page, deps
        self._hurry, self._open_item = hurry, open_item
        self._linking: tuple[Linking, ...] | None = None  # None: not looked for yet
        self._looked_for: tuple[str, ...] = ()
        self.dialog: LinkingDialog | None = None
        presenter = page.presenter
        if deps.clock is None or not has_duties(presenter.layout, presenter.draft.content):
            return
        self._now = deps.clock.now
        self.strip = DutyStrip(deps.look)
        self._days = Derivations(presenter.layout)
        page.headline.add_note(self.strip)
        page.stateChanged.connect(self.show)
        timer = QTimer(self)
        timer.setInterval(_EVERY_MS)
        timer.timeout.connect(self.show)
        timer.start()
        page.installEventFilter(self)
        self._tell()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A page that comes to the front tells what holds by now."""
        if event.type() == QEvent.Type.Show and watched is self._page:
            self._tell()
        return super().eventFilter(watched, event)

    def show(self) -> None:
        """Compute what is owed now and tell it. Out of sight nothing is read: while a window
        closes, the store may be closed.
        """
        if isValid(self._page) and self._page.isVisible():
            self._tell()

    def _tell(self) -> None:
        page = self._page
        presenter, row = page.presenter, self._deps.board.row(page.item)
        remote = row.remote if row is not None else None
        live = remote.published_at if remote is not None and remote.live is not None else None
        told = duties(presenter.layout, presenter.draft.content, self._now(), live)
        found = tuple(duty for duty in told if not self._settled(duty))
        self.strip.show_lines(tuple(self._line(duty, duty is found[0]) for duty in found))

    def _settled(self, duty: Duty) -> bool:
        """A transcript that is an item of its own settles the announcement it names."""
        if not isinstance(duty, InterviewDuty) or duty.phase is not Phase.OWING:
            return False
        return self._deps.transcribed(self._page.presenter.draft.content.unit, self._page.item)

    # ------------------------------------------------------------ lines

    def _line(self, duty: Duty, first: bool) -> Line:
        match duty:
            case ClockDuty():
                return self._clock(duty, first)
            case InterviewDuty():
                return self._interview(duty)
            case HangingDuty():
                return self._hanging(duty)

    def _clock(self, duty: ClockDuty, first: bool) -> Line:
        offered = first and duty.hurry and self._page.standing.may_submit
        words = self.tr("Submit as an emergency…")
        hurry = Way(key="hurry", text=words, go=partial(self._hurry, self._page))
        return Line(
            key=duty.step.step.key,
            tone="red" if duty.pressing else "ochre",
            icon="ri.alarm-warning-line" if duty.pressing else "ri.timer-line",
            text=clock_text(duty, self._now(), self._deps.language),
            how=clock_derivation(duty, self._now()),
            ways=(hurry,) if offered else (),
        )

    def _interview(self, duty: InterviewDuty) -> Line:
        at = formats.when_exactly(duty.at, now=self._now())
        if duty.phase is Phase.AHEAD:
            told = self.tr("The interview begins {time}, in {span}.")
            text, how = told.format(time=at, span=span_words(duty.at - self._now())), ""
            return Line(key="interview", tone="blue", icon="ri.mic-line", text=text, how=how)
        told = self.tr("The interview was {time}; its transcript is missing.")
        how = self.tr("The page says that it follows. It becomes the next edition of this item.")
        write = Way(key="write", text=self.tr("Write the transcript"), go=self._write)
        return Line(
            key="interview",
            tone="ochre",
            icon="ri.mic-line",
            text=told.format(time=at),
            how=how,
            ways=() if self._page.standing.read_only else (write,),
        )

    def _hanging(self, duty: HangingDuty) -> Line:
        if duty.domains != self._looked_for:
            self._look(duty.domains)
        steps = Way(key="steps", text=self.tr("Checklist"), go=self._show_steps)
        links = Way(key="links", text=self._links_text(), go=self._show_links)
        return Line(
            key="hanging",
            tone="ochre" if duty.over else "blue",
            icon="ri.pushpin-2-line",
            text=hanging_text(duty, self._now()),
            how=hanging_derivation(duty),
            days=self._days.passing(duty.hanging.first, duty.hanging.last),
            ways=(links, steps) if self._linking is not None else (steps,),
        )

    def _links_text(self) -> str:
        count = len(self._linking or ())
        if not count:
            return self.tr("No text on this workstation links to the closed domains")
        return self.tr("Items on this workstation that link to closed domains: {n}").format(n=count)

    # ------------------------------------------------------------ ways

    def _write(self) -> None:
        """The same item goes on as transcript: an edit that can be taken back."""
        page = self._page
        before = page.text_now().content
        page.show_content(before.with_field("interview_state", TRANSCRIPT))
        page.body.setFocus()
        told = self.tr("This is the transcript now: write question by question.")
        self._deps.hub.toast(told, self.tr("Undo"), lambda: page.show_content(before))

    def _show_steps(self) -> None:
        self._page.jumps.to_field(_CHECKLIST)

    def _show_links(self) -> None:
        self.dialog = LinkingDialog(self._deps, self._linking or (), self._page.window())
        self.dialog.opened.connect(self._open_item)
        self.dialog.open()

    def _look(self, domains: tuple[str, ...]) -> None:
        """Read every text for links to these domains, off the main thread."""
        links, self._looked_for = self._deps.closed_links, domains
        if links is None:
            return
        page = self._page
        work = partial(_find, links, domains, page.item, lambda: not isValid(page))
        self._deps.runner.run(Lane.MEDIA, work, self._found, page.failed.emit, self)

    def _found(self, linking: tuple[Linking, ...]) -> None:
        self._linking = linking
        self.show()


def _find(
    links: ClosedLinks, domains: tuple[str, ...], item: ItemId, stopped: Callable[[], bool]
) -> tuple[Linking, ...]:
    return links.linking(domains, item, stopped)
