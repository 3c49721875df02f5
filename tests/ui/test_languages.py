"""Both languages are complete, fresh and compiled; every screen opens in each of them."""

import ast
import re
import runpy
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from editor_app.bootstrap import build
from editor_app.installation import read_settings
from editor_app.paths import Paths
from editor_app.ui.application import CHINESE, ENGLISH, Application
from editor_app.ui.areas import RAIL
from editor_app.ui.look import Look
from editor_app.ui.workbench import Workbench
from tests.ui.fronts import front_of

ROOT = Path(__file__).parents[2]
SOURCES = ROOT / "editor_app"
_WORD = re.compile(r"[A-Za-z]{3,}")
_CHINESE = re.compile(r"[\u4e00-\u9fff]")
# Names of keys, products, units and file kinds are the same in every language.
_KEPT = re.compile(
    r"Ctrl|Shift|Alt|Enter|Return|Home|End|Esc|Space|Del|Tab|Channel Editor|Python|SQLite|"
    r"https?://\S*|YYYY\S*|\S*/\S+|\b[A-Z]{2,}\b|MB|KB|\bQt\b|English|sample|\bKey\b|Left|Right|Up|Down"
)


def test_texts_are_fresh_complete_and_compiled() -> None:
    told = subprocess.run(
        [sys.executable, "packaging/translate.py", "--check"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.returncode == 0, told.stdout


@pytest.fixture
def qt_application(tmp_path: Path, look: Look, qapp: QApplication) -> Iterator[Application]:
    """The application object around the test's QApplication; Chinese again afterwards."""
    before = QLocale()
    made = Application(Paths.discover(tmp_path))
    made.look = look
    yield made
    made.speak("none")
    QLocale.setDefault(before)


def shown_texts(widget: QWidget) -> Iterator[str]:
    """Words of labels and buttons a person can see now, and what a screen reader says."""
    for child in widget.findChildren(QWidget):
        if not child.isVisible():
            continue
        if isinstance(child, QLabel | QAbstractButton):
            yield child.text()
        yield child.toolTip()


def open_all(application: Application, language: str, qtbot: QtBot) -> list[str]:
    """Open every area of the window in a language; gives what was read on the way."""
    application.speak(language)
    settings = read_settings(application.paths)
    app = build(application.paths, settings)
    bench = Workbench(app, application, front_of(application, app))
    seen: list[str] = []
    bench.show()
    for area in RAIL:
        bench.window.show_screen(area.key)
        qtbot.waitUntil(lambda: not bench.runner.busy, timeout=8000)
        seen += shown_texts(bench.window)
    with qtbot.waitSignal(bench.window.destroyed, timeout=8000):
        bench.end(lambda: None)
    return seen


def test_every_screen_speaks_chinese(qt_application: Application, qtbot: QtBot) -> None:
    texts = open_all(qt_application, CHINESE, qtbot)
    english = {t for t in texts if _WORD.search(_KEPT.sub("", t)) and not _CHINESE.search(t)}
    assert not english


def test_every_screen_speaks_english(qt_application: Application, qtbot: QtBot) -> None:
    texts = open_all(qt_application, ENGLISH, qtbot)
    layout_names = (ROOT / "resources" / "layout" / "portal.toml").read_text(encoding="utf-8")
    chinese = {t for t in texts if _CHINESE.search(t) and t not in layout_names}
    assert not chinese


def test_a_new_text_does_not_borrow_the_translation_of_another_context(tmp_path: Path) -> None:
    file = tmp_path / "editor_app_zh_CN.ts"
    told = (ROOT / "translations" / file.name).read_text(encoding="utf-8")
    head, rest = told.split("<name>ImportDetails</name>", 1)
    without, gone = re.subn(
        r"\s*<message>\s*<source>Receipt</source>.*?</message>", "", rest, count=1, flags=re.S
    )
    assert gone
    assert "<source>Receipt</source>" in head + without  # another context has it too
    file.write_text(f"{head}<name>ImportDetails</name>{without}", encoding="utf-8")
    update = runpy.run_path(str(ROOT / "packaging" / "translate.py"))
    update["update"](tmp_path, ("zh_CN",))
    assert update["unfinished"](file) == ["ImportDetails: Receipt"]
    context = file.read_text(encoding="utf-8").split("<name>ImportDetails</name>", 1)[1]
    assert re.search(r"<source>Receipt</source>\s*<translation[^>]*></translation>", context)


def test_receipts_have_one_word_for_each_outcome_everywhere() -> None:
    said = (ROOT / "translations" / "editor_app_zh_CN.ts").read_text(encoding="utf-8")
    said += "".join(p.read_text(encoding="utf-8") for p in (ROOT / "editor_app").rglob("*.py"))
    pairs = re.findall(r"<source>(.*?)</source>\s*<translation>(.*?)</translation>", said)
    names = {"Kept": "保留", "Converted": "转换", "Dropped": "去掉"}
    names |= {"Paste receipt": "粘贴回执", "Import receipt": "导入回执"}
    assert {(source, word) for source, word in pairs if source in names} == set(names.items())
    assert not [word for word in ("丢弃", "粘贴清单") if word in said]


_COUNTED = re.compile(r"\{(?:n|count|total)\} (?:[a-z]+ )?[a-z]+s\b")
_NEVER_ONE = frozenset(
    {
        "{limits}, at most {count} files",
        "Please write at least {count} characters.",
        "Please say why, in at least {n} characters: the author reads it.",
        "Please say why, in at least {n} characters.",
        "Please say what you object to, in at least {n} characters.",
        "A warrant holds for {n} days at most; give it again later.",
        "Stopped: {done} of {total} drafts are written.",
        "{done} of {total} drafts are written; the others are marked below.",
        "{count} of {total} places chosen",
        "{n} rules, version {version}",
        "{n} entries, version {version}",
    }
)


def test_counted_words_are_asked_for_where_lupdate_finds_them() -> None:
    """It takes ``translate(…, "%n …", "", n)`` for a plural with a literal number alone."""
    asked = [
        f"{file.name}:{call.lineno}"
        for file in SOURCES.rglob("*.py")
        for call in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and getattr(call.func, "attr", "") == "translate"
        for part in (node for word in call.args for node in ast.walk(word))
        if isinstance(part, ast.Constant) and "%n" in str(part.value)
    ]
    assert asked == []


def test_whatever_is_counted_has_its_singular_in_english() -> None:
    root = ET.parse(ROOT / "translations" / "editor_app_en.ts").getroot()
    without = set()
    for context in root.iter("context"):
        sources = {one.findtext("source", "") for one in context.iter("message")}
        for message in context.iter("message"):
            source = message.findtext("source", "")
            forms = [form.text or "" for form in message.iter("numerusform")]
            if forms:
                assert len(forms) == 2
                assert forms[0] != forms[1] == source
            elif _COUNTED.search(source) and _singular(source) not in sources:
                without.add(source)
    assert without <= _NEVER_ONE, sorted(without - _NEVER_ONE)


def _singular(source: str) -> str:
    return re.sub(r"(\{n\} (?:[a-z]+ )?[a-z]+)s\b", r"\1", source, count=1)


def test_one_thing_is_spoken_of_as_one(qt_application: Application) -> None:
    qt_application.speak(ENGLISH)
    told = [QCoreApplication.translate("HomeHead", _THINGS, None, n) for n in (1, 2)]
    assert told == ["{n} thing waits for you.", "{n} things wait for you."]


_THINGS = "{n} things wait for you."
