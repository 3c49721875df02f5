"""Tells aloud what the portal confirmed, and what it decided about one's own items."""

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QObject

from editor_app.domain.item import ItemId
from editor_app.domain.people import Person
from editor_app.domain.ports import Store
from editor_app.domain.workflow import Remote, RemoteState
from editor_app.services.sync import SyncReport
from editor_app.ui.announcing import Announcer
from editor_app.ui.words import state_text

_NEWS = frozenset(RemoteState) - {RemoteState.IN_REVIEW}  # on its way: nothing is asked of anybody
_MOST = 5  # after a holiday the numbers on the rail tell the rest
_ROUNDED = timedelta(seconds=2)  # the portal's clock comes in whole seconds


class OwnNews(QObject):
    """Compares the portal's times with each other, never with this workstation's."""

    def __init__(
        self, store: Store, person: Callable[[], Person], announcer: Announcer, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._store, self._person, self._announcer = store, person, announcer
        self._since: datetime | None = None  # the portal's time at the pass before
        self._told: dict[ItemId, datetime] = {}

    def hear(self, report: SyncReport) -> None:
        """A pass is over. The first one of a window brings what is old, too: it is silent."""
        if report.sent:
            told = self.tr("The portal confirmed {n} operations", None, report.sent)
            self._announcer.say(told.format(n=report.sent))
        since, self._since = self._since, report.portal_time or self._since
        if since is None:
            return
        for remote in self._fresh(report, since - _ROUNDED)[:_MOST]:
            self._told[remote.item] = remote.changed_at
            state = state_text("status", remote.state.value)
            words = self.tr("{title}: {state}").format(title=remote.title, state=state)
            self._announcer.say(words)

    def _fresh(self, report: SyncReport, since: datetime) -> list[Remote]:
        mine = self._person().id
        heard = (self._store.mirror.get(item) for item in report.changes.items)
        return [
            one
            for one in heard
            if one is not None
            and one.submitted_by == mine
            and one.state in _NEWS
            and one.changed_at > since
            and self._told.get(one.item) != one.changed_at
        ]
