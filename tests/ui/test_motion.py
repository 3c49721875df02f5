"""Whoever asks for less motion sees nothing move by itself."""

import ast
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor_app.installation import read_settings
from editor_app.paths import Paths
from editor_app.ui.application import Application
from editor_app.ui.look import Look
from editor_app.ui.motion import Motion, at_rest, system_at_rest
from editor_app.ui.motion_desk import MotionDesk
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.theme import LIGHT
from editor_app.ui.widgets.busy_bar import BusyBar

UI = Path(__file__).resolve().parents[2] / "editor_app" / "ui"
_MOVERS = frozenset(
    {
        "QPropertyAnimation",
        "QVariantAnimation",
        "QSequentialAnimationGroup",
        "QParallelAnimationGroup",
        "QTimeLine",
        "QMovie",
        "QProgressBar",
        "setAnimated",
        "setScrollSpeed",
    }
)
_ALLOWED = {
    ("QProgressBar", "widgets/busy_bar.py"),  # stands still at rest: below
    ("QProgressBar", "screens/editor/attachments.py"),  # counts from 0 to 100 only
    ("QProgressBar", "widgets/progress.py"),  # done of all
    ("QProgressBar", "screens/home_upload_row.py"),  # so many shares of a file
}


@pytest.fixture
def motion(qapp: QApplication) -> Iterator[Motion]:
    made = Motion(qapp)
    yield made
    made.rest(False)


def test_nothing_moves_but_what_can_stand_still() -> None:
    """Whoever animates something gives it a way to rest, and a line here."""
    found = {
        (name, str(file.relative_to(UI)))
        for file in UI.rglob("*.py")
        for text in (file.read_text(encoding="utf-8"),)
        if any(mover in text for mover in _MOVERS)
        for node in ast.walk(ast.parse(text))
        for name in (getattr(node, "id", ""), getattr(node, "attr", ""))
        if name in _MOVERS
    }
    assert found == _ALLOWED


def test_a_bar_of_unknown_length_stands_still_while_another_runs(
    look: Look, qapp: QApplication, qtbot: QtBot
) -> None:
    bars = []
    for rest in (False, True):
        look.switch.apply(qapp, LIGHT, at_rest=rest)
        bar = BusyBar(look)
        qtbot.addWidget(bar)
        bar.setRange(0, 0)
        bar.resize(200, 20)
        with qtbot.waitExposed(bar):
            bar.show()
        bars.append(bar)
    running, still = bars
    stood = []
    for _ in range(8):  # the first frames may still settle in
        before = _picture(running)
        qtbot.waitUntil(lambda seen=before: _picture(running) != seen)  # type: ignore[misc]
        stood.append(_picture(still))
    assert len(set(stood[4:])) == 1
    still.setRange(0, 10)
    still.setValue(4)
    assert (still.maximum(), still.value()) == (10, 4)


def test_cursors_and_menus_stand_still_at_rest(motion: Motion, qapp: QApplication) -> None:
    motion.rest(True)
    assert qapp.cursorFlashTime() == 0
    assert not qapp.isEffectEnabled(Qt.UIEffect.UI_AnimateMenu)
    motion.rest(False)
    assert qapp.cursorFlashTime() > 0


@pytest.mark.parametrize(
    ("name", "text", "rests"),
    [
        ("gtk-4.0/settings.ini", "[Settings]\ngtk-enable-animations=0\n", True),
        ("gtk-3.0/settings.ini", "[Settings]\ngtk-enable-animations=false\n", True),
        ("gtk-3.0/settings.ini", "[Settings]\ngtk-enable-animations=true\n", False),
        ("kdeglobals", "[KDE]\nAnimationDurationFactor=0\n", True),
        ("kdeglobals", "[KDE]\nAnimationDurationFactor=1\n", False),
        ("kdeglobals", "no settings at all", False),
        ("other", "", False),
    ],
)
def test_the_desktops_wish_is_heard(name: str, text: str, rests: bool, tmp_path: Path) -> None:
    file = tmp_path / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    environment = {"XDG_CONFIG_HOME": str(tmp_path)}
    assert system_at_rest(environment) is rests
    assert at_rest("reduced", environment)


def _picture(bar: BusyBar) -> bytes:
    image = bar.grab().toImage()  # constBits() is a view of it, and does not keep it
    return bytes(image.constBits())


class _Wishes:
    """A desktop that asks for less motion, and tells when that changes."""

    def __init__(self) -> None:
        self.tell: Callable[[bool], None] = lambda _: None

    def hear(self, heard: Callable[[bool], None]) -> None:
        self.tell = heard

    def reduced_motion(self) -> bool:
        return True

    def close(self) -> None:
        return


@pytest.mark.usefixtures("motion")  # cursors blink again afterwards
def test_the_window_rests_as_soon_as_the_desktop_asks_for_it(
    look: Look, qapp: QApplication, tmp_path: Path, kit: ScreenKit, qtbot: QtBot
) -> None:
    application = Application(Paths.discover(tmp_path))
    application.switch, application.look = look.switch, look
    wishes, settings = _Wishes(), read_settings(Paths.discover(tmp_path))
    desk = MotionDesk(wishes, application, settings, kit.runner)
    desk.start(kit.runner)
    qtbot.waitUntil(lambda: look.theme.at_rest)
    wishes.tell(False)
    qtbot.waitUntil(lambda: not look.theme.at_rest)
    settings.change(motion="reduced")  # one's own wish stands above the desktop's
    wishes.tell(True)
    wishes.tell(False)
    qtbot.waitUntil(lambda: not application.desktop_rests)
    assert look.theme.at_rest
