"""The editor under a real input method: what xdotool types, and what must come of it.

Started by ``real_input_method`` inside a session of its own.
"""

import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest

from editor_app.bootstrap import build
from editor_app.domain.item import Draft
from editor_app.paths import Paths
from editor_app.services.settings import SettingsFile
from editor_app.ui.application import Application
from editor_app.ui.screens.editor.page import EditorPage
from editor_app.ui.shell import Shell
from tests.fakes.notice import filled
from tests.ui.body_page import select, to_end

_SECONDS = 15.0
_BEGUN = "甲乙丙\n"
_NEAR = 12  # pixels between the line that is written and the candidates


class Failed(Exception):  # noqa: N818 - a finding of this run, told in its sentence
    """Something was not so."""


class Desk:
    """One window with one item, and hands at the keyboard."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        shutil.rmtree(folder / "profile", ignore_errors=True)
        paths = Paths.discover(folder / "profile")
        settings = SettingsFile(paths.config / "settings.toml")
        settings.change(theme="light", language="zh_CN")
        application = Application(paths)
        self.shell = Shell(application, settings, lambda key: build(paths, settings, profile=key))
        self.shell.open("default")
        assert self.shell.bench is not None
        self.bench = self.shell.bench
        self.draft = self._draft()
        self.bench.open_item(self.draft.item)
        page = self.bench.screens.editor().page
        assert isinstance(page, EditorPage)
        self.page, self.body = page, page.body
        self.body.setFocus()
        self.wait(self.bench.window.isActiveWindow, "the window has the keyboard")
        QTest.qWait(1000)  # fcitx hears of the focus on the bus; nothing here tells when

    def type(self, *keys: str) -> None:
        """Press keys, with the event loop running as under a person's hands."""
        for key in keys:
            subprocess.run(["xdotool", "key", key], check=True)
            QTest.qWait(60)

    def picture(self, name: str) -> None:
        """What the screen shows, input method and all."""
        QTest.qWait(300)
        file = self.folder / f"{name}.png"
        taken = subprocess.Popen(["import", "-window", "root", str(file)])
        while taken.poll() is None:
            QTest.qWait(20)

    def wait(self, what: Callable[[], bool], told: str) -> None:
        """Until something is so; the sentence is the finding when it never is."""
        end = time.monotonic() + _SECONDS
        while not what():
            if time.monotonic() > end:
                self.picture("failed")
                raise Failed(f"not so after {_SECONDS:g} s: {told}")
            QTest.qWait(50)

    def expect(self, what: bool, told: str) -> None:
        """Something is so now."""
        if not what:
            self.picture("failed")
            raise Failed(f"not so: {told}")

    def candidates(self) -> QPoint | None:
        """The upper left corner of the window with the candidates, if one is shown."""
        for window in _said("xdotool", "search", "--onlyvisible", "--class", "fcitx").split():
            told = _said("xdotool", "getwindowgeometry", "--shell", window).split()
            place = dict(line.split("=", 1) for line in told)
            if int(place.get("WIDTH", 0)) > 1:
                return QPoint(int(place["X"]), int(place["Y"]))
        return None

    def expect_candidates_at_the_cursor(self) -> None:
        """They stand below the line, near the words that are being composed."""
        self.wait(lambda: self.candidates() is not None, "the candidates are shown")
        QTest.qWait(300)
        corner = self.candidates()
        line = self.body.cursorRect().translated(self.body.viewport().pos())
        below = self.body.mapToGlobal(line.bottomLeft())
        self.expect(corner is not None, "the candidates stay while composing")
        assert corner is not None
        told = f"the candidates at {corner} are not below the cursor at {below}"
        near = 0 <= corner.y() - below.y() <= _NEAR and abs(corner.x() - below.x()) <= 200
        self.expect(near, told)

    def stored(self) -> str:
        """The body on the disk."""
        return self.bench.app.drafts.stored(self.draft.item).content.body

    def begin(self) -> None:
        """The same short text again."""
        self.body.set_markdown(_BEGUN)
        to_end(self.body)

    def _draft(self) -> Draft:
        drafts = self.bench.app.drafts
        made = drafts.new(unit="gwb", column="gov_info.statutory.notices", kind="notice")  # type: ignore[arg-type]
        return drafts.save(filled(made, "关于输入法的通知"))


