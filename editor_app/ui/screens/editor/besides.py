"""门户另外发现: what the portal's own checks warned of in a text that came back to its author."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from editor_app.domain.findings import Finding
from editor_app.ui.look import Look
from editor_app.ui.widgets.surfaces import Banner

_MOST = 3  # told in the headline
_LONGEST = 160  # characters of one: an address that a sentence names may fill a screen


class Besides(QWidget):
    """A banner with a line for each, below the reason of the return; nothing where nothing is."""

    def __init__(self, look: Look, language: str) -> None:
        super().__init__()
        self._look, self._chinese = look, language.startswith("zh")
        self._shown: tuple[Finding, ...] = ()
        self._banner: Banner | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def show_found(self, found: tuple[Finding, ...]) -> None:
        """Show these instead of the last ones."""
        if found == self._shown:
            return
        self._shown = found
        if self._banner is not None:
            self._column.removeWidget(self._banner)
            self._banner.hide()
            self._banner.deleteLater()
            self._banner = None
        if found:
            self._banner = Banner(self._look, self._words(found), name="editor-besides")
            self._column.addWidget(self._banner)
        self.setVisible(bool(found))

    def _words(self, found: Sequence[Finding]) -> str:
        head = self.tr(
            "The portal warned of {n} more things in the text you sent:", None, len(found)
        )
        lines = [head.format(n=len(found)), *(self._line(one) for one in found[:_MOST])]
        if len(found) > _MOST:
            more = self.tr("and {n} more")
            lines.append(more.format(n=len(found) - _MOST))
        return "\n".join(lines)

    def _line(self, one: Finding) -> str:
        title = one.title_zh if self._chinese else one.title_en
        words = f"{one.rule} {title} · {one.message_zh if self._chinese else one.message_en}"
        return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"
