"""A progress bar that stands still where people asked for less motion."""

from PySide6.QtWidgets import QProgressBar

from editor_app.ui.look import Look


class BusyBar(QProgressBar):
    """Range 0 to 0 means "under way, nobody knows how far": Qt lets a stripe run to and fro."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def setRange(self, minimum: int, maximum: int) -> None:
        if maximum <= minimum and self._look.theme.at_rest:
            super().setRange(0, 1)
            self.setValue(0)  # an empty bar beside the words that say what is done
        else:
            super().setRange(minimum, maximum)