def _said(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout


# ---------------------------------------------------------------- facts


def pinyin_is_composed_and_not_saved(desk: Desk) -> None:
    """zhongguo, not yet chosen: on the sheet, but neither in the text nor on the disk."""
    desk.begin()
    before = desk.stored()
    desk.type(*"zhongguo")
    desk.wait(lambda: desk.body.composing, "the body composes")
    desk.expect_candidates_at_the_cursor()
    desk.picture("1-candidates")
    QTest.qWait(2500)  # longer than the longest pause of autosave
    desk.expect(desk.body.markdown() == _BEGUN, "what is composed is no text yet")
    desk.expect(desk.stored() == before, "nothing is saved while composing")


def the_chosen_words_are_text_and_saved(desk: Desk) -> None:
    """Space takes the first candidate."""
    desk.type("space")
    desk.wait(lambda: desk.body.markdown() == "甲乙丙中国\n", "中国 stands in the text")
    desk.wait(lambda: desk.stored() == "甲乙丙中国\n", "中国 stands on the disk")
    desk.picture("2-committed")


def composing_over_a_selection_replaces_it(desk: Desk) -> None:
    """And undo brings it back."""
    desk.begin()
    select(desk.body, "乙")
    desk.type(*"beijing", "space")
    desk.wait(lambda: desk.body.markdown() == "甲北京丙\n", "北京 took the place of the selection")
    desk.type("ctrl+z")
    desk.wait(lambda: "乙" in desk.body.markdown(), "undo brings the selected words back")


def enter_ends_a_composition_and_does_nothing_else(desk: Desk) -> None:
    """The letters are taken as they are, in the same paragraph."""
    desk.begin()
    desk.type(*"beijing", "Return")
    desk.wait(lambda: not desk.body.composing, "the composition ended")
    desk.wait(lambda: desk.body.markdown() == "甲乙丙beijing\n", "the letters stand in the line")


def escape_takes_a_composition_back(desk: Desk) -> None:
    """And leaves full-screen writing alone."""
    desk.begin()
    desk.page.shortcuts["writing"].trigger()
    QTest.qWait(500)
    desk.type(*"beijing", "Escape")
    desk.wait(lambda: not desk.body.composing, "the composition ended")
    desk.expect(desk.body.markdown() == _BEGUN, "nothing of it is left")
    desk.expect(desk.bench.window.isFullScreen(), "full-screen writing goes on")
    desk.page.shortcuts["writing"].trigger()
    QTest.qWait(500)


def candidates_follow_a_larger_sheet(desk: Desk) -> None:
    """At 150 %."""
    desk.begin()
    for _ in range(3):
        desk.page.shortcuts["zoom.in"].trigger()
    desk.body.setFocus()
    desk.type(*"huizhou")
    desk.wait(lambda: desk.body.composing, "the body composes")
    desk.expect_candidates_at_the_cursor()
    desk.picture("3-zoomed")
    desk.type("space")
    desk.wait(lambda: desk.body.markdown() == "甲乙丙惠州\n", "惠州 stands in the text")


FACTS = (
    pinyin_is_composed_and_not_saved,
    the_chosen_words_are_text_and_saved,
    composing_over_a_selection_replaces_it,
    enter_ends_a_composition_and_does_nothing_else,
    escape_takes_a_composition_back,
    candidates_follow_a_larger_sheet,
)


@contextmanager
def helpers() -> Iterator[None]:
    """A window manager, and the input method."""
    started = [
        subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for command in (["openbox"], ["fcitx5", "--disable=wayland"])
    ]
    try:
        yield
    finally:
        for one in started:
            one.terminate()
            one.wait()


def main() -> int:
    """Try every fact; 1 when one does not hold."""
    with helpers():
        time.sleep(1.0)  # fcitx takes its name on the bus; without it Qt would look no further
        desk = Desk(Path(sys.argv[1]))
        try:
            for fact in FACTS:
                fact(desk)
                print(f"ok: {fact.__name__.replace('_', ' ')}")
        except Failed as failed:
            print(f"FAILED: {fact.__name__.replace('_', ' ')}: {failed}")
            return 1
        finally:
            desk.bench.end(lambda: None)
            QTest.qWait(500)
    return 0


if __name__ == "__main__":
    sys.exit(main())
