"""What was typed on a screen and not sent is put back there, beside what it was typed for."""

from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from editor_app.ui.look import Look
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
