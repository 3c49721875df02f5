"""Runs a search over the body: words at once, patterns in a child process that has a second."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QProcess, QTimer, Signal
from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument

from editor_app.children import child_command
from editor_app.services.find import Hit, Problem, Query, Trouble, find
from editor_app.services.find_child import answer, question
from editor_app.ui.body.schema import LINE_BREAK

PATTERN_SECONDS = 1.0
_LARGEST_ANSWER = 16 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Place:
    """A hit in positions of the document."""

    start: int
    end: int
    replacement: str


class Search(QObject):
    """Answers the newest query; an older one that still runs is ended."""

    done = Signal()
    """``places`` or ``problem`` are those of the newest query."""

    def __init__(
        self, document: QTextDocument, parent: QObject, seconds: float = PATTERN_SECONDS
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._query = Query(needle="")
        self._scope: QTextCursor | None = None
        self._running: list[QProcess] = []  # one at most
        self.destroyed.connect(partial(_end, self._running))  # Qt would complain, and wait longer
        self._limit = QTimer(self, singleShot=True, interval=int(seconds * 1000))
        self._limit.timeout.connect(self._give_up)
        self.places: tuple[Place, ...] = ()
        self.problem: Problem | None = None

    @property
    def running(self) -> bool:
        """Whether the answer is still to come."""
        return bool(self._running)

    def start(self, query: Query, scope: QTextCursor | None) -> None:
        """Look in the whole text, or in what ``scope`` has selected."""
        self.stop()
        self._query, self._scope = query, scope
        if not query.needle:
            self._settle(())
        elif query.pattern:
            self._ask_child()
        else:
            self._settle(find(self._paragraphs(), query))

    def stop(self) -> None:
        """End the child, if one runs."""
        self._limit.stop()
        _end(self._running)

    def _ask_child(self) -> None:
        process = QProcess(self)
        self._running.append(process)
        process.finished.connect(self._hear)
        process.errorOccurred.connect(self._broke)
        program, *words = child_command("find")
        process.start(program, words)
        process.write(question(self._paragraphs(), self._query))
        process.closeWriteChannel()
        self._limit.start()

    def _hear(self) -> None:
        if not self._running:
            return
        said = bytes(self._running[0].readAllStandardOutput().data())
        self.stop()
        try:
            found = answer(said[:_LARGEST_ANSWER])
        except (ValueError, KeyError, TypeError):
            found = Problem(trouble=Trouble.PATTERN)
        self._settle(found)

    def _broke(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self.stop()
            self._settle(Problem(trouble=Trouble.PATTERN))

    def _give_up(self) -> None:
        self.stop()
        self._settle(Problem(trouble=Trouble.TIME))

    def _settle(self, found: tuple[Hit, ...] | Problem) -> None:
        self.problem = found if isinstance(found, Problem) else None
        self.places = () if isinstance(found, Problem) else tuple(self._within(self._placed(found)))
        self.done.emit()

    def _paragraphs(self) -> list[str]:
        """One text per block of the document, with line breaks a pattern knows."""
        texts: list[str] = []
        block = self._document.firstBlock()
        while block.isValid():
            texts.append(block.text().replace(LINE_BREAK, "\n"))
            block = block.next()
        return texts

    def _placed(self, hits: tuple[Hit, ...]) -> list[Place]:
        places: list[Place] = []
        block, number = self._document.firstBlock(), 0
        for hit in hits:
            while number < hit.paragraph and block.isValid():
                block, number = block.next(), number + 1
            start, end = _units(block, hit.start), _units(block, hit.end)
            places.append(Place(block.position() + start, block.position() + end, hit.replacement))
        return places

    def _within(self, places: list[Place]) -> list[Place]:
        if self._scope is None:
            return places
        first, last = self._scope.selectionStart(), self._scope.selectionEnd()
        return [place for place in places if first <= place.start and place.end <= last]


def _end(running: list[QProcess], *_: object) -> None:
    while running:
        process = running.pop()
        process.blockSignals(True)
        process.kill()
        process.waitForFinished()  # a killed process ends at once
        process.deleteLater()


def _units(block: QTextBlock, characters: int) -> int:
    """Qt counts UTF-16 units, Python characters."""
    text = block.text()
    if len(text) == block.length() - 1:
        return characters
    return len(text[:characters].encode("utf-16-le", "surrogatepass")) // 2
