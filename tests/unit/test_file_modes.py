"""What the program keeps of a person others cannot read, whatever the folder lets through."""

import logging
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from editor_app.crashes import CrashWatch
from editor_app.domain.item import PersonId
from editor_app.logs import start_log
from editor_app.services.profiles import Profiles
from editor_app.services.settings import SettingsFile
from editor_app.ui.pages_out import PageOpener
from editor_app.ui.shell import Numbers
from tests.e2e import accounts, two_accounts

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="access lists there, no modes")


@pytest.fixture
def open_umask() -> Iterator[None]:
    """As some distributions have it."""
    before = os.umask(0o002)
    yield
    os.umask(before)


@pytest.mark.usefixtures("open_umask", "qapp")
def test_files_are_for_their_owner_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("PySide6.QtGui.QDesktopServices.openUrl", lambda _: True)
    SettingsFile(tmp_path / "settings.toml").change(theme="dark")
    Profiles(tmp_path, "default").owned_by(PersonId("lin"), None)
    Numbers(tmp_path / "widths.json").save("window", [1, 2])
    PageOpener(tmp_path).open_html("<p>未公开</p>")
    watch = CrashWatch(tmp_path)
    start_log(tmp_path)
    logging.getLogger("editor_app.test").info("a line")
    made = {file.name: file.stat().st_mode & 0o777 for file in tmp_path.rglob("*")}
    watch.close()
    for handler in list(logging.getLogger("editor_app").handlers):
        logging.getLogger("editor_app").removeHandler(handler)
        handler.close()
    assert len(made) >= 6
    assert {name: f"{mode:o}" for name, mode in made.items() if mode not in (0o600, 0o700)} == {}


def test_the_trial_with_two_accounts_says_what_it_lacks(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.delenv(accounts._INSIDE, raising=False)
    assert two_accounts.main([]) == 2
    assert "NOT tried: two accounts need root" in capsys.readouterr().out
