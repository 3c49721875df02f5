"""字数统计: what the text and the selection hold, in numbers."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from editor_app.presenters.text_count import TextCount
from editor_app.ui.formats import number
from editor_app.ui.look import Look
from editor_app.ui.widgets.controls import button, label
from editor_app.ui.widgets.fitted_dialog import FittedDialog


class CountDialog(FittedDialog):
    """A column for the whole body, and one for the selection when there is one."""

    def __init__(
        self, whole: TextCount, selected: TextCount | None, look: Look, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("count-dialog")
        self.setWindowTitle(self.tr("Word count"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        grid = QGridLayout()
        grid.setHorizontalSpacing(28)
        grid.setVerticalSpacing(6)
        heads = [self.tr("Body"), *([self.tr("Selection")] if selected is not None else [])]
        counts = [whole, *([selected] if selected is not None else [])]
        for column, head in enumerate(heads, start=1):
            grid.addWidget(label(head, "caption"), 0, column, Qt.AlignmentFlag.AlignRight)
        for row, (text, name) in enumerate(self._rows(), start=1):
            grid.addWidget(label(text, "label"), row, 0)
            for column, (head, count) in enumerate(zip(heads, counts, strict=True), start=1):
                told = label(number(getattr(count, name)), "value", name=f"count-{name}-{column}")
                told.setAccessibleName(f"{head} {text} {told.text()}")
                grid.addWidget(told, row, column, Qt.AlignmentFlag.AlignRight)
        close = button(look, self.tr("Close"), name="count-close", kind="primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        column_ = QVBoxLayout(self)
        column_.setContentsMargins(24, 20, 24, 20)
        column_.setSpacing(14)
        column_.addLayout(grid)
        column_.addWidget(label(self.tr("Title and fields are not counted."), "caption", wrap=True))
        column_.addLayout(foot)
        self.setMinimumWidth(look.theme.px(360))

    def _rows(self) -> tuple[tuple[str, str], ...]:
        return (
            (self.tr("Words, without punctuation"), "words"),
            (self.tr("of these Chinese characters"), "chinese"),
            (self.tr("of these Latin words and numbers"), "latin"),
            (self.tr("Characters, without spaces"), "solid"),
            (self.tr("Characters, with spaces"), "characters"),
            (self.tr("Paragraphs"), "paragraphs"),
        )
