"""What was typed on a screen and not sent is put back there, beside what it was typed for."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from editor_app.ui.look import Look
from editor_app.ui.typed_texts import PutLater, typed_in
from editor_app.ui.window_place import go_to, place_of
from tests.ui.scenes.stage import staged, wait_until


def test_a_reason_comes_back_to_the_item_it_was_written_for(look: Look, tmp_path: Path) -> None:
    with staged(tmp_path, look) as stage:
        bench = stage.bench
        bench.routes.open_review(stage.filled.waiting)
        stage.settle()
        review = bench.screens.review()
        QTest.keyClicks(review.bar.reason, "not yet")
        bench.window.show_screen("settings")
        place = place_of(bench)
        assert place.review == stage.filled.waiting
        review.select(stage.filled.examined)  # as good as a new window: the reason is gone
        stage.settle()
        assert not review.bar.reason.text()
        go_to(bench, place)
        wait_until(lambda: review.bar.reason.text() == "not yet")
        assert review.presenter.chosen == stage.filled.waiting
        field = review.findChild(QLineEdit, "review-reason")
        assert field is not None
        field.undo()
        assert not field.text()
        told: list[tuple[str, str, Callable[[], None]]] = []
        bench.hub.toastAsked.connect(lambda *notice: told.append(notice))
        go_to(bench, place)
        review.select(stage.filled.examined)  # before its fields are put back
        wait_until(lambda: bool(told))
        assert review.presenter.chosen == stage.filled.examined
        assert not review.bar.reason.text()
        sentence, _, copy = told[0]
        assert "not yet" in sentence
        copy()
        assert QGuiApplication.clipboard().text() == "not yet"


def _form(qtbot: QtBot, words: str) -> tuple[QWidget, QLineEdit]:
    root = QWidget()
    qtbot.addWidget(root)
    field = QLineEdit(words, root)
    field.setObjectName("reason")
    return root, field


@pytest.mark.parametrize(
    ("built", "meanwhile", "same", "shown"),
    [
        ("", "", True, "for A"),
        ("as built", "", True, "for A"),
        ("", "for A, anew", True, "for A, anew"),
        ("as built", ", and more", True, "as built, and more"),
        ("", "for B", False, "for B"),
        ("", "", False, ""),
    ],
)
def test_words_come_back_into_an_untouched_field_of_the_same_thing_alone(
    built: str, meanwhile: str, same: bool, shown: str, qtbot: QtBot
) -> None:
    before, old = _form(qtbot, "")
    QTest.keyClicks(old, "for A")
    after, new = _form(qtbot, built)
    reading, left = [True], list[str]()
    later = PutLater(after, typed_in(before), lambda: bool(reading), lambda: same, left.extend)
    QTest.keyClicks(new, meanwhile)
    with qtbot.waitSignal(later.destroyed):
        reading.clear()
    assert new.text() == shown
    assert left == ([] if shown == "for A" else ["for A"])
