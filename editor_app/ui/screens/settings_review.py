"""The page 审核与通知: notices on the desktop, quiet hours, the digest, and what is taken along."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, QTime, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)

from editor_app.services.settings import Settings
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.screens.settings_grid import SettingGrid
from editor_app.ui.screens.settings_lock import Note, lock
from editor_app.ui.widgets.controls import keep_from_edge, label
from editor_app.ui.widgets.surfaces import Card

_ITEMS = (0, 50, 200, 500, 1000)
_MB = (50, 200, 500, 2000, 10_000)
_FORM = "HH:mm"
_EVENING, _MORNING = "20:00", "07:30"  # proposed where quiet hours are turned on
_Row = tuple[str, str, QWidget, str]  # setting, label, input, what it means


class ReviewPage(QWidget):
    """Each choice is written at once; what the installer locked is shown, not offered."""

    changed = Signal(object)  # Mapping: name of a setting -> value

    def __init__(self, kit: ScreenKit) -> None:
        super().__init__()
        self.setObjectName("settings.review")
        self._telling = False
        self._notify = QCheckBox(self.tr("when items come in or become overdue"))
        self._due = QCheckBox(self.tr("when a term comes near, ends, or is over"))
        self._tray = QCheckBox(self.tr("a number and a short menu"))
        self._titles = QCheckBox(self.tr("name the items"))
        self._digest = QCheckBox(self.tr("at the first start of a working day"))
        self._quiet = QCheckBox(self.tr("from"))
        self._from, self._to = QTimeEdit(), QTimeEdit()
        for hour in (self._from, self._to):
            keep_from_edge(hour)
        self._items, self._size = QComboBox(), QComboBox()
        self._kit = kit
        self._notes: dict[str, Note] = {}
        self._fill_choices()
        card = Card(kit.look, self.tr("Review and notices"), name="settings.review.card")
        card.add(self._form())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        column.addStretch(1)
        self._connect()

    def show_settings(self, settings: Settings, locks: Mapping[str, str]) -> None:
        """Show what holds."""
        self._telling = True
        self._notify.setChecked(settings.notifications)
        self._due.setChecked(settings.remind_due)
        self._tray.setChecked(settings.tray)
        self._titles.setChecked(settings.notify_titles)
        self._digest.setChecked(settings.daily_digest)
        quiet = bool(settings.quiet_from and settings.quiet_to)
        self._quiet.setChecked(quiet)
        self._from.setTime(QTime.fromString(settings.quiet_from or _EVENING, _FORM))
        self._to.setTime(QTime.fromString(settings.quiet_to or _MORNING, _FORM))
        items = self.tr("{n} items, the earliest due first", None, settings.offline_items)
        _choose(self._items, settings.offline_items, items.format(n=settings.offline_items))
        _choose(self._size, settings.offline_mb, f"{settings.offline_mb} MB")
        self._telling = False
        self._offer(settings, locks)

    def _offer(self, settings: Settings, locks: Mapping[str, str]) -> None:
        quiet_open = not locks.keys() & {"quiet_from", "quiet_to"} and settings.notifications
        for name, widget, offered in (
            ("notifications", self._notify, True),
            ("remind_due", self._due, settings.notifications),
            ("tray", self._tray, True),
            ("notify_titles", self._titles, settings.notifications),
            ("daily_digest", self._digest, True),
            ("quiet_from", self._quiet, quiet_open),
            ("quiet_from", self._from, quiet_open and self._quiet.isChecked()),
            ("quiet_to", self._to, quiet_open and self._quiet.isChecked()),
            ("offline_items", self._items, True),
            ("offline_mb", self._size, settings.offline_items > 0),
        ):
            lock(widget, locks.get(name), offered=offered)
            if name in self._notes:
                self._notes[name].show_lock(locks.get(name))
        self._notes["quiet_from"].show_lock(locks.get("quiet_from", locks.get("quiet_to")))

    def _fill_choices(self) -> None:
        for count in _ITEMS:
            told = self.tr("{n} items, the earliest due first", None, count).format(n=count)
            self._items.addItem(told if count else self.tr("nothing"), count)
        for size in _MB:
            told = f"{size} MB" if size < 1000 else f"{size // 1000} GB"
            self._size.addItem(told, size)
        for edit in (self._from, self._to):
            edit.setDisplayFormat(_FORM)
            edit.setAlignment(Qt.AlignmentFlag.AlignHCenter)

    def _form(self) -> QWidget:
        grid = SettingGrid(self._kit.look, control=340)
        for name, text, widget, note in (*self._told(), *self._taken_along()):
            if widget is not self._quiet:
                widget.setObjectName(f"settings.{name}")
            widget.setAccessibleName(text)
            self._notes[name] = Note(self._kit, name, note)
            grid.add(text, widget, self._notes[name])
        return grid

    def _told(self) -> tuple[_Row, ...]:
        """What this person is told of, and when."""
        return (
            (
                "notifications",
                self.tr("Notices on the desktop"),
                self._notify,
                self.tr("Together, ten minutes apart at least; none while you look here."),
            ),
            (
                "remind_due",
                self.tr("Reminders of terms"),
                self._due,
                self.tr("Each once, with buttons to be reminded later; what was missed, together."),
            ),
            (
                "notify_titles",
                self.tr("In a notice"),
                self._titles,
                self.tr("Else it says how many, and nothing that others should not read."),
            ),
            (
                "quiet_from",
                self.tr("Quiet hours"),
                self._hours(),
                self.tr("What comes meanwhile is told afterwards, together."),
            ),
            (
                "daily_digest",
                self.tr("Digest of the day"),
                self._digest,
                self.tr("How many wait and are overdue, of which units, and which terms press."),
            ),
            (
                "tray",
                self.tr("Notification area"),
                self._tray,
                self.tr("Where the desktop has one; closing the window still quits."),
            ),
        )

    def _taken_along(self) -> tuple[_Row, ...]:
        """What is fetched for offline review."""
        return (
            (
                "offline_items",
                self.tr("Take along for offline review"),
                self._items,
                self.tr("Texts, what they are compared with, and files."),
            ),
            (
                "offline_mb",
                self.tr("Files taken along"),
                self._size,
                self.tr("At most; fetched when nothing is being sent."),
            ),
        )

    def _hours(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for widget, name, spoken in (
            (self._quiet, "settings.quiet", self.tr("Quiet hours")),
            (self._from, "settings.quiet.from", self.tr("Quiet hours begin")),
            (self._to, "settings.quiet.to", self.tr("Quiet hours end")),
        ):
            widget.setObjectName(name)
            widget.setAccessibleName(spoken)
        row.addWidget(self._quiet)
        row.addWidget(self._from)
        row.addWidget(label(self.tr("to"), "body"))
        row.addWidget(self._to)
        row.addStretch(1)
        return holder

    def _connect(self) -> None:
        for name, box in (
            ("notifications", self._notify),
            ("remind_due", self._due),
            ("tray", self._tray),
            ("notify_titles", self._titles),
            ("daily_digest", self._digest),
        ):
            box.toggled.connect(lambda on, name=name: self._say({name: on}))
        self._quiet.toggled.connect(lambda _: self._say_hours())
        for edit in (self._from, self._to):
            edit.editingFinished.connect(self._say_hours)
        for name, chosen in (("offline_items", self._items), ("offline_mb", self._size)):
            chosen.activated.connect(
                lambda at, name=name, box=chosen: self._say({name: box.itemData(at)})
            )

    def _say_hours(self) -> None:
        on = self._quiet.isChecked()
        begin, end = self._from.time().toString(_FORM), self._to.time().toString(_FORM)
        self._say({"quiet_from": begin if on else "", "quiet_to": end if on else ""})

    def _say(self, values: dict[str, object]) -> None:
        if not self._telling:
            self.changed.emit(values)


def _choose(box: QComboBox, value: int, words: str) -> None:
    """Choose a value; one that is not offered was written into the file and is added."""
    at = box.findData(value)
    if at < 0:
        box.addItem(words, value)
        at = box.count() - 1
    box.setCurrentIndex(at)
