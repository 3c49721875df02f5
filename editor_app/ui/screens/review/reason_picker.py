"""常用理由 as a drop-down: the layout's, one's own, and keeping or forgetting one."""

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit

from editor_app.domain.errors import EditorError
from editor_app.services.reasons import Reasons, ReasonService
from editor_app.ui.hub import Hub
from editor_app.ui.look import Look
from editor_app.ui.messages import message_for
from editor_app.ui.models.language import language


class _Do(StrEnum):
    KEEP = "keep"
    DROP = "drop"


class ReasonPicker(QComboBox):
    """What is chosen goes into the line it belongs to, behind what stands there."""

    taken = Signal()  # a reason was put into the line

    def __init__(self, look: Look, name: str, line: QLineEdit) -> None:
        super().__init__()
        self._line = line
        self._service: ReasonService | None = None
        self._hub: Hub | None = None
        self.setObjectName(name)
        self.setAccessibleName(self.tr("Usual reasons"))
        self.setToolTip(self.tr("Usual reasons"))
        self.setMinimumContentsLength(9)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.view().setMinimumWidth(look.theme.px(360))
        self.activated.connect(self._chosen)
        self._fill(Reasons(shared=(), own=()))

    def serve(self, service: ReasonService | None, hub: Hub | None = None) -> None:
        """Where reasons come from; with a ``hub`` one's own can be kept and forgotten."""
        self._service, self._hub = service, hub
        self.refresh()

    def open(self) -> None:
        """By key: the list drops down, arrows and Enter choose."""
        if self.isEnabled():
            self.setFocus()
            self.showPopup()

    def showPopup(self) -> None:
        """Fresh each time: another layout may be in force, another language be spoken."""
        self.refresh()
        super().showPopup()

    def refresh(self) -> None:
        """Read the reasons anew."""
        if self._service is not None:
            self._fill(self._service.reasons(language()))

    def _fill(self, reasons: Reasons) -> None:
        typed = self._line.text().strip()
        self.clear()
        self.addItem(self.tr("Reasons"))  # short: the bar has no room for more
        for own in reasons.own:
            self.addItem(own)
        if reasons.own:
            self.insertSeparator(self.count())
        for shared in reasons.shared:
            self.addItem(shared)
        if self._hub is None or not typed or typed in reasons.shared:
            return
        self.insertSeparator(self.count())
        if typed in reasons.own:
            self.addItem(self.tr("Forget the reason in the field"), _Do.DROP)
        else:
            self.addItem(self.tr("Keep the reason in the field"), _Do.KEEP)

    def _chosen(self, at: int) -> None:
        told, text = self.itemData(at), self.itemText(at)
        self.setCurrentIndex(0)
        if told is not None:
            self._remember(_Do(told))
        elif at > 0:
            typed = self._line.text().strip()
            self._line.setText(f"{typed} {text}" if typed and text not in typed else text)
            self.taken.emit()

    def _remember(self, what: _Do) -> None:
        service, hub, text = self._service, self._hub, self._line.text().strip()
        if service is None or hub is None:
            return
        does: tuple[Callable[[str], None], Callable[[str], None]] = (service.keep, service.drop)
        act, back = does if what is _Do.KEEP else does[::-1]
        try:
            act(text)
        except EditorError as error:
            hub.toast(message_for(error).text)
            return
        kept, gone = self.tr("Kept among your reasons"), self.tr("Forgotten")
        hub.toast(kept if what is _Do.KEEP else gone, self.tr("Undo"), lambda: back(text))
