"""Every screen and dialog: in both languages, at 150 %, by keyboard, and by ear.

The short form of ``python -m tests.ui.walk``.
"""

import importlib
import pkgutil
import re
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

import editor_app.ui
from editor_app.ui.application import CHINESE, ENGLISH
from editor_app.ui.look import Look
from editor_app.ui.screens.encryption.dialogs import SwitchDialog
from editor_app.ui.screens.entrance.reading_dialog import ReadingDialog
from editor_app.ui.screens.watched_dialog import WatchedDialog
from editor_app.ui.theme import LIGHT
from editor_app.ui.widgets.fitted_dialog import FittedDialog
from tests.ui.scenes.listed import SCENES
from tests.ui.scenes.scene import Scene
from tests.ui.scenes.stage import staged
from tests.ui.walking.cells import squeezed
from tests.ui.walking.defaults import told_of_enter
from tests.ui.walking.keys import Round, go_round, missed, out_of_order
from tests.ui.walking.names import unspoken
from tests.ui.walking.pseudo import PSEUDO, pseudo
from tests.ui.walking.room import clipped, too_large
from tests.ui.walking.words import SAME, Seen, seen, shipped, stored, untranslated

_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_ENGLISH = re.compile(r"[A-Za-z]{3,}")
_BASES = {SwitchDialog, FittedDialog, WatchedDialog}  # never opened themselves
_SIZE = (1280, 720)

# Here Tab goes round where the stops are others than on the scene before; the command goes round
# everywhere.
_SAME_STOPS = re.compile(
    r"editor\.(?!checks)|settings\.(?!review|appearance)|ActDialog\.(?!ext|mark)"
)

# Enter does nothing where it would throw a reason away or stop what a hurried key did not mean to
# stop, and in windows that are only read; nor where the deed cannot be taken back (``set_final``).
_ENTER_DOES_NOTHING = {
    "BatchDialog",
    "BundleDialog",
    "EndDialog",
    "ActDialog.withdraw",
    "ReadingDialog",
    "CompareWindow",
    "PreviewWindow",
    "HelpingWindow",
}

Look_ = Callable[[QWidget, str, str], list[str]]


def walk(
    folder: Path, look: Look, language: str, tell: Look_, *, dialogs_only: bool = False
) -> list[str]:
    """Open every scene; what ``tell`` finds on each, with the key of the scene."""
    found: list[str] = []
    with staged(folder, look, language) as stage:
        data = shipped() + stored(stage.store)
        for scene in filter(_is_dialog, SCENES) if dialogs_only else SCENES:
            shown = scene.open(stage)
            stage.settle()
            assert all(isinstance(shown, one) or shown.findChildren(one) for one in scene.shows)
            found += [
                f"{scene.key}: {line}" for line in dict.fromkeys(tell(shown, data, scene.key))
            ]
            stage.clear()
    return found


def test_every_screen_and_dialog_is_in_the_list() -> None:
    for module in pkgutil.walk_packages(editor_app.ui.__path__, "editor_app.ui."):
        importlib.import_module(module.name)
    screens = {
        one
        for one in _below(QWidget)
        if one.__module__.startswith("editor_app.ui.screens.") and one.__name__.endswith("Screen")
    }
    dialogs = {one for one in _below(QDialog) if one.__module__.startswith("editor_app.ui.")}
    files = {one for one in dialogs if issubclass(one, QFileDialog)}  # Qt's own, or the system's
    shown = {kind for scene in SCENES for kind in scene.shows}
    assert (screens | dialogs) - files - _BASES == shown
    assert len({scene.key for scene in SCENES}) == len(SCENES)


def test_in_chinese_at_150_percent_everything_is_read_reached_and_named(
    look: Look, qapp: QApplication, tmp_path: Path
) -> None:
    look.switch.apply(qapp, LIGHT, 1.5)

    def tell(shown: QWidget, data: str, key: str) -> list[str]:
        around = not _SAME_STOPS.match(key)
        told = go_round(shown) if around else Round(forward=[], backward=[], wanted=[])
        QApplication.processEvents()  # what changed while Tab went round is laid out
        english = [one for one in seen(shown) if _speaks_english(one, data)]
        return [
            *clipped(shown),
            *squeezed(shown),
            *too_large(shown, *_SIZE),
            *unspoken(shown),
            *missed(told),
            *out_of_order(told),
            *(f"{one.where}: “{one.text}” is English" for one in english),
        ]

    found = walk(tmp_path, look, CHINESE, tell)
    assert not found, "\n".join(found)


