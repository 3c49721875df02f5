"""The quiet line below the portal's address: whether somebody answers there."""

import logging
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from editor_app.domain.way_steps import Found, Reason, StoppedError, Way
from editor_app.presenters.portal_finding import PortalFinder, Search
from editor_app.ui.announcing import announce
from editor_app.ui.look import Look
from editor_app.ui.models.language import joined_sentences
from editor_app.ui.runner import Lane, Runner
from editor_app.ui.way_words import advice, found_words
from editor_app.ui.widgets.controls import WrapLabel
from editor_app.ui.widgets.surfaces import IconLabel

_log = logging.getLogger(__name__)

_PAUSE_MS = 600  # between two letters most people take 200 to 300
_LONGEST = 60  # letters of a portal's name
_MARKS = {  # by tone
    "": ("ri.loader-4-line", "text.tertiary"),
    "green": ("ri.checkbox-circle-line", "tone.green.fg"),
    "ochre": ("ri.error-warning-line", "tone.ochre.fg"),
}


class FindingLine(QWidget):
    """Asks after a pause, never for the same way twice, and not while somebody types on."""

    told = Signal(str)  # the sentence that stands there now, or nothing

    def __init__(self, look: Look, runner: Runner, finder: PortalFinder) -> None:
        super().__init__()
        self.setObjectName("first-run.finding")
        self._runner, self._finder = runner, finder
        self._way: Way | None = None
        self._search: Search | None = None
        self._mark = IconLabel(look, *_MARKS[""], 16)
        self.words = WrapLabel("", "caption")
        self.words.setObjectName("first-run.finding.words")
        self.pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self.pause.timeout.connect(self._ask)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._mark)
        row.addWidget(self.words, 1)
        kept = self.sizePolicy()
        kept.setRetainSizeWhenHidden(True)  # nothing jumps below the field
        self.setSizePolicy(kept)
        self.setMinimumHeight(self.words.fontMetrics().height())
        self.hide()

    def look_for(self, way: Way | None, *, ask: bool) -> None:
        """Something was typed; ``None``: that cannot be asked for.

        ``ask``: it may be; what is only half of an address gets no word but what is known already.
        """
        if way is not None and way == self._way and self._search is not None:
            return
        self.stop()
        self._way = way
        known = None if way is None else self._finder.known(way)
        if known is not None:
            self._show(known)
        elif way is not None and ask:
            self.pause.start()

    def stop(self) -> None:
        """Ask nothing any more, and forget what was asked."""
        self.pause.stop()
        if self._search is not None:
            self._search.stopped = True
        self._search = self._way = None
        self._tell("")

    def leave(self) -> None:
        """The page is left."""
        self.stop()
        self._finder.forget_failures()

    def _ask(self) -> None:
        if self._way is None:
            return
        search = self._search = Search(way=self._way)
        self._tell(self.tr("Looking for the portal…"))
        work = partial(search.run, self._finder.try_way)
        done, failed = partial(self._end, search), partial(self._fail, search)
        self._runner.run(Lane.LINKS, work, done, failed, self)

    def _end(self, search: Search, found: Found | None) -> None:
        self._finder.learn(search.way, found)
        if search is not self._search:
            return
        self._search = None
        if found is None:
            self._tell("")
        else:
            self._show(found)
            announce(self, self.words.text())

    def _fail(self, search: Search, error: Exception) -> None:
        """Nobody asked for a search: what breaks it is for the log; the next page tells it."""
        if search is self._search:
            self.stop()
        if not isinstance(error, StoppedError):
            _log.warning("the search for a portal broke off", exc_info=error)

    def _show(self, found: Found) -> None:
        if found.reason is Reason.FOUND:
            name = str(found.values.get("name", ""))
            short = name if len(name) <= _LONGEST else f"{name[:_LONGEST]}…"
            told = self.tr("Found: {name} (interface {version})")
            words = told.format(name=short, version=found.values.get("api", "?"))
            self._tell(words, "green")
        else:
            words = joined_sentences((found_words(found), advice(found)))
            self._tell(words, "ochre")

    def _tell(self, words: str, tone: str = "") -> None:
        self._mark.set_icon(*_MARKS[tone])
        self.words.setProperty("tone", tone)
        self.words.style().unpolish(self.words)
        self.words.style().polish(self.words)
        self.words.setText(words)
        self.setVisible(bool(words))
        self.told.emit(words)
