"""A window that is reminded, on the real desktop that ``real_notices`` made for it."""

import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtTest import QTest

from editor_app.bootstrap import build
from editor_app.domain.item import ColumnKey, Kind, freeze
from editor_app.domain.workflow import RemoteState
from editor_app.paths import Paths
from editor_app.services.settings import SettingsFile
from editor_app.ui.application import Application
from editor_app.ui.shell import Shell
from tests.bench.samples import content, item_id
from tests.fakes.people import LIN
from tests.store.samples import remote

_SECONDS = 30.0
_POLICIES = "gov_info.statutory.documents"


class Failed(Exception):  # noqa: N818 - a finding of this run, told in its sentence
    """Something was not so."""


class Desk:
    """One window over a store with something that is due."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        shutil.rmtree(folder / "profile", ignore_errors=True)
        paths = Paths.discover(folder / "profile")
        settings = SettingsFile(paths.config / "settings.toml")
        # Whatever the hour: no quiet hours, and no digest that would tell the same.
        settings.change(
            theme="light",
            language="zh_CN",
            quiet_from="",
            quiet_to="",
            daily_digest=False,
            notify_titles=True,
        )
        application = Application(paths)
        self.shell = Shell(application, settings, lambda key: build(paths, settings, profile=key))
        self.shell.open("default")
        assert self.shell.bench is not None
        self.bench = self.shell.bench
        self.bench.app.session.remember(LIN)

    def run(self) -> None:
        """Everything that has to hold."""
        window, reminding = self.bench.window, self.bench.reminding
        self.wait(lambda: reminding.tray.is_shown, "the icon is in the tray")
        window.showMinimized()
        self.wait(lambda: not window.isActiveWindow(), "the window is put away")
        self._put_policy()  # comes while nobody looks: what 工作台 showed needs no reminder
        reminding.desk.look()
        self.wait(lambda: self.shown() == 1, "one reminder stands on the desktop")
        self.picture("reminder")
        self.bench.reminding.desk.look()
        QTest.qWait(1500)
        self.hold(self.shown() == 1, "another look tells nothing again")
        subprocess.run(["dunstctl", "action"], check=True)
        self.wait(lambda: not window.isMinimized(), "a click brings the window forward")
        self.wait(lambda: window.screen_key == "items", "it shows 稿件")
        QTest.qWait(1000)
        self.picture("opened")
        chosen = self.bench.screens.items().list.chosen
        self.hold(chosen == item_id(1), "with the policy chosen")

    def shown(self) -> int:
        """How many notices dunst shows."""
        command = ["dunstctl", "count", "displayed"]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        return int(done.stdout)

    def wait(self, holds: Callable[[], bool], fact: str) -> None:
        """Until it holds."""
        until = time.monotonic() + _SECONDS
        while not holds():
            if time.monotonic() > until:
                raise Failed(fact)
            QTest.qWait(100)
        print(f"ok  {fact}", flush=True)

    def hold(self, holds: bool, fact: str) -> None:
        """It holds now."""
        if not holds:
            raise Failed(fact)
        print(f"ok  {fact}", flush=True)

    def picture(self, name: str) -> None:
        """What the screen shows, with notices and tray."""
        QTest.qWait(500)
        taken = subprocess.Popen(["import", "-window", "root", str(self.folder / f"{name}.png")])
        while taken.poll() is None:
            QTest.qWait(50)

    def _put_policy(self) -> None:
        """A policy of nine days ago that needs an interpretation and has none."""
        app, at = self.bench.app, datetime.now(UTC) - timedelta(days=9)
        made = content(app, 1, 200)
        fields = {"title": "东屿高新区人才住房管理办法", "needs_interpretation": "yes"}
        policy = replace(
            made,
            kind=Kind("policy_document"),
            unit=LIN.unit,
            column=ColumnKey(_POLICIES),
            template_version=app.layouts.current().template("policy_document").version,
            fields=fields,
        )
        revision = freeze(item_id(1), policy, None)
        with app.store.transaction():
            app.store.revisions.add(revision, LIN.name, at)
            app.store.mirror.put(
                remote(
                    1,
                    item=item_id(1),
                    unit=LIN.unit,
                    column=_POLICIES,
                    kind="policy_document",
                    title=fields["title"],
                    state=RemoteState.PUBLISHED,
                    head=revision.hash,
                    live=revision.hash,
                    published_at=at,
                    scheduled_at=None,
                )
            )


def main() -> int:
    """0: everything held."""
    try:
        Desk(Path(sys.argv[1])).run()
    except Failed as failed:
        print(f"NOT {failed}")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
