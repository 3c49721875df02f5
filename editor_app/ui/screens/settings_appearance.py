"""The page 外观与语言."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from editor_app.services.settings import TEXT_SCALES, Settings
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.screens.settings_grid import SettingGrid
from editor_app.ui.screens.settings_lock import Note, lock
from editor_app.ui.setting_words import setting_name
from editor_app.ui.widgets.controls import Segmented
from editor_app.ui.widgets.surfaces import Card

# A language is always named in itself: whoever cannot read the present one must find their own.
_OWN = {"zh_CN": "简体中文", "en": "English"}


class AppearancePage(QWidget):
    """Theme, text size and language; what the installer locked is shown, not offered."""

    changed = Signal(str, object)  # name of the setting, value

    def __init__(self, kit: ScreenKit) -> None:
        super().__init__()
        self.setObjectName("settings.appearance")
        self._kit = kit
        self._theme = Segmented(
            [
                ("system", self.tr("As the system")),
                ("light", self.tr("Light")),
                ("dark", self.tr("Dark")),
                ("contrast", self.tr("High contrast")),
                ("contrast_dark", self.tr("High contrast, dark")),
            ],
            name="settings.theme",
            wraps=True,
        )
        self._scale = Segmented(
            [(str(one), f"{one} %") for one in TEXT_SCALES], name="settings.text_scale"
        )
        self._language = Segmented(
            [("system", self.tr("As the system")), ("zh_CN", _OWN["zh_CN"]), ("en", _OWN["en"])],
            name="settings.language",
        )
        self._motion = Segmented(
            [("system", self.tr("As the system")), ("reduced", self.tr("Less motion"))],
            name="settings.motion",
        )
        self._motion.chosen.connect(lambda key: self.changed.emit("motion", key))
        self._theme.chosen.connect(lambda key: self.changed.emit("theme", key))
        self._scale.chosen.connect(lambda key: self.changed.emit("text_scale", int(key)))
        self._language.chosen.connect(lambda key: self.changed.emit("language", key))
        card = Card(kit.look, self.tr("Appearance and language"), name="settings.appearance.card")
        card.add(self._rows())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        column.addStretch(1)

    def show_settings(self, settings: Settings, locks: Mapping[str, str]) -> None:
        """Show what holds; ``locks``: what the installer set, and the file that says so."""
        self._theme.choose(settings.theme)
        self._scale.choose(str(settings.text_scale))
        self._language.choose(settings.language)
        self._motion.choose(settings.motion)
        for name, widget in (
            ("theme", self._theme),
            ("text_scale", self._scale),
            ("language", self._language),
            ("motion", self._motion),
        ):
            lock(widget, locks.get(name))
            self._notes[name].show_lock(locks.get(name))

    def _rows(self) -> QWidget:
        grid = SettingGrid(self._kit.look)
        told = {
            "theme": self.tr("The preview always keeps the portal's own colours."),
            "text_scale": self.tr("Widths of panes stay; rows and buttons grow with the text."),
            "language": self.tr("Article text is not affected."),
            "motion": self.tr("Cursors stand still, and bars that would run to and fro."),
        }
        self._notes = {key: Note(self._kit, key, text) for key, text in told.items()}
        choices = {
            "theme": self._theme,
            "text_scale": self._scale,
            "language": self._language,
            "motion": self._motion,
        }
        for key, choice in choices.items():
            choice.setAccessibleName(setting_name(key))
            grid.add(setting_name(key), choice, self._notes[key])
        return grid
