"""What every widget is handed to look right: the current theme and the icons."""

from dataclasses import dataclass

from editor_app.ui.icons import Icons
from editor_app.ui.theme import Theme, ThemeSwitch


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """First argument of every widget of the kit."""

    switch: ThemeSwitch
    icons: Icons

    @property
    def theme(self) -> Theme:
        """The theme of this moment: read it when painting, do not keep it."""
        return self.switch.current
