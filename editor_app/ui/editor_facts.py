"""What the status bar says about the item in front: saved, 字数, template, size of the sheet."""

from datetime import datetime

from PySide6.QtCore import QObject

from editor_app.ui.formats import clock, number
from editor_app.ui.frame.statusbar import StatusBar

KEYS = ("saved", "words", "template", "zoom")


class EditorFacts(QObject):
    """Shown while the editor is; gone with it."""

    def __init__(self, bar: StatusBar, parent: QObject) -> None:
        super().__init__(parent)
        self._bar = bar
        bar.reserve("saved", "words", "template")

    def saved(self, moment: datetime) -> None:
        """已保存; called with the moment of a commit only."""
        text = self.tr("Saved {time}").format(time=clock(moment, seconds=True))
        self._bar.set("saved", text, "ri.check-line", "green")

    def saving(self) -> None:
        """保存中; the disk takes its time."""
        self._bar.set("saved", self.tr("Saving…"), "ri.loader-4-line", "ochre")

    def counted(self, words: int, selected: int) -> None:
        """字数, and that of the selection unless it is -1."""
        text = self.tr("{count} characters", None, words).format(count=number(words))
        if selected >= 0:
            text = self.tr("{part} of {count} characters", None, words).format(
                part=number(selected), count=number(words)
            )
        self._bar.set("words", text)

    def template_shown(self, text: str) -> None:
        """The template it follows."""
        self._bar.set("template", self.tr("Template {name}").format(name=text))

    def zoomed(self, percent: int) -> None:
        """How large the sheet is shown."""
        self._bar.set("zoom", f"{percent}%", side="right")

    def clear(self) -> None:
        """The editor is no longer in front."""
        for key in KEYS:
            self._bar.clear(key)
