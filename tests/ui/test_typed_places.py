"""What was typed on a screen and not sent is put back there, beside what it was typed for."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from editor_app.ui.look import Look
from editor_app.ui.typed_texts import PutLater, Typed, put_back, typed_in
from editor_app.ui.widgets.surfaces import Banner
from editor_app.ui.window_place import ScreenWords, WindowPlace, go_to, place_of
from editor_app.ui.workbench import Workbench
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
        assert [one.meant for one in place.texts] == [stage.filled.waiting]
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
        go_to(bench, place)
        review.select(stage.filled.examined)  # before its fields are put back
        wait_until(lambda: bool(_offered(bench)))
        assert review.presenter.chosen == stage.filled.examined
        assert not review.bar.reason.text()
        assert "not yet" in _offered(bench)
        go_to(bench, place_of(bench))  # another language again: still offered, until copied
        wait_until(lambda: "not yet" in _offered(bench))
        bench.window.findChildren(QPushButton, "banner.left-over.link")[-1].click()
        assert QGuiApplication.clipboard().text().splitlines()[0] == "not yet"
        assert not _offered(bench)
        assert not place_of(bench).left_over


def _offered(bench: Workbench) -> str:
    banners = bench.window.findChildren(Banner, "banner.left-over")
    return "".join(one.text for one in banners if not one.isHidden())


def test_a_second_change_of_language_within_the_wait_takes_the_words_along(
    look: Look, tmp_path: Path
) -> None:
    """They were dropped: the field they belong into did not hold them yet."""
    with staged(tmp_path, look) as stage:
        bench, one, two = stage.bench, stage.filled.waiting, stage.filled.examined
        review = bench.screens.review()
        bench.routes.open_review(one)
        stage.settle()
        QTest.keyClicks(review.bar.reason, "for one")
        first = place_of(bench)
        review.select(two)  # as good as a new window: the reason is gone
        stage.settle()
        go_to(bench, first)  # nothing is read yet, so nothing is put yet
        assert not review.bar.reason.text()
        assert place_of(bench).texts[-1] == first.texts[0]
        wait_until(lambda: review.bar.reason.text() == "for one")
        stage.settle()
        assert not PutLater.waiting_in(review)
        newer = ScreenWords(screen="review", texts=_renamed(first.texts[0].texts), meant=two)
        go_to(bench, WindowPlace(screen="review", texts=(newer, *first.texts)))
        waiting = place_of(bench).texts
        assert [words.meant for words in waiting[-2:]] == [two, one]
        wait_until(lambda: review.bar.reason.text() == "for two")
        wait_until(lambda: "for one" in _offered(bench))


def _renamed(texts: Sequence[Typed]) -> tuple[Typed, ...]:
    return tuple(replace(told, text="for two", steps=None) for told in texts)


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


def test_words_whose_field_is_gone_are_offered(qtbot: QtBot) -> None:
    before, old = _form(qtbot, "")
    QTest.keyClicks(old, "half an hour's remark")
    typed, after, left = typed_in(before), QWidget(), list[str]()
    qtbot.addWidget(after)
    later = PutLater(after, typed, lambda: False, lambda: True, left.extend)
    with qtbot.waitSignal(later.destroyed):
        pass
    assert left == ["half an hour's remark"] == put_back(after, typed)
