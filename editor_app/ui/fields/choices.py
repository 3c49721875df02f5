"""Fields whose values come from a vocabulary of the layout."""

from collections.abc import Iterator, Sequence
from operator import itemgetter

from PySide6.QtCore import QSortFilterProxyModel, QStringListModel, Qt
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QCompleter,
    QLineEdit,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QWidget,
)

from editor_app.domain.canonical import Json
from editor_app.domain.layout import Term
from editor_app.domain.template import FieldSpec
from editor_app.services.recent import recent_first
from editor_app.ui.fields.base import FieldContext, FieldWidget, as_list, as_text
from editor_app.ui.tips import plain_tip

PATH = " \\ "
_MANY = 12  # entries from which a list is searched, and shows the last choices first


class CalmCombo(QComboBox):
    """A combo box that the mouse wheel scrolls past instead of changing it unseen.

    It is as wide as its place, not as its longest entry: forms stand in narrow panes.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumContentsLength(4)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def setAccessibleName(self, name: str) -> None:
        """The line one types in is a thing of its own to screen readers."""
        super().setAccessibleName(name)
        line = self.lineEdit()
        if line is not None:
            line.setAccessibleName(name)


class ChoiceField(FieldWidget):
    """One term. Terms on two levels are shown as 一级 \\ 二级 and found by typing any part."""

    def __init__(self, spec: FieldSpec, context: FieldContext) -> None:
        super().__init__(spec, context)
        self.combo = CalmCombo()
        self.combo.setEnabled(not spec.readonly)
        self.combo.addItem("", "")
        offered = list(entries(context.terms(spec.choices), context.language))
        lately: list[tuple[str, str]] = []
        others = offered
        if len(offered) >= _MANY:  # in a short list each entry keeps its place
            lately, others = recent_first(offered, itemgetter(1), context.recent(self._topic))
        for text, key in lately:
            self.combo.addItem(text, key)
        if lately:
            self.combo.insertSeparator(self.combo.count())
        for text, key in others:
            self.combo.addItem(text, key)
        if len(offered) >= _MANY:
            _searchable(self.combo)
        self.combo.activated.connect(self._chosen)
        self.column.addWidget(self.combo)
        self.name_inputs()

    @property
    def _topic(self) -> str:
        return f"choice.{self.spec.choices}"

    def _chosen(self) -> None:
        self.context.note(self._topic, [str(self.combo.currentData() or "")])
        self.changed.emit()

    def value(self) -> Json:
        key = self.combo.currentData()
        return str(key) if key else None

    def set_value(self, value: Json) -> None:
        wanted = as_text(value)
        index = self.combo.findData(wanted)
        if index < 0:  # a term that a newer layout took away stays visible and stored
            self.combo.addItem(wanted, wanted)
            index = self.combo.count() - 1
        self.combo.setCurrentIndex(index)

    def inputs(self) -> Sequence[QWidget]:
        return (self.combo,)


class NameField(FieldWidget):
    """A name from a list (units, sources) that may also be typed; checks judge what was typed."""

    def __init__(self, spec: FieldSpec, context: FieldContext) -> None:
        super().__init__(spec, context)
        self.combo = CalmCombo()
        self._line = QLineEdit()
        self.combo.setLineEdit(self._line)
        self.combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.combo.setEnabled(not spec.readonly)
        names = [term.key for term in context.terms(spec.choices)]
        if len(names) >= _MANY:
            lately, others = recent_first(names, str, context.recent(f"name.{spec.choices}"))
            names = [*lately, *others]
        self.combo.addItems(names)
        self.combo.setCurrentIndex(-1)
        _complete(self.combo)
        self._line.textEdited.connect(lambda _: self.changed.emit())
        self.combo.activated.connect(self._chosen)
        self.column.addWidget(self.combo)
        self.name_inputs()

    def _chosen(self) -> None:
        self.context.note(f"name.{self.spec.choices}", [self.combo.currentText().strip()])
        self.changed.emit()

    def value(self) -> Json:
        return self.combo.currentText().strip() or None

    def set_value(self, value: Json) -> None:
        if self.value() != value:
            self.combo.setEditText(as_text(value))
            self._line.setCursorPosition(0)

    def inputs(self) -> Sequence[QWidget]:
        return (self.combo,)


class TermBox(QCheckBox):
    """A check box that cuts its words where room ends; the whole stands in the tooltip."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._whole = text
        self.setToolTip(plain_tip(text))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        part = QStyle.SubElement.SE_CheckBoxContents
        room = self.style().subElementRect(part, option, self).width()
        cut = Qt.TextElideMode.ElideRight
        self.setText(self.fontMetrics().elidedText(self._whole, cut, room))


class MultiChoiceField(FieldWidget):
    """Any number of terms, as check boxes. Order is that of the vocabulary."""

    def __init__(self, spec: FieldSpec, context: FieldContext) -> None:
        super().__init__(spec, context)
        self.column.setSpacing(0)
        self._boxes: dict[str, QCheckBox] = {}
        for text, key in entries(context.terms(spec.choices), context.language):
            self._add(text, key)

    def value(self) -> Json:
        return [key for key, box in self._boxes.items() if box.isChecked()] or None

    def set_value(self, value: Json) -> None:
        wanted = as_list(value)
        for key in wanted:
            if key not in self._boxes:
                self._add(key, key)
        for key, box in self._boxes.items():
            box.setChecked(key in wanted)

    def inputs(self) -> Sequence[QWidget]:
        return tuple(self._boxes.values())

    def _add(self, text: str, key: str) -> None:
        box = TermBox(text)
        box.setAccessibleName(f"{self.spec.label(self.context.language)}: {text}")
        box.setObjectName(f"field-{self.spec.key}-{key}")
        box.setEnabled(not self.spec.readonly)
        box.clicked.connect(lambda _: self.changed.emit())
        self._boxes[key] = box
        self.column.addWidget(box)


def entries(terms: Sequence[Term], language: str) -> Iterator[tuple[str, str]]:
    """Names and keys in the order of the vocabulary; of two levels both are named."""
    for term in terms:
        if term.children:
            for child in term.children:
                yield f"{term.name(language)}{PATH}{child.name(language)}", child.key
        else:
            yield term.name(language), term.key


def _searchable(combo: QComboBox) -> None:
    line = QLineEdit()
    combo.setLineEdit(line)
    combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    _complete(combo)
    line.editingFinished.connect(lambda: _settle(combo))


def _settle(combo: QComboBox) -> None:
    """Leave no typed text that names no entry."""
    if combo.findText(combo.currentText()) < 0:
        combo.setEditText(combo.itemText(combo.currentIndex()))


def _complete(combo: QComboBox) -> None:
    """Find entries by any part of their text, with the first level counting as well."""
    names = QStringListModel([combo.itemText(i) for i in range(combo.count())], combo)
    found = QSortFilterProxyModel(combo)
    found.setSourceModel(names)
    completer = QCompleter(found, combo)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    combo.setCompleter(completer)
