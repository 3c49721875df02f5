"""已恢复到 14:03:27: the one banner after an end that was not clean, until somebody has seen it."""

from datetime import datetime
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from editor_app.domain.recovery import Recovered
from editor_app.ui import formats
from editor_app.ui.runner import Lane
from editor_app.ui.screens.editor.deps import EditorDeps
from editor_app.ui.widgets.controls import button
from editor_app.ui.widgets.surfaces import Banner


class RecoveryNote(QWidget):
    """Says to when the text is there; leads to what was written since the last kept state."""

    differenceAsked = Signal()
    failed = Signal(object)  # Exception

    def __init__(self, deps: EditorDeps, recovered: Recovered) -> None:
        super().__init__()
        self._deps, self._item = deps, recovered.item
        told = self.tr(
            "The program did not end properly. Your text is recovered as it was at {time}; at most "
            "the last two seconds of typing are missing."
        ).format(time=_time(recovered.at))
        banner = Banner(
            deps.look,
            told,
            tone="green",
            icon="ri.shield-check-line",
            link=self.tr("See the differences"),
            name="recovery-banner",
        )
        banner.linkActivated.connect(self.differenceAsked)
        good = button(deps.look, self.tr("Good"), name="recovery-good", small=True)
        good.clicked.connect(self.dismiss)
        inner = banner.layout()
        assert isinstance(inner, QHBoxLayout)
        inner.addWidget(good)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(banner)

    def dismiss(self) -> None:
        """It is not shown again, in no run of the program."""
        self.hide()
        dismiss = partial(self._deps.history.dismiss_recovered, self._item)
        self._deps.runner.run(Lane.STORE, dismiss, lambda _: None, self.failed.emit, self)


def _time(at: datetime) -> str:
    exact = formats.clock(at, seconds=True)
    local = formats.local(at)
    today = datetime.now().astimezone().date()
    return exact if local.date() == today else f"{formats.day(local.date())} {exact}"
