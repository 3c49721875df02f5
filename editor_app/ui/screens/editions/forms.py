"""The three forms of an act on a public page: 撤稿, 标注, 更正."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QPlainTextEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from editor_app.domain.editions import ACTED, Act, AtEnd, Force, Intent, Standing, Way
from editor_app.services.acts import Target
from editor_app.ui.look import Look
from editor_app.ui.screens.editions.moment_line import MomentLine
from editor_app.ui.screens.editions.target_list import TargetList, UnitName
from editor_app.ui.widgets.controls import label

NOW = "now"  # at once, without review: for who signs, in an emergency


class ActForm(QWidget):
    """Says what is asked for; ``unread`` while a time in it cannot be understood."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(8)

    @property
    def at_once(self) -> bool:
        """Whether it is to happen without review."""
        return False

    @property
    def unread(self) -> bool:
        """Whether something typed cannot be read."""
        return False

    def intent(self) -> Intent:
        """What is asked for, as far as it is chosen."""
        raise NotImplementedError

    def note_field(self, look: Look, words: str, hint: str) -> QPlainTextEdit:
        """A field for public words, under its label."""
        self.column.addWidget(label(words, "field"))
        field = QPlainTextEdit()
        field.setObjectName("act-note")
        field.setAccessibleName(words)
        field.setPlaceholderText(hint)
        field.setTabChangesFocus(True)
        field.setFixedHeight(look.theme.px(72))
        field.textChanged.connect(self.changed)
        self.column.addWidget(field)
        return field


class WithdrawForm(ActForm):
    """What stands at the address afterwards."""

    def __init__(
        self,
        look: Look,
        targets: Sequence[Target],
        unit_name: UnitName,
        *,
        may_ask: bool,
        may_now: bool,
    ) -> None:
        super().__init__()
        self._ways = QButtonGroup(self)
        reviewed = {
            Way.NOTICE.value: self.tr("A notice of withdrawal stands at its address"),
            Way.REDIRECT.value: self.tr("Readers are led to the page of another item"),
            Way.REMOVE.value: self.tr("Nothing is left (410)"),
        }
        words = reviewed if may_ask else {}
        if may_now:
            words[NOW] = self.tr("At once, without review: an emergency only")
        self.radios = _radios(self.column, self._ways, words, "withdraw")
        self.note = self.note_field(
            look,
            self.tr("Public notice"),
            self.tr("Why it was withdrawn, and where readers find what holds now"),
        )
        words_of_search = self.tr("Search the item readers are led to")
        self.targets = TargetList(look, targets, unit_name, words_of_search)
        self.column.addWidget(self.targets)
        self.targets.changed.connect(self.changed)
        self._ways.idToggled.connect(self._show)
        next(iter(self.radios.values())).setChecked(True)

    @property
    def at_once(self) -> bool:
        return self._way() == NOW

    def intent(self) -> Intent:
        told = self._way()
        way = Way.REMOVE if told == NOW else Way(told)
        return Intent(
            act=Act.WITHDRAW,
            way=way,
            target=self.targets.chosen() if way is Way.REDIRECT else None,
            note=self.note.toPlainText().strip() if way is Way.NOTICE else "",
        )

    def _way(self) -> str:
        return next((key for key, one in self.radios.items() if one.isChecked()), "notice")

    def _show(self) -> None:
        way = self._way()
        noticed = way == Way.NOTICE.value
        self.note.setVisible(noticed)
        at = self.column.indexOf(self.note) - 1
        item = self.column.itemAt(at)
        words = item.widget() if item is not None else None
        if words is not None:
            words.setVisible(noticed)
        self.targets.setVisible(way == Way.REDIRECT.value)
        self.changed.emit()


class MarkForm(ActForm):
    """Whether it is in force, by which document, and until when."""

    def __init__(
        self,
        look: Look,
        targets: Sequence[Target],
        unit_name: UnitName,
        standing: Standing,
        names: Mapping[Force, str],
    ) -> None:
        super().__init__()
        self._forces = QButtonGroup(self)
        words = {force.value: names[force] for force in Force}
        row = QHBoxLayout()
        row.setSpacing(20)
        self.radios = _radios(row, self._forces, words, "mark")
        row.addStretch(1)
        self.column.addLayout(row)
        self.targets = TargetList(
            look, targets, unit_name, self.tr("Search the document that amends or repeals it")
        )
        self.targets.changed.connect(self.changed)
        self.column.addWidget(self.targets)
        self.ends = QCheckBox(self.tr("Valid until"))
        self.ends.setObjectName("mark-ends")
        self.until = MomentLine(look, "mark-until", self.tr("End of validity"))
        self.until.changed.connect(self.changed)
        self.at_end = QComboBox()
        self.at_end.setObjectName("mark-at-end")
        self.at_end.setAccessibleName(self.tr("At the end of validity"))
        self.at_end.addItem(self.tr("then the page stays, marked as expired"), AtEnd.MARK)
        self.at_end.addItem(self.tr("then the page is taken down"), AtEnd.REMOVE)
        for one in (self.ends, self.until, self.at_end):
            self.column.addWidget(one)
        self.ends.toggled.connect(self._show)
        self.at_end.activated.connect(lambda _: self.changed.emit())
        self._forces.idToggled.connect(self._show)
        self._begin(standing)

    @property
    def unread(self) -> bool:
        return self._dated and self.until.moment() is None

    def intent(self) -> Intent:
        force = self._force()
        until = self.until.moment() if self._dated else None
        return Intent(
            act=Act.MARK,
            force=force,
            acting=self.targets.chosen() if force in ACTED else None,
            valid_until=until,
            at_end=AtEnd(self.at_end.currentData()) if until is not None else AtEnd.MARK,
        )

    @property
    def _dated(self) -> bool:
        return self.ends.isChecked() and self._force() in (Force.VALID, Force.AMENDED)

    def _begin(self, standing: Standing) -> None:
        self.radios[standing.force.value].setChecked(True)
        if standing.acting is not None:
            self.targets.choose(standing.acting)
        if standing.valid_until is not None:
            self.ends.setChecked(True)
            self.until.show_moment(standing.valid_until)
            self.at_end.setCurrentIndex(self.at_end.findData(standing.at_end))
        self._show()

    def _force(self) -> Force:
        return next(
            (Force(key) for key, one in self.radios.items() if one.isChecked()), Force.VALID
        )

    def _show(self) -> None:
        force = self._force()
        self.targets.setVisible(force in ACTED)
        self.ends.setVisible(force in (Force.VALID, Force.AMENDED))
        for one in (self.until, self.at_end):
            one.setVisible(self._dated)
        self.changed.emit()


class CorrectForm(ActForm):
    """A public note at the foot; the text itself is mended by revising."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.note = self.note_field(
            look,
            self.tr("Note of correction"),
            self.tr("What was wrong and what holds, for example: in paragraph 2, 36 reads 38"),
        )
        told = self.tr(
            "The text on the page stays as it is. To mend it, too, revise the item and tick the "
            "note of correction when you submit."
        )
        self.column.addWidget(label(told, "caption", wrap=True))

    def intent(self) -> Intent:
        return Intent(act=Act.CORRECT, note=self.note.toPlainText().strip())


def _radios(
    into: QBoxLayout, group: QButtonGroup, words: Mapping[str, str], name: str
) -> Mapping[str, QRadioButton]:
    made: dict[str, QRadioButton] = {}
    for key, text in words.items():
        radio = QRadioButton(text)
        radio.setObjectName(f"{name}-{key}")
        group.addButton(radio)
        into.addWidget(radio)
        made[key] = radio
    return MappingProxyType(made)
