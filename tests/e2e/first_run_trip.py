"""A first run against a real portal: found, tested, signed in by a code on another device, begun.

    python -m tests.e2e.first_run_trip FOLDER [light|dark|contrast] [zh_CN|en]

Nothing is faked but the other device, whose form is sent as a browser sends it. Leaves a picture of
each page in FOLDER; exit 1 where a step did not come.
"""

import os
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from time import monotonic
from urllib.parse import urlencode
from urllib.request import Request, urlopen

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication, QWidget

from editor_app.bootstrap import build
from editor_app.connectors.deferred import proxy_on, way_trier
from editor_app.connectors.vault import MemoryVault
from editor_app.domain.way_steps import Found, Outcome, Reason, Step, Way
from editor_app.paths import Paths
from editor_app.services.app import App
from editor_app.services.proxy_accounts import ProxyAccounts
from editor_app.services.settings import SettingsFile
from editor_app.ui.application import Application
from editor_app.ui.first_run import FirstRun
from tests.fakes.portal_process import PortalProcess, portal_process

_PATIENCE = 40.0  # seconds: a portal asks for five between two questions about a code
_WAY = {
    Step.NAME: Reason.RESOLVED,
    Step.LINE: Reason.CONNECTED,
    Step.PROXY: Reason.NO_PROXY,
    Step.TLS: Reason.THIS_COMPUTER,
    Step.PORTAL: Reason.FOUND,
    Step.CLOCK: Reason.CLOCK_RIGHT,
    Step.SIGN_IN: Reason.NOT_SIGNED_IN,
}


def wait(done: Callable[[], bool], what: str) -> None:
    """Turn the event loop until something is so."""
    deadline, loop = monotonic() + _PATIENCE, QEventLoop()
    while not done():
        assert monotonic() < deadline, f"it did not come: {what}"
        loop.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 20)
    print(f"ok {what}")


class Trip:
    """One first run, page by page."""

    def __init__(self, data: Path, pictures: Path, theme: str, language: str) -> None:
        self._pictures, self._at = pictures, 0
        paths, vault = Paths.discover(data), MemoryVault()
        self.settings = SettingsFile(paths.config / "settings.toml")
        self._application = Application(paths)
        accounts = ProxyAccounts(vault, proxy_on)
        self.found: list[Found] = []
        try_way = way_trier(lambda: None, accounts.of)

        def kept(way: Way, *more: object) -> tuple[Found, ...]:
            told = try_way(way, *more)  # type: ignore[arg-type]  # as they come
            self.found = list(told)
            return told

        open_profile = partial(build, paths, self.settings, vault=vault)
        self.run = FirstRun(self._application, self.settings, open_profile, kept, None, accounts)
        self.apps: list[App] = []
        self.run.opened.connect(self.apps.append)
        self.run.begin()
        for name, value in (("theme", theme), ("language", language)):
            self.run._changed(name, value)
        wait(lambda: self.run.language.key == language, f"language {language}, theme {theme}")

    def picture(self, name: str) -> None:
        self._at += 1
        QApplication.processEvents()  # what was made anew is laid out
        window: QWidget = self.run.window
        window.grab().save(str(self._pictures / f"{self._at}-{name}.png"))

    def walk(self, portal: PortalProcess) -> None:
        """From the address to the first screen."""
        run = self.run
        run.choice.address.setText(f"{portal.url}/.well-known/channel-portal")
        wait(lambda: " v1" in run.choice.finding.words.text(), "found once its address stood there")
        self.picture("choice")
        run.choice.go.click()
        wait(lambda: len(self.found) == len(Step) and not run.way.panel.running, "way tested")
        assert {one.step: one.reason for one in self.found} == _WAY, self.found
        assert all(one.outcome is not Outcome.FAILED for one in self.found)
        self.picture("way")
        run.way.go_on.click()
        wait(run.sign_in.device.isVisible, "portal kept, profile open")
        run.sign_in.device.click()
        wait(lambda: bool(run.sign_in.code.text()), "code shown")
        self.picture("code")
        waiting = run.sign_in._wait
        assert waiting is not None
        form = {"user_code": waiting.code.user_code, "account": "lin"}
        asked = Request(waiting.code.verification_uri, data=urlencode(form).encode())
        with urlopen(asked, timeout=10) as answer:
            assert answer.status == 200
        wait(run._look_page.go_on.isVisible, "signed in by another device")
        self.picture("look")
        run._look_page.go_on.click()
        wait(lambda: bool(self.apps), "begun")
        app = self.apps[0]
        assert app.session.person is not None
        assert app.session.person.name == "林晓雯"
        assert app.session.signed_in()
        assert self.settings.current.portal_url == portal.url
        app.close()


def main(folder: Path, theme: str = "light", language: str = "zh_CN") -> int:
    """One trip."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as made, portal_process(Path(made) / "portal") as portal:
        Trip(Path(made) / "data", folder, theme, language).walk(portal)
    print("as it should be")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), *sys.argv[2:]))
