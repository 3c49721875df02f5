"""Words a person knows better: learnt from a finding or in the settings, with one step back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QCheckBox, QLineEdit, QListView, QPushButton
from pytestqt.qtbot import QtBot

from editor_app.domain.lexicon_pack import lexicon_bytes
from editor_app.domain.proofing_ports import SignedPack
from editor_app.services.wordbooks import WordbookService
from editor_app.ui.look import Look
from editor_app.ui.models.own_words import OwnWordsModel
from editor_app.ui.screens.editor.check_rows import FindingRow
from editor_app.ui.screens.editor.inspector import CHECKS
from editor_app.ui.screens.editor.page import EditorPage
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.screens.settings_lexicon import LexiconPage
from editor_app.ui.widgets.surfaces import EmptyState
from tests.ui.editing import Desk, set_up, tear_down
from tests.ui.hands import button_named
from tests.ui.office import Office


@pytest.fixture
def desk(tmp_path: Path, look: Look, qtbot: QtBot) -> Iterator[Desk]:
    made = set_up(tmp_path, look, qtbot)
    yield made
    tear_down(made, qtbot)


def wording(page: EditorPage) -> list[FindingRow]:
    return [row for row in page.inspector.checks.rows if row.finding.rule == "TXT-04"]


def written(desk: Desk, qtbot: QtBot) -> EditorPage:
    page = desk.open(desk.draft())
    with qtbot.waitSignal(page._checking.done, timeout=5000):
        pass
    page.show_panel(CHECKS)
    page.body.moveCursor(QTextCursor.MoveOperation.End)
    with qtbot.waitSignal(page._checking.done, timeout=5000):
        page.body.textCursor().insertText("请到帐户路领取其它物资。")
        page._checking.run()
    assert [row.finding.excerpt for row in wording(page)] == ["帐户", "其它"]
    return page


def test_a_word_learnt_from_a_finding_is_not_told_again(desk: Desk, qtbot: QtBot) -> None:
    page = written(desk, qtbot)
    row = wording(page)[0]
    QTest.mouseClick(button(row, "learn"), Qt.MouseButton.LeftButton)
    field = row.findChild(QLineEdit, "own-word")
    assert field is not None
    assert field.text() == "帐户"
    field.setText("帐户路")
    with qtbot.waitSignal(page._checking.done, timeout=5000):
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert [one.finding.excerpt for one in wording(page)] == ["其它"]
    assert desk.toasts[-1:]
    assert "帐户路" in desk.toasts[-1]


def test_a_silenced_word_comes_back_with_undo(desk: Desk, qtbot: QtBot) -> None:
    page = written(desk, qtbot)
    undone: list[object] = []
    desk.hub.toastAsked.connect(lambda _text, _word, undo: undone.append(undo))
    with qtbot.waitSignal(page._checking.done, timeout=5000):
        QTest.mouseClick(button(wording(page)[1], "silence"), Qt.MouseButton.LeftButton)
    assert [one.finding.excerpt for one in wording(page)] == ["帐户"]
    with qtbot.waitSignal(page._checking.done, timeout=5000):
        undone[-1]()  # type: ignore[operator]
    assert [one.finding.excerpt for one in wording(page)] == ["帐户", "其它"]


def button(row: FindingRow, name: str) -> QPushButton:
    found = row.findChild(QPushButton, name)
    assert found is not None
    return found


@pytest.fixture
def page(kit: ScreenKit, office: Office, qtbot: QtBot) -> LexiconPage:
    words = WordbookService(office.store, office.clock)
    made = LexiconPage(kit, words, office.layouts)
    qtbot.addWidget(made)
    made.resize(900, 640)
    made.show()
    settle(kit, qtbot)
    return made


def settle(kit: ScreenKit, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not kit.runner.busy)


def listed(page: LexiconPage) -> list[str]:
    view = page.findChild(QListView, "settings.lexicon.words")
    assert view is not None
    model = view.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def add(page: LexiconPage, kit: ScreenKit, qtbot: QtBot, word: str, *, quiet: bool) -> None:
    field = page.findChild(QLineEdit, "settings.lexicon.word")
    box = page.findChild(QCheckBox, "settings.lexicon.quiet")
    assert field is not None
    assert box is not None
    box.setChecked(quiet)
    field.setText(word)
    QTest.keyClick(field, Qt.Key.Key_Return)
    settle(kit, qtbot)


def test_words_are_added_and_removed_with_undo(
    page: LexiconPage, kit: ScreenKit, qtbot: QtBot
) -> None:
    undone: list[object] = []
    kit.hub.toastAsked.connect(lambda _text, _word, undo: undone.append(undo))
    add(page, kit, qtbot, "帐户路", quiet=False)
    add(page, kit, qtbot, "其它", quiet=True)
    assert sorted(listed(page)) == ["其它", "帐户路"]
    view = page.findChild(QListView, "settings.lexicon.words")
    assert view is not None
    view.setCurrentIndex(view.model().index(0, 0))
    QTest.mouseClick(button_named(page, "settings.lexicon.remove"), Qt.MouseButton.LeftButton)
    settle(kit, qtbot)
    assert len(listed(page)) == 1
    undone[-1]()  # type: ignore[operator]
    settle(kit, qtbot)
    assert sorted(listed(page)) == ["其它", "帐户路"]
    view.setFocus()
    view.setCurrentIndex(view.model().index(0, 0))
    QTest.keyClick(view, Qt.Key.Key_Delete)
    settle(kit, qtbot)
    assert len(listed(page)) == 1


def test_an_empty_dictionary_says_how_it_is_filled(
    page: LexiconPage, kit: ScreenKit, qtbot: QtBot
) -> None:
    view = page.findChild(QListView, "settings.lexicon.words")
    empty = page.findChild(EmptyState, "settings.lexicon.empty")
    assert view is not None
    assert empty is not None
    assert (view.isVisible(), empty.isVisible()) == (False, True)
    add(page, kit, qtbot, "帐户路", quiet=False)
    assert (view.isVisible(), empty.isVisible()) == (True, False)
    view.setFocus()
    view.setCurrentIndex(view.model().index(0, 0))
    QTest.keyClick(view, Qt.Key.Key_Delete)
    settle(kit, qtbot)
    assert (view.isVisible(), empty.isVisible()) == (False, True)
    field = page.findChild(QLineEdit, "settings.lexicon.word")
    assert page.focusWidget() is field


def test_the_page_names_packs_and_what_was_left_out(
    page: LexiconPage, kit: ScreenKit, office: Office, qtbot: QtBot
) -> None:
    entry = (
        '{{ wrong = "{}", right = "{}", category = "typo", severity = "warn",'
        ' exceptions = [], note = "" }}'
    )
    told = ",\n".join(entry.format(*pair) for pair in (("登陆", "登录"), ("登录", "登陆")))
    text = (
        'schema_version = 1\nlexicon = "wording"\nlexicon_version = "2026.12"\n'
        f'confidence = "inference"\nentry = [\n{told}\n]\n'
    )
    pack = lexicon_bytes({"a.toml": text})

    class Portal:
        def lexicon(self, etag: str | None) -> SignedPack | None:
            return SignedPack(pack=pack, signature=b"", etag="1")

    page._words.renew(Portal())
    page.reload()
    settle(kit, qtbot)
    assert "登陆" in page._problems.text()
    assert "登录 → 登陆" in page._problems.text()


def test_the_model_of_words_is_a_sound_model(office: Office) -> None:
    words = WordbookService(office.store, office.clock)
    words.add("帐户路", quiet=False)
    model = OwnWordsModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(words.words())
    assert model.rowCount() == 1