def test_in_english_every_dialog_is_read_and_nothing_is_chinese(look: Look, tmp_path: Path) -> None:
    """The screens speak English in ``test_languages``."""

    def tell(shown: QWidget, data: str, key: str) -> list[str]:
        strange = [one for one in seen(shown) if _speaks_chinese(one, data)]
        return [
            *clipped(shown),
            *squeezed(shown),
            *too_large(shown, *_SIZE),
            *(f"{one.where}: “{one.text}” is Chinese" for one in strange),
            *told_of_enter(shown, may_do_nothing=key in _ENTER_DOES_NOTHING),
            *_stays(shown),
        ]

    found = walk(tmp_path, look, ENGLISH, tell, dialogs_only=True)
    assert not found, "\n".join(found)


def test_no_text_escapes_translation(look: Look, tmp_path: Path) -> None:
    def tell(shown: QWidget, data: str, key: str) -> list[str]:
        return [f"{one.where}: “{one.text}”" for one in untranslated(seen(shown), data)]

    found = walk(tmp_path, look, PSEUDO, tell)
    assert not found, "\n".join(found)


# ------------------------------------------------------------ the walk itself finds things


def test_a_made_up_text_keeps_what_is_filled_in() -> None:
    assert pseudo("Save {n} files\tCtrl+S") == "[Šàvé {n} fîléš~~~~]\tCtrl+S"


def test_a_text_that_has_no_room_is_found(qtbot: QtBot) -> None:
    window = _window(qtbot)
    told = QLabel("A long sentence that does not fit", window)
    told.setGeometry(10, 10, 60, 20)
    wrapped = QLabel("A long sentence that does not fit either", window)
    wrapped.setWordWrap(True)
    wrapped.setGeometry(10, 40, 80, 20)
    pressed = QPushButton("Outside", window)
    pressed.setGeometry(370, 10, 80, 24)
    window.show()
    assert len(list(clipped(window))) == 3


def test_a_stop_that_tab_misses_and_one_without_a_name_are_found(qtbot: QtBot) -> None:
    window = _window(qtbot)
    fields = [QLineEdit(window) for _ in range(3)]
    for at, field in enumerate(fields):
        field.setGeometry(10, 10 + 40 * at, 100, 24)
        field.setAccessibleName(f"field {at}")
    fields[1].setAccessibleName("")
    QWidget.setTabOrder(fields[2], fields[0])
    window.setWindowTitle("fields")
    window.show()
    told = go_round(window)
    assert not list(missed(told))
    assert len([one for one in unspoken(window) if "no name" in one]) == 1


def test_a_way_that_goes_up_is_found(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    made = [QPushButton(str(at)) for at in range(5)]
    for one in made:
        column.addWidget(one)
    for before, after in ((0, 3), (3, 1), (1, 4), (4, 2)):
        QWidget.setTabOrder(made[before], made[after])
    window.show()
    assert list(out_of_order(go_round(window)))


def _stays(shown: QWidget) -> list[str]:
    """A dialog that Esc does not close; who reads a damaged store has to say so by a button."""
    QTest.keyClick(shown, Qt.Key.Key_Escape)
    if isinstance(shown, ReadingDialog):
        return ["Esc does not stop it"] if shown.quit.isEnabled() else []
    closed = not isValid(shown) or not shown.isVisible()
    return [] if closed else ["Esc does not close it"]


def _is_dialog(scene: Scene) -> bool:
    return bool(scene.shows) and issubclass(scene.shows[0], QDialog)


def _window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(400, 200)
    return window


def _below(kind: type[QWidget]) -> set[type[QWidget]]:
    found = set(kind.__subclasses__())
    return found | {one for other in found for one in _below(other)}


def _speaks_english(one: Seen, data: str) -> bool:
    text = SAME.sub("", one.text)
    if _CHINESE.search(text) or not _ENGLISH.search(text):
        return False
    return bool(_ENGLISH.search(_without(text, data)))


def _speaks_chinese(one: Seen, data: str) -> bool:
    """Names and titles in an English sentence are data: they stand in what is stored."""
    parts = re.findall(r"[\u4e00-\u9fff〇]+", one.text)
    return any(part not in data for part in parts)


def _without(text: str, data: str) -> str:
    """A text without the parts that come from the layout or from an item."""
    return "" if not untranslated(iter((Seen(where="", kind="", text=text),)), data) else text
