"""The page 外观与语言."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from editor_app.services.settings import TEXT_SCALES, Settings
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.widgets.controls import Segmented, label
from editor_app.ui.widgets.surfaces import Card

# A language is always named in itself: whoever cannot read the present one must find their own.
_OWN = {"zh_CN": "简体中文", "en": "English"}


class AppearancePage(QWidget):
    """Theme, text size and language; what the installer locked is shown, not offered."""

    changed = Signal(str, object)  # name of the setting, value

    def __init__(self, kit: ScreenKit) -> None:
        super().__init__()
        self.setObjectName("settings.appearance")
        self._theme = Segmented(
            [
                ("system", self.tr("As the system")),
                ("light", self.tr("Light")),
                ("dark", self.tr("Dark")),
            ],
            name="settings.theme",
        )
        self._scale = Segmented(
            [(str(one), f"{one} %") for one in TEXT_SCALES], name="settings.text_scale"
        )
        self._language = Segmented(
            [("system", self.tr("As the system")), ("zh_CN", _OWN["zh_CN"]), ("en", _OWN["en"])],
            name="settings.language",
        )
        self._theme.chosen.connect(lambda key: self.changed.emit("theme", key))
        self._scale.chosen.connect(lambda key: self.changed.emit("text_scale", int(key)))
        self._language.chosen.connect(lambda key: self.changed.emit("language", key))
        card = Card(kit.look, self.tr("Appearance and language"), name="settings.appearance.card")
        card.add(self._rows())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        column.addStretch(1)

    def show_settings(self, settings: Settings, locked: frozenset[str]) -> None:
        """Show what holds."""
        self._theme.choose(settings.theme)
        self._scale.choose(str(settings.text_scale))
        self._language.choose(settings.language)
        for name, widget, note in (
            ("theme", self._theme, self._notes[0]),
            ("text_scale", self._scale, self._notes[1]),
            ("language", self._language, self._notes[2]),
        ):
            widget.setEnabled(name not in locked)
            if name in locked:
                note.setText(self.tr("set by your administrator"))

    def _rows(self) -> QWidget:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(15, 14, 15, 16)
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(14)
        grid.setColumnStretch(2, 1)
        self._notes = [
            label(self.tr("The preview always keeps the portal's own colours."), "caption"),
            label(self.tr("Widths of panes stay; rows and buttons grow with the text."), "caption"),
            label(self.tr("Article text is not affected."), "caption"),
        ]
        names = (self.tr("Theme"), self.tr("Text size"), self.tr("Language"))
        choices = (self._theme, self._scale, self._language)
        for at, (name, choice, note) in enumerate(zip(names, choices, self._notes, strict=True)):
            choice.setAccessibleName(name)
            grid.addWidget(label(name, "label"), at, 0)
            grid.addWidget(choice, at, 1)
            grid.addWidget(note, at, 2)
        return holder
