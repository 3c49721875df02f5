"""The steps of a test of the connection, each with what was found and what to do."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from editor_app.domain.way_steps import Found, Outcome, Reason, Step, StoppedError, TryWay, Way
from editor_app.presenters.way import Trial
from editor_app.ui.look import Look
from editor_app.ui.models.language import joined_sentences
from editor_app.ui.runner import Lane, Runner
from editor_app.ui.way_words import advice, found_words, step_name, trail
from editor_app.ui.widgets.controls import button, label
from editor_app.ui.widgets.surfaces import IconLabel, rule

_LOOK_MS = 60
_MARKS = {
    Outcome.GOOD: ("ri.checkbox-circle-fill", "tone.green.solid"),
    Outcome.ATTENTION: ("ri.error-warning-fill", "tone.ochre.solid"),
    Outcome.FAILED: ("ri.close-circle-fill", "tone.red.solid"),
    Outcome.SKIPPED: ("ri.checkbox-blank-circle-line", "text.tertiary"),
}
_WAITS = ("ri.checkbox-blank-circle-line", "text.tertiary")
_ACCOUNT = frozenset({Reason.PROXY_SIGN_IN, Reason.PROXY_DENIED})  # what one can be given for
_RUNS = ("ri.loader-4-line", "text.link")


class WayPanel(QWidget):
    """One row per step. ``test`` begins; ``stop`` ends it at once, whatever the lane still does."""

    ended = Signal(object)  # Trial
    accountAsked = Signal(object)  # Way: at its proxy somebody wants to sign in

    def __init__(
        self, look: Look, runner: Runner, try_way: TryWay, *, signs_in: bool = False
    ) -> None:
        """``signs_in``: somebody hears ``accountAsked``."""
        super().__init__()
        self.setObjectName("way")
        self._runner, self._try_way, self._signs_in = runner, try_way, signs_in
        self._tested: Way | None = None
        self._trial: Trial | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._rows: dict[Step, _StepRow] = {}
        for at, step in enumerate(Step):
            if at:
                column.addWidget(rule())
            self._rows[step] = _StepRow(look, step)
            column.addWidget(self._rows[step])
        self.account = button(look, self.tr("Name and password…"), name="way.account", small=True)
        self.account.clicked.connect(lambda: self.accountAsked.emit(self._tested))
        self._rows[Step.PROXY].add_action(self.account)
        self._looking = QTimer(self)
        self._looking.setInterval(_LOOK_MS)
        self._looking.timeout.connect(self._look)

    @property
    def running(self) -> bool:
        """Whether a test is under way."""
        return self._trial is not None

    def test(self, way: Way) -> None:
        """Begin, after stopping what ran."""
        self.stop()
        for row in self._rows.values():
            row.clear()
        self._tested = way
        self.account.hide()
        trial = self._trial = Trial(way=way)
        self._rows[Step.NAME].show_running()
        self._looking.start()
        self._runner.run(
            Lane.MEDIA,
            lambda: trial.run(self._try_way),
            lambda _: self._end(trial),
            lambda error: self._fail(trial, error),
            self,
        )

    def stop(self) -> None:
        """End it; steps that were not tried say nothing."""
        trial, self._trial = self._trial, None
        self._looking.stop()
        if trial is not None:
            trial.stopped = True
            for step, row in self._rows.items():
                if step not in trial.found:
                    row.clear()

    def _look(self) -> None:
        trial = self._trial
        if trial is None:
            return
        for found in trial.news():
            self._rows[found.step].show_found(found)
            if found.reason in _ACCOUNT and self._signs_in:
                self.account.show()
            self._announce(found)
        if trial.next_step is not None:
            self._rows[trial.next_step].show_running()

    def _end(self, trial: Trial) -> None:
        if trial is self._trial:
            self._look()
            self._looking.stop()
            self._trial = None
            self.ended.emit(trial)

    def _fail(self, trial: Trial, error: Exception) -> None:
        if trial is self._trial:
            self.stop()
        if not isinstance(error, StoppedError):
            self._runner.failedUnheard.emit(error)

    def _announce(self, found: Found) -> None:
        told = f"{step_name(found.step)}: {found_words(found)} {advice(found)}".strip()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, told))


class _StepRow(QWidget):
    """Mark, name, what was found, what to do, how long it took."""

    def __init__(self, look: Look, step: Step) -> None:
        super().__init__()
        self.setObjectName(f"way.{step.value}")
        self._name = step_name(step)
        self._mark = IconLabel(look, *_WAITS, 17)
        self._title = label(self._name, "value")
        self._told = label("", "caption", wrap=True)
        self._do = label("", "secondary", wrap=True)
        self._time = label("", "caption")
        words = self._words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._told)
        words.addWidget(self._do)
        row = QHBoxLayout(self)
        row.setContentsMargins(15, 6, 15, 6)
        row.setSpacing(10)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(self._mark, 0, top)
        row.addLayout(words, 1)
        row.addWidget(self._time, 0, top)
        self.clear()

    def add_action(self, made: QPushButton) -> None:
        """Below what to do, hidden until it is of use."""
        self._words.addSpacing(4)
        self._words.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)
        made.hide()

    def clear(self) -> None:
        """Nothing is known."""
        self._mark.set_icon(*_WAITS)
        for words in (self._told, self._do, self._time):
            words.setText("")
            words.hide()
        self.setAccessibleName(self._name)

    def show_running(self) -> None:
        """It is being tried."""
        self._mark.set_icon(*_RUNS)

    def show_found(self, found: Found) -> None:
        """It was tried."""
        self._mark.set_icon(*_MARKS[found.outcome])
        told, do = found_words(found), advice(found)
        for words, text in ((self._told, told), (self._do, do), (self._time, trail(found))):
            words.setText(text)
            words.setVisible(bool(text))
        self.setAccessibleName(joined_sentences((self._name, told, do)))
