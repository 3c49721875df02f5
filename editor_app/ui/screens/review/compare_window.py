"""对比上一版: what the author changed since the last version, in the reviewers' own view."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from editor_app.services.versions import Changed
from editor_app.ui.formats import when
from editor_app.ui.look import Look
from editor_app.ui.screens.review.difference_view import DifferenceView
from editor_app.ui.widgets.controls import IconButton, Segmented, label
from editor_app.ui.widgets.fitted_dialog import FittedDialog

_INLINE, _BESIDE = "inline", "beside"


class CompareWindow(FittedDialog):
    """Not modal: an author reads it beside the text. F8 walks the changes."""

    def __init__(self, look: Look, images: Callable[[str], bytes | None], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("compare-window")
        self.setWindowTitle(self.tr("Compared with the last version"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.resize(look.theme.px(920), look.theme.px(680))
        self._changed: Changed | None = None
        self._unfolded: frozenset[int] = frozenset()
        self._current = 0
        self._way = Segmented(
            [(_INLINE, self.tr("Inline")), (_BESIDE, self.tr("Side by side"))], name="compare-way"
        )
        self._way.chosen.connect(self._show)
        self._since = label("", "caption")
        self._count = label("", "caption")
        self._view = DifferenceView(look, images)
        self._view.foldClicked.connect(self._unfold)
        head = QHBoxLayout()
        head.addWidget(self._way)
        head.addWidget(self._since, 1)
        head.addWidget(self._count)
        for step, icon, text, keys in (
            (-1, "ri.arrow-up-s-line", self.tr("Previous change"), "Shift+F8"),
            (1, "ri.arrow-down-s-line", self.tr("Next change"), "F8"),
        ):
            go = IconButton(look, icon, text, name=f"compare-go.{step}")
            go.setShortcut(keys)
            go.clicked.connect(lambda _=False, step=step: self._walk(step))
            head.addWidget(go)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 0, 0)
        column.addLayout(head)
        column.addWidget(self._view, 1)

    def show_changed(self, changed: Changed) -> None:
        """Show a comparison and come to the front."""
        self._changed = changed
        told = self.tr("since {time}, {name}").format(time=when(changed.since), name=changed.by)
        self._since.setText(told)
        self._show()
        self.show()
        self.raise_()

    def _show(self, _: str = "") -> None:
        if self._changed is None:
            return
        self._view.show_opened(
            self._changed,
            side_by_side=self._way.key == _BESIDE,
            unfolded=self._unfolded,
            current=self._current,
        )
        total = self._changed.difference.count
        self._count.setText(
            self.tr("change {n} of {total}").format(n=self._current, total=total)
            if self._current
            else self.tr("{total} changes", None, total).format(total=total)
        )

    def _walk(self, step: int) -> None:
        if self._changed is None or not self._changed.difference.count:
            return
        total = self._changed.difference.count
        self._current = (self._current + step - 1) % total + 1 if self._current else 1
        self._show()
        self._view.go_to(self._current)

    def _unfold(self, fold: int) -> None:
        self._unfolded |= {fold}
        self._show()
