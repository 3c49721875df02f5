"""The real window as a child that does as it is told; for ``two_accounts``.

    python -m tests.e2e.account_window [--data DIR]

Reads one JSON line per act from its standard input and answers each with one.
"""

import json
import sys
from collections.abc import Callable
from functools import partial
from threading import Thread
from time import monotonic
from typing import Any

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer, Signal

from editor_app.cli import main
from editor_app.ui.runner import Lane
from editor_app.ui.shell import Shell
from editor_app.ui.single import RaiseServer
from editor_app.ui.workbench import Workbench
from tests.faults.typing_window import Hands, _made

_PATIENCE = 30.0


def wait(done: Callable[[], bool]) -> bool:
    """Turn the event loop until something is so; whether it became so."""
    deadline, loop = monotonic() + _PATIENCE, QEventLoop()
    while not done():
        if monotonic() > deadline:
            return False
        loop.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 20)
    return True


class Orders(QObject):
    """Acts, one after another, in the window that is open at the time."""

    came = Signal(str)

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._shell = shell
        self._raised = 0
        self._handed: list[str] = []
        self.came.connect(self._act, Qt.ConnectionType.QueuedConnection)
        self._listening = False

    def begin(self) -> None:
        """Once a window is open; another profile's comes later."""
        server = self._shell.findChild(RaiseServer)
        if self._listening or server is None:
            return
        self._listening = True
        server.raised.connect(self._count)
        server.handed.connect(lambda package: self._handed.append(str(package)))
        Thread(target=self._read, daemon=True).start()
        self._say(open=True)

    def _read(self) -> None:
        for line in sys.stdin:
            self.came.emit(line)

    def _count(self) -> None:
        self._raised += 1

    def _act(self, line: str) -> None:
        act = json.loads(line)
        getattr(self, f"_do_{act.pop('do').replace('-', '_')}")(**act)

    def _say(self, **told: Any) -> None:
        print(json.dumps(told, ensure_ascii=False), flush=True)

    @property
    def _bench(self) -> Workbench:
        assert self._shell.bench is not None
        return self._shell.bench

    def _do_sign_in(self, who: str) -> None:
        """As by the account's menu; somebody else is led to a profile of their own."""
        bench, account = self._bench, self._bench.account
        start = partial(bench.app.session.sign_in_without_browser, who)
        bench.runner.run(Lane.MEDIA, start, account._signed_in, account._not_signed_in, account)
        self._say(signed_in=wait(lambda: self._person() == who))

    def _person(self) -> str:
        bench = self._shell.bench
        person = bench.app.session.person if bench is not None else None
        return person.id if person is not None else ""

    def _do_write(self, text: str) -> None:
        bench = self._bench
        item = _made(bench)
        bench.open_item(item)
        wait(lambda: not bench.runner.busy)
        page = bench.screens.editor().page
        assert page is not None
        hands = Hands(page)
        for sign in text:
            hands.key(sign)

        def there() -> bool:
            draft = bench.app.store.drafts.get(item)
            return draft is not None and text in draft.content.body

        self._say(saved=wait(there), item=item)

    def _do_synchronise(self) -> None:
        bench = self._bench
        done: list[object] = []
        assert bench.app.engine is not None
        bench.runner.run(Lane.SYNC, bench.app.engine.run_once, done.append, done.append, bench)
        self._say(online=wait(lambda: bool(done)) and bool(getattr(done[0], "online", False)))

    def _do_tell(self) -> None:
        app = self._bench.app
        self._say(
            person=self._person(),
            profile=str(app.profile),
            drafts=[one.item for one in app.store.board.rows()],
            kept=app.session.persistent,
            portal=app.settings.current.portal_url,
            raised=self._raised,
            handed=self._handed,
        )

    def _do_picture(self, file: str) -> None:
        self._say(picture=self._bench.window.grab().save(file))

    def _do_end(self) -> None:
        self._say(ending=True)
        self._bench.window.close()


def live(words: list[str]) -> int:
    """Run ``channel-editor gui`` with somebody in it who does as told."""
    shown = Shell._show
    orders: list[Orders] = []

    def show(self: Shell, *given: Any) -> Workbench:
        bench = shown(self, *given)
        orders[:] = orders or [Orders(self)]
        QTimer.singleShot(0, self, orders[0].begin)
        return bench

    Shell._show = show  # type: ignore[method-assign,assignment]
    return main([*words, "gui"])


if __name__ == "__main__":
    sys.exit(live(sys.argv[1:]))
