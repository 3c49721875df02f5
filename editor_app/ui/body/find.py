"""Lines above the text that find and replace words or patterns, on the sheet and in its source."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from editor_app.services.find import MOST_HITS, Problem, Query, Trouble
from editor_app.ui.body.editor import BodyEditor
from editor_app.ui.body.replacing import replace_places
from editor_app.ui.body.search import PATTERN_SECONDS, Place, Search
from editor_app.ui.body.source_view import SourceText
from editor_app.ui.composing import guard
from editor_app.ui.formats import number

_QUIET = 150  # ms after the last change of the text before it is searched again


class FindBar(QFrame):
    """Finds as one types; Enter goes on, Shift+Enter back, Escape returns to the text."""

    def __init__(self, body: BodyEditor | SourceText) -> None:
        super().__init__()
        self.setObjectName("body-find")
        self.setProperty("surface", True)
        self.setProperty("line", "bottom")
        self._body = body
        self.search = Search(body.document(), self)
        self.search.done.connect(self._found)
        self._scope: QTextCursor | None = None
        self._here = 0  # where the search began; the first place from there on is shown
        self._fresh = False
        self._asked = Query(needle="")
        self._notice = ""  # what the last replacement did
        self._noticed = ""  # the text as it left it
        self._wish: Callable[[], object] | None = None  # what waits for the answer
        self._again = QTimer(self, singleShot=True, interval=_QUIET)
        self._again.timeout.connect(self._search_again)
        body.document().contentsChanged.connect(self._text_changed)
        body.cursorPositionChanged.connect(self._tell)
        self._build()
        self._lay_out()

    def open(self, *, replace: bool) -> None:
        """Show the lines with the selected words in them; a longer selection is searched in."""
        for widget in (self._word, self._replace, self._replace_all):
            widget.setVisible(replace)
        cursor = self._body.textCursor()
        words = cursor.selectedText()
        several = "\u2029" in words
        self._in_selection.setEnabled(several or self._scope is not None)
        if several:
            self._in_selection.setChecked(True)
        elif words:
            self._needle.setText(words)
        self._here = cursor.selectionStart()
        self.show()
        self._needle.setFocus()
        self._needle.selectAll()
        self._run()

    def find_next(self, *, back: bool = False) -> None:
        """Select the next place, going around at the end; opens the line if it is closed."""
        if self.isHidden():
            self.open(replace=False)
        self._when_found(lambda: self._go(back=back))

    def replace(self) -> None:
        """Replace the selected place and go to the next one."""
        self._when_found(self._replace_one)

    def replace_all(self) -> None:
        """Replace every place; one step to undo. Source and images are left as they are."""
        self._when_found(self._replace_every)

    def close_bar(self) -> None:
        """Back to the text, which keeps the place that was found."""
        self.search.stop()
        self._wish = None
        self._again.stop()
        self._in_selection.setChecked(False)
        self._body.set_hits(())
        self.hide()
        self._body.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        """A pattern that still runs ends with the lines, also when their window is closed."""
        super().hideEvent(event)
        if self.search.running:
            self.search.stop()
            self._fresh = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.find_next(back=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        else:
            super().keyPressEvent(event)

    # ------------------------------------------------------------ parts

    def _build(self) -> None:
        self._needle = _field("body-find-text", self.tr("Find"))
        self._needle.textEdited.connect(lambda _: self._run_from_here())
        self._word = _field("body-replace-text", self.tr("Replace with"))
        self._word.textEdited.connect(lambda _: self._run())
        self._answer = QLabel()
        self._answer.setObjectName("body-find-answer")
        self._answer.setTextFormat(Qt.TextFormat.PlainText)
        self._answer.setWordWrap(True)
        self._answer.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._case = _toggle("body-find-case", self.tr("Match case"))
        self._whole = _toggle("body-find-whole", self.tr("Whole word"))
        self._whole.setToolTip(self.tr("For Latin words and numbers; Chinese has no word borders"))
        self._pattern = _toggle("body-find-pattern", self.tr("Pattern"))
        self._pattern.setToolTip(self.tr("Regular expression; \\1 in the replacement is a group"))
        self._pattern.toggled.connect(self._whole.setDisabled)
        self._in_selection = _toggle("body-find-selection", self.tr("In selection"))
        self._in_selection.toggled.connect(self._scope_changed)
        for option in (self._case, self._whole, self._pattern):
            option.toggled.connect(lambda _: self._run_from_here())
        self._replace = _button("body-replace", self.tr("Replace"), self.replace)
        self._replace_all = _button("body-replace-all", self.tr("Replace all"), self.replace_all)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(14, 6, 14, 6)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        grid.setColumnMinimumWidth(0, 160)
        first, second = QHBoxLayout(), QHBoxLayout()
        for row in (first, second):
            row.setSpacing(6)
        previous = _button(
            "body-find-previous", self.tr("Previous"), lambda: self.find_next(back=True)
        )
        following = _button("body-find-next", self.tr("Next"), self.find_next)
        for widget in (previous, following, self._case, self._whole, self._pattern):
            first.addWidget(widget)
        first.addWidget(self._in_selection)
        close = QToolButton()
        close.setObjectName("body-find-close")
        close.setText("×")
        close.setToolTip(self.tr("Close"))
        close.setAccessibleName(self.tr("Close"))
        close.clicked.connect(self.close_bar)
        first.addWidget(close)
        second.addWidget(self._replace)
        second.addWidget(self._replace_all)
        second.addWidget(self._answer, 1)
        grid.addWidget(self._needle, 0, 0)
        grid.addLayout(first, 0, 1)
        grid.addWidget(self._word, 1, 0)
        grid.addLayout(second, 1, 1)
        QWidget.setTabOrder(self._needle, self._word)

    # ------------------------------------------------------------ asking

    def _query(self) -> Query:
        return Query(
            needle=self._needle.text(),
            replacement=self._word.text(),
            pattern=self._pattern.isChecked(),
            case=self._case.isChecked(),
            whole=self._whole.isChecked() and not self._pattern.isChecked(),
        )

    def _run(self) -> None:
        self._again.stop()
        self._fresh = False
        self._asked = self._query()
        self.search.start(self._asked, self._scope)

    def _run_from_here(self) -> None:
        """The question changed: show the first place from where the search began."""
        self._notice = ""
        self._wish = lambda: self._go(back=False, start=self._here)
        self._run()

    def _when_found(self, do: Callable[[], object]) -> None:
        self._notice = ""
        told = self._asked == self._query()
        if told and self._fresh and not self.search.running:
            do()
            return
        self._wish = do
        if not (told and self.search.running):
            self._run()

    def _found(self) -> None:
        self._fresh = True
        wish, self._wish = self._wish, None
        self._body.set_hits([(place.start, place.end) for place in self.search.places])
        if wish is not None:
            wish()
        self._tell()

    def _text_changed(self) -> None:
        """Old places no longer hold; the newest text is searched when the typist rests."""
        if self.isVisible() and not self._body.composing:
            self._fresh = False
            self._again.start()

    def _search_again(self) -> None:
        if self._body.composing:
            self._again.start()
        else:
            if self._noticed != self._body.toPlainText():
                self._notice = ""  # undone, or written on
            self._run()

    def _scope_changed(self, on: bool) -> None:
        cursor = self._body.textCursor()
        self._scope = QTextCursor(cursor) if on and cursor.hasSelection() else None
        if self._scope is not None:
            self._here = self._scope.selectionStart()
        self._run()

    # ------------------------------------------------------------ acting

    def _go(self, *, back: bool, start: int | None = None) -> None:
        places = self.search.places
        if not places:
            return
        cursor = self._body.textCursor()
        if start is not None:
            ahead = [place for place in places if place.start >= start]
            self._select((ahead or places)[0])
        elif back:
            before = [place for place in places if place.start < cursor.selectionStart()]
            self._select((before or places)[-1])
        else:
            ahead = [place for place in places if place.end > cursor.selectionEnd()]
            self._select((ahead or places)[0])

    def _select(self, place: Place) -> None:
        self._here = place.start
        cursor = self._body.textCursor()
        cursor.setPosition(place.start)
        cursor.setPosition(place.end, QTextCursor.MoveMode.KeepAnchor)
        self._body.setTextCursor(cursor)
        self._body.ensureCursorVisible()

    def _replace_one(self) -> None:
        here = self._current()
        if here is not None and not self._body.isReadOnly():
            replace_places(self._body.document(), [self.search.places[here]])
            self._fresh = False
        self._when_found(lambda: self._go(back=False))

    def _replace_every(self) -> None:
        places = self.search.places
        if self._body.isReadOnly() or not places:
            return
        count = replace_places(self._body.document(), places)
        self._again.stop()
        self._fresh = False
        left = len(places) - count
        told = self.tr("{count} replaced").format(count=number(count))
        if left:
            told = self.tr("{count} replaced, {left} in source or at images left").format(
                count=number(count), left=number(left)
            )
        self._notice, self._noticed = told, self._body.toPlainText()
        self._run()

    # ------------------------------------------------------------ telling

    def _current(self) -> int | None:
        """Which place is selected, if one is."""
        cursor = self._body.textCursor()
        at = (cursor.selectionStart(), cursor.selectionEnd())
        places = self.search.places
        return next((n for n, one in enumerate(places) if (one.start, one.end) == at), None)

    def _tell(self) -> None:
        if self.isHidden() or not self._fresh:
            return
        problem = self.search.problem
        if problem is not None:
            self._say(self._sentence(problem), error=True)
        elif self._notice:
            self._say(self._notice)
        elif not self._needle.text():
            self._say("")
        elif not self.search.places:
            self._say(self.tr("Not found"))
        else:
            here, total = self._current(), number(len(self.search.places))
            told = self.tr("{total} places", None, len(self.search.places)).format(total=total)
            if here is not None:
                told = self.tr("{here} of {total}").format(here=number(here + 1), total=total)
            self._say(told)

    def _say(self, text: str, *, error: bool = False) -> None:
        self._answer.setText(text)
        self._answer.setAccessibleName(text)
        role = "error" if error else "caption"
        if self._answer.property("role") != role:
            self._answer.setProperty("role", role)
            self._answer.style().unpolish(self._answer)
            self._answer.style().polish(self._answer)

    def _sentence(self, problem: Problem) -> str:
        match problem.trouble:
            case Trouble.PATTERN:
                told = self.tr("The pattern cannot be read from character {position} on.")
                if not problem.position:
                    told = self.tr("The pattern cannot be read.")
            case Trouble.REPLACEMENT:
                told = self.tr("The replacement names a group that the pattern does not have.")
            case Trouble.TIME:
                told = self.tr(
                    "Stopped after {seconds} s; the text is as it was. Simplify the pattern."
                )
            case Trouble.TOO_MANY:
                told = self.tr("More than {most} places; nothing was changed. Look for more.")
        return told.format(
            position=problem.position, seconds=f"{PATTERN_SECONDS:g}", most=number(MOST_HITS)
        )


def _field(name: str, text: str) -> QLineEdit:
    field = QLineEdit()
    field.setObjectName(name)
    field.setPlaceholderText(text)
    field.setAccessibleName(text)
    guard(field)
    return field


def _toggle(name: str, text: str) -> QToolButton:
    toggle = QToolButton()
    toggle.setObjectName(name)
    toggle.setText(text)
    toggle.setAccessibleName(text)
    toggle.setCheckable(True)
    toggle.setProperty("labelled", True)
    return toggle


def _button(name: str, text: str, do: Callable[[], object]) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    button.clicked.connect(lambda _=False: do())
    return button
