"""Filling in a warrant: unit, level, who is away, who decides, from when until when, and why."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import QDateTime, Signal
from PySide6.QtWidgets import QComboBox, QDateTimeEdit, QGridLayout, QLineEdit, QWidget

from editor_app.domain.item import PersonId, UnitKey
from editor_app.domain.layout import Layout
from editor_app.domain.people import Person, Role
from editor_app.domain.warrants import ANY_UNIT, HAND_OVER, Colleague
from editor_app.services.warrants import Flaw, Wish, levels_to_lend
from editor_app.ui.models.language import language
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.screens.level_words import lent_name, level_name
from editor_app.ui.widgets.controls import label

_MOST_LEVELS = 4
_DAYS = 3  # a warrant offered begins now and ends in the evening, so many days later


class WarrantForm(QWidget):
    """Offers only what may be lent; the portal judges it all the same."""

    unitChosen = Signal(object)  # UnitKey: whose colleagues are wanted

    def __init__(self, kit: ScreenKit, person: Person, layout: Layout) -> None:
        super().__init__()
        self.setObjectName("warrant-form")
        self._kit, self._person, self._layout = kit, person, layout
        self._colleagues: tuple[Colleague, ...] = ()
        self.unit = self._combo("warrant-unit", self.tr("Unit"))
        self.level = self._combo("warrant-level", self.tr("Level"))
        self.absent = self._combo("warrant-absent", self.tr("Away"))
        self.deputy = self._combo("warrant-deputy", self.tr("Deputy"))
        begin = kit.now().astimezone()
        end = (begin + timedelta(days=_DAYS)).replace(hour=18, minute=0)
        self.starts = self._moment("warrant-starts", self.tr("From"), begin)
        self.ends = self._moment("warrant-ends", self.tr("Until"), end)
        self.reason = QLineEdit()
        self.reason.setObjectName("warrant-reason")
        self.reason.setMaxLength(200)
        self.reason.setPlaceholderText(self.tr("Why, e.g. a business trip (needed)"))
        self.reason.setAccessibleName(self.tr("Reason"))
        self._lay_out()
        self._fill_units()
        self.unit.currentIndexChanged.connect(lambda _: self._unit_changed())
        self.level.currentIndexChanged.connect(lambda _: self._fill_people())
        self.absent.currentIndexChanged.connect(lambda _: self._fill_deputies())

    @property
    def may_lend(self) -> bool:
        """Whether this person has any right to lend."""
        return self.unit.count() > 0

    def begin(self) -> None:
        """Ask for the colleagues of the unit that is offered first."""
        self._unit_changed()

    def show_colleagues(self, found: Sequence[Colleague]) -> None:
        """The people of the chosen unit."""
        self._colleagues = tuple(found)
        self._fill_people()

    def wish(self) -> Wish:
        """What was filled in."""
        return Wish(
            unit=UnitKey(self.unit.currentData() or ""),
            level=int(self.level.currentData() or 0),
            absent=PersonId(self.absent.currentData() or ""),
            deputy=PersonId(self.deputy.currentData() or ""),
            starts=_aware(self.starts),
            ends=_aware(self.ends),
            reason=self.reason.text().strip(),
        )

    def go_to(self, flaw: Flaw) -> None:
        """Put the keyboard where something has to be mended."""
        fields: dict[Flaw, QWidget] = {Flaw.REASON: self.reason, Flaw.PERIOD: self.ends}
        fields[Flaw.LONG] = self.ends
        fields.get(flaw, self.deputy).setFocus()

    # ------------------------------------------------------------ inside

    def _fill_units(self) -> None:
        person = self._person
        every = any(
            m.unit == ANY_UNIT and (m.role.level or m.role is Role.PORTAL_ADMIN)
            for m in person.memberships
        )
        if every:
            self.unit.addItem(self.tr("Every unit"), str(ANY_UNIT))
        for unit in self._layout.portal.units:
            if levels_to_lend(person, UnitKey(unit.key), unit.levels):
                self.unit.addItem(unit.name(language()), unit.key)

    def _unit_changed(self) -> None:
        key = UnitKey(self.unit.currentData() or "")
        if not key:
            return
        known = self._layout.portal.unit(key)
        most = known.levels if known is not None else _MOST_LEVELS
        self.level.clear()
        for level in levels_to_lend(self._person, key, most):
            self.level.addItem(lent_name(level), level)
        self._colleagues = ()
        self.unitChosen.emit(key)

    def _fill_people(self) -> None:
        level, unit = int(self.level.currentData() or 0), UnitKey(self.unit.currentData() or "")
        holders = [one for one in self._colleagues if _holds(one, level)]
        leads = level == HAND_OVER and self._person.has(Role.REVIEW_1, unit)
        if not (leads or self._person.has(Role.PORTAL_ADMIN, unit)):
            holders = [one for one in holders if one.id == self._person.id]
        self._refill(self.absent, holders)
        self._fill_deputies()

    def _fill_deputies(self) -> None:
        level, absent = int(self.level.currentData() or 0), self.absent.currentData()
        own = {absent, str(self._person.id)}
        wanted = level == HAND_OVER  # both write there; a decision goes to who has it not
        found = [
            one for one in self._colleagues if one.id not in own and _holds(one, level) is wanted
        ]
        self._refill(self.deputy, found)

    def _refill(self, combo: QComboBox, people: Sequence[Colleague]) -> None:
        kept = combo.currentData()
        combo.blockSignals(True)
        combo.clear()
        for one in people:
            levels = "、".join(level_name(level) for level in one.levels)
            combo.addItem(f"{one.name}（{levels}）" if levels else one.name, str(one.id))
        combo.setCurrentIndex(max(0, combo.findData(kept)))
        combo.blockSignals(False)

    def _combo(self, name: str, words: str) -> QComboBox:
        made = QComboBox()
        made.setObjectName(name)
        made.setAccessibleName(words)
        return made

    def _moment(self, name: str, words: str, at: datetime) -> QDateTimeEdit:
        made = QDateTimeEdit(QDateTime(at.date(), at.time().replace(second=0, microsecond=0)))  # type: ignore[call-overload]  # PySide6 takes Python's dates
        made.setObjectName(name)
        made.setAccessibleName(words)
        made.setCalendarPopup(True)
        made.setDisplayFormat("yyyy-MM-dd HH:mm")
        return made

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(8)
        rows = (
            (self.unit, self.level),
            (self.absent, self.deputy),
            (self.starts, self.ends),
        )
        for at, pair in enumerate(rows):
            for side, field in enumerate(pair):
                grid.addWidget(label(field.accessibleName(), "label"), at, side * 2)
                grid.addWidget(field, at, side * 2 + 1)
        grid.addWidget(label(self.tr("Reason"), "label"), 3, 0)
        grid.addWidget(self.reason, 3, 1, 1, 3)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)


def _holds(person: Colleague, level: int) -> bool:
    return person.edits if level == HAND_OVER else level in person.levels


def _aware(field: QDateTimeEdit) -> datetime:
    told = field.dateTime().toPython()
    assert isinstance(told, datetime)
    return told.astimezone()
