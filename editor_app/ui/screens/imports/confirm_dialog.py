"""批量写入: how many drafts, for which columns; nothing is stored without this."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from editor_app.domain.layout import Layout
from editor_app.services.imports import Target
from editor_app.ui.look import Look
from editor_app.ui.models.language import language
from editor_app.ui.widgets.controls import button, label
from editor_app.ui.widgets.fitted_dialog import FittedDialog
from editor_app.ui.widgets.foot import foot
from editor_app.ui.widgets.surfaces import KeyValueGrid


class ConfirmDialog(FittedDialog):
    """Opened with ``open()``; the buttons are verbs."""

    confirmed = Signal()

    def __init__(
        self,
        look: Look,
        places: Mapping[Target, int],
        layout: Layout,
        left_out: int,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("import-confirm")
        self.setWindowTitle(self.tr("Write drafts"))
        self.setModal(True)
        self.setMinimumWidth(look.theme.px(480))
        total = sum(places.values())
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        told = self.tr("Make {n} drafts of these files?", None, total).format(n=total)
        column.addWidget(label(told, "sectionTitle", wrap=True))
        grid = KeyValueGrid(look, name="import-confirm.places")
        grid.set_pairs([(self._place(layout, one), self._count(n)) for one, n in places.items()])
        column.addWidget(grid)
        column.addWidget(label(self._rest(left_out), "caption", wrap=True))
        column.addLayout(self._buttons(look, total))

    def _place(self, layout: Layout, target: Target) -> str:
        unit = layout.portal.unit(target.unit)
        name = unit.short(language()) if unit is not None else target.unit
        column = layout.column(target.column).name(language())
        return f"{name} › {column} · {layout.template(target.kind).name(language())}"

    def _count(self, amount: int) -> str:
        return self.tr("{n} drafts", None, amount).format(n=amount)

    def _rest(self, left_out: int) -> str:
        told = self.tr(
            "They become drafts and nothing is submitted; each keeps its original file and its"
            " receipt. All of them can be put in the trash in one step afterwards."
        )
        if left_out:
            more = self.tr("{n} files are left out.", None, left_out).format(n=left_out)
            return f"{more} {told}"
        return told

    def _buttons(self, look: Look, total: int) -> QHBoxLayout:
        cancel = button(look, self.tr("Cancel"), name="import-confirm.cancel")
        told = self.tr("Write {n} drafts", None, total).format(n=total)
        write = button(look, told, name="import-confirm.write", kind="primary")
        write.setDefault(True)
        cancel.clicked.connect(self.reject)
        write.clicked.connect(self.accept)
        self.accepted.connect(self.confirmed)
        return foot([cancel, write], gap=8)
