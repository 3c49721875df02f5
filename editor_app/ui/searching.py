"""The search above the screens: items in 稿件, and beside them messages of citizens."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from editor_app.ui.areas import INTERACTION
from editor_app.ui.runner import Lane

if TYPE_CHECKING:
    from editor_app.services.inquiries import InquiryLine
    from editor_app.ui.workbench import Workbench

_MOST = 100


class Searching(QObject):
    """Shows the items that are found, and says how many messages hold the words, too."""

    def __init__(self, bench: "Workbench") -> None:
        super().__init__(bench)
        self._bench = bench
        self._words = ""

    def search(self, words: str) -> None:
        """Look everywhere; empty words end the search."""
        bench, self._words = self._bench, words
        bench.window.show_screen("items")
        bench.screens.items().search(words)
        if words.strip():
            work = partial(bench.app.inquiries.search, words, bench.person(), _MOST)
            bench.runner.run(Lane.MEDIA, work, partial(self._found, words), bench.failed, self)

    def show_messages(self, words: str, first: "InquiryLine") -> None:
        """互动 with these words, and the first message that holds them."""
        self._bench.window.show_screen(INTERACTION)
        inbox = self._bench.screens.inbox()
        inbox.search(words)
        inbox.select(first.row.id)

    def _found(self, words: str, lines: "tuple[InquiryLine, ...]") -> None:
        if words != self._words or not lines:
            return
        told = self.tr("{n} messages of citizens hold these words, too.", None, len(lines))
        if len(lines) == _MOST:
            told = self.tr("Many messages of citizens hold these words, too.")
        show = partial(self.show_messages, words, lines[0])
        self._bench.hub.toast(told.format(n=len(lines)), self.tr("Show them"), show)
