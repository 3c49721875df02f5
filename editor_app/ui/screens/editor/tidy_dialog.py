"""规范排版: what house style would change, each place to be accepted or skipped."""

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from editor_app.presenters.tidy import TidyPresenter
from editor_app.ui.actions import Actions
from editor_app.ui.look import Look
from editor_app.ui.runner import AT_ONCE, Lane, Runner
from editor_app.ui.screens.editor.tidy_list import TidyList
from editor_app.ui.screens.editor.tidy_model import TidyModel
from editor_app.ui.widgets.controls import button, label
from editor_app.ui.widgets.fitted_dialog import FittedDialog
from editor_app.ui.widgets.foot import foot
from editor_app.ui.widgets.surfaces import EmptyState


class TidyDialog(FittedDialog):
    """Proposals by kind; F8 goes through them in the text behind."""

    jumpAsked = Signal(int, int)  # start and length in the Markdown
    tidied = Signal(str, int)  # the new Markdown, and how many places were changed

    def __init__(
        self,
        presenter: TidyPresenter,
        look: Look,
        actions: Actions,
        language: str,
        runner: Runner,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("tidy-dialog")
        self.setWindowTitle(self.tr("House style"))
        self.setModal(True)
        width, height = (680, 520) if presenter.changes else (480, 300)
        self.resize(look.theme.px(width), look.theme.px(height))
        self._presenter, self._look, self._runner = presenter, look, runner
        self._busy = False
        self.model = TidyModel(presenter, language, self)
        self.list = TidyList(look)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(label(self.tr("House style"), "sectionTitle"))
        if presenter.changes:
            self._add_list(column, actions)
        else:
            column.addWidget(self._nothing(), 1)
        column.addLayout(self._foot())
        self._count()

    def step(self, by: int) -> None:
        """Go to the next or previous place and show it in the text."""
        order = [number for group in self._presenter.groups for number in group.numbers]
        now = self.list.currentIndex()
        number = self.model.number(now)
        if number is None:  # on a kind: its first place is next, the one before it is previous
            first = order.index(self._presenter.groups[now.row()].numbers[0])
            place = first if by > 0 else first - 1
        else:
            place = order.index(number) + by
        index = self.model.index_of(order[place % len(order)])
        self.list.setCurrentIndex(index)
        self.list.scrollTo(index)
        self._jump(index)

    def done(self, result: int) -> None:
        """Close; a result that is still being made is not wanted any more."""
        self._busy = False
        super().done(result)

    def _add_list(self, column: QVBoxLayout, actions: Actions) -> None:
        hint = self.tr("Nothing is changed before you apply it. {key} shows a place in the text.")
        told = hint.format(key=actions.hint("finding.next"))
        column.addWidget(label(told, "secondary", wrap=True))
        self.list.setModel(self.model)
        self.list.setAccessibleName(self.tr("Proposed changes"))
        self.list.expandAll()
        self.list.setCurrentIndex(self.model.index(0, 0))
        self.list.doubleClicked.connect(self._jump)
        self.model.chosen.connect(self._count)
        column.addLayout(self._choices())
        column.addWidget(self.list, 1)
        for key, by in (("finding.next", 1), ("finding.previous", -1)):
            for sequence in actions.keys(key):
                made = QShortcut(sequence, self)
                made.activated.connect(lambda by=by: self.step(by))

    def _choices(self) -> QHBoxLayout:
        self._told = label("", "caption", name="tidy-count")
        row = QHBoxLayout()
        row.addWidget(self._told, 1)
        for name, text, accept in (
            ("tidy-all", self.tr("Select all"), True),
            ("tidy-none", self.tr("Select none"), False),
        ):
            made = button(self._look, text, name=name, kind="link")
            made.clicked.connect(lambda _=False, accept=accept: self.model.choose_all(accept))
            row.addWidget(made)
        return row

    def _nothing(self) -> EmptyState:
        return EmptyState(
            self._look,
            "ri.magic-line",
            self.tr("Nothing to tidy"),
            self.tr("Punctuation, numbers, dates and characters follow house style."),
            name="tidy-empty",
        )

    def _foot(self) -> QHBoxLayout:
        empty = not self._presenter.changes
        back = button(
            self._look, self.tr("Close") if empty else self.tr("Cancel"), name="tidy-cancel"
        )
        back.clicked.connect(self.reject)
        self._apply = button(self._look, "", name="tidy-apply", kind="primary")
        self._apply.setDefault(not empty)
        self._apply.setHidden(empty)
        self._apply.clicked.connect(self._make_changes)
        return foot([back, self._apply])

    def _count(self) -> None:
        count, total = self._presenter.count, len(self._presenter.changes)
        text = self.tr("Apply {count} changes", None, count).format(count=count)
        self._apply.setText(text)
        self._apply.setAccessibleName(text)
        self._apply.setEnabled(count > 0 and not self._busy)
        if total:
            told = self.tr("{count} of {total} places chosen")
            self._told.setText(told.format(count=count, total=total))

    def _jump(self, index: QModelIndex) -> None:
        number = self.model.number(index)
        if number is not None:
            change = self._presenter.changes[number]
            self.jumpAsked.emit(change.start, change.length)

    def _make_changes(self) -> None:
        self._busy = True
        if len(self._presenter.markdown.encode()) <= AT_ONCE:
            self._finish(self._presenter.result())
            return
        self.list.setEnabled(False)
        self._count()
        self._runner.run(Lane.MEDIA, self._presenter.result, self._finish, owner=self)

    def _finish(self, markdown: str) -> None:
        if self._busy:
            self.accept()
            self.tidied.emit(markdown, self._presenter.count)
