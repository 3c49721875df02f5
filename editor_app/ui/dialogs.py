"""The dialogs that any part of the window may ask for."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from editor_app.domain.item import ItemId

if TYPE_CHECKING:
    from editor_app.ui.workbench import Workbench


class Dialogs(QObject):
    """They are made with the screens that the first painted window does not show."""

    def __init__(self, bench: "Workbench") -> None:
        super().__init__(bench)
        self._screens = bench.screens
        bench.window.actions_by_key["export.all"].triggered.connect(self.export_all)

    def new_item(self, unit: str = "", column: str = "") -> None:
        """新建稿件; what was made is opened."""
        self._screens.makers.ask_new_item(unit, column)

    def export_all(self) -> None:
        """导出全部."""
        self._screens.makers.exporting.ask_all()

    def bundle(self, item: ItemId) -> None:
        """政策解读同步发布, for the bundle of an item."""
        self._screens.makers.bundles.show_bundle(item)

    def interpret(self, policy: ItemId) -> None:
        """以此政策新建解读."""
        self._screens.makers.bundles.interpret(policy)

    def hand_over(self, item: ItemId) -> None:
        """接手同事的稿件, with one draft chosen."""
        self._screens.makers.handover.open(item)

    def radar(self) -> None:
        """全部栏目, with what each owes."""
        self._screens.makers.radar.ask()
