"""What the status bar says: connection, last sync, outbox, problems."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QObject

from editor_app.domain.outbox import Operation
from editor_app.domain.workflow import OperationState
from editor_app.services.sync import SyncReport
from editor_app.ui.formats import clock
from editor_app.ui.frame.statusbar import StatusBar

_DOT = "ri.checkbox-blank-circle-fill"
_PROBLEMS = (OperationState.NEEDS_YOU, OperationState.CONFLICT, OperationState.FORGOTTEN)


class StatusFacts(QObject):
    """Turns a report and the open operations into short facts."""

    def __init__(self, bar: StatusBar, parent: QObject) -> None:
        super().__init__(parent)
        self._bar = bar
        bar.reserve("line", "sync", "outbox", "unknown", "problems")

    def show_connection(self, report: SyncReport | None, has_portal: bool) -> None:
        """在线 or 离线, and when the portal was heard last."""
        if not has_portal:
            self._bar.set("line", self.tr("No portal set"), "ri.cloud-off-line", "ochre")
            return
        if report is None:
            self._bar.set("line", self.tr("Connecting…"), "ri.loader-4-line")
            return
        if report.signed_out:
            self._bar.set("line", self.tr("Signed out"), "ri.user-line", "ochre")
        elif report.online:
            self._bar.set("line", self.tr("Online"), _DOT, "green")
        else:
            self._bar.set("line", self.tr("Offline"), "ri.cloud-off-line", "ochre")
        if report.online:
            self._bar.set("sync", self.tr("Last sync {time}").format(time=clock(report.at)))

    def show_outbox(self, operations: Sequence[Operation]) -> tuple[int, bool]:
        """Counts; gives the number for the badge and whether it is red."""
        counts = Counter(one.state for one in operations)
        total = len(operations)
        problems = sum(counts[state] for state in _PROBLEMS)
        unknown = counts[OperationState.UNKNOWN]
        self._bar.set(
            "outbox",
            self.tr("Outbox {count}").format(count=total) if total else "",
            "ri.send-plane-line",
        )
        self._bar.set(
            "unknown",
            self.tr("{count} outcome unknown").format(count=unknown) if unknown else "",
            "ri.question-line",
            "ochre",
        )
        self._bar.set(
            "problems",
            self.tr("{count} need you", None, problems).format(count=problems) if problems else "",
            "ri.error-warning-line",
            "red",
        )
        return total, bool(problems or unknown)
