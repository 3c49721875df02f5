"""One thing a person can have in front: which classes it is, and how it comes up."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from tests.ui.scenes.stage import Stage


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """``open`` gives the top-level widget in front: the window, or a dialog over it."""

    key: str
    shows: tuple[type[QWidget], ...]  # the screens or dialogs that are seen with it
    open: Callable[[Stage], QWidget]


def area(key: str, *shows: type[QWidget]) -> Scene:
    """A screen of the rail."""

    def bring(stage: Stage) -> QWidget:
        stage.bench.window.show_screen(key)
        stage.settle()
        return stage.window

    return Scene(key=key, shows=shows, open=bring)


def shown(stage: Stage, made: QWidget) -> QWidget:
    """A dialog that was made here, opened over the window."""
    opens = getattr(made, "open", made.show)
    opens()
    stage.kept.append(made)
    stage.settle()
    return made
