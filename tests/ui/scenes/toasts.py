"""What is told at the foot of the window once something was done, with its way back."""

from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QPushButton, QWidget

from editor_app.presenters.settings import Page
from editor_app.ui.screens.editor.check_rows import FindingRow
from editor_app.ui.screens.editor.screen import EditorScreen
from editor_app.ui.screens.settings import SettingsScreen
from editor_app.ui.widgets.toast import Toast
from tests.ui.scenes.scene import Scene
from tests.ui.scenes.stage import Stage, wait_until

_LIST = "序号,姓名,身份证号,联系电话\n1,测试甲,441300190001010008,13800000000\n"
_WORD = "榆荫驿站"


def _masked(stage: Stage) -> QWidget:
    page = stage.page(stage.filled.returned)
    stage.bench.screens.editor().bar.preview.setChecked(False)
    page.fold_inspector(False)
    page.show_panel(2)
    page.files.attach(stage.bench.app.files.keep(_LIST.encode(), "救助名单.csv"))
    stage.settle()
    wait_until(lambda: any(row.finding.rule == "PII-02" for row in page.inspector.checks.rows))
    rows = [row for row in page.inspector.checks.rows if row.finding.rule == "PII-02"]
    _press(rows[0], "mask")
    return _told(stage, "救助名单.csv")


def _lexicon(stage: Stage) -> QWidget:
    stage.bench.routes.show_settings_page(Page.LEXICON)
    stage.bench.window.show_screen("settings")
    stage.settle()
    return stage.window


def _added(stage: Stage) -> QWidget:
    window = _lexicon(stage)
    field = window.findChild(QLineEdit, "settings.lexicon.word")
    assert field is not None
    field.setText(_WORD)
    _press(window, "settings.lexicon.add")
    return _told(stage, _WORD)


def _removed(stage: Stage) -> QWidget:
    """The last one: the list says how it is filled again."""
    window = _lexicon(stage)
    view = window.findChild(QListView, "settings.lexicon.words")
    assert view is not None
    view.setCurrentIndex(view.model().index(0, 0))
    _press(window, "settings.lexicon.remove")
    return _told(stage, _WORD)


def _told(stage: Stage, words: str) -> QWidget:
    """The window with its newest toast; one that is still being read makes room."""
    stage.settle()
    toast = stage.window.findChild(Toast)
    assert toast is not None
    while toast._next is not None:
        toast._leave()
    assert words in toast.text
    return stage.window


def _press(within: QWidget | FindingRow, name: str) -> None:
    found = within.findChild(QPushButton, name)
    assert found is not None, name
    found.click()
    QApplication.processEvents()


TOASTS: tuple[Scene, ...] = (
    Scene(key="toast.masked", shows=(EditorScreen,), open=_masked),
    Scene(key="toast.word-added", shows=(SettingsScreen,), open=_added),
    Scene(key="toast.word-removed", shows=(SettingsScreen,), open=_removed),
)
