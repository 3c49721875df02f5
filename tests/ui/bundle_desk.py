"""The panel of bundles at an editor's desk, and the list beside it."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from editor_app.domain.item import ItemId
from editor_app.presenters.items_load import ItemsLoader
from editor_app.presenters.items_reading import ReadingPresenter
from editor_app.services.bundle_plans import BundlePlans
from editor_app.services.sisters import sisters
from editor_app.ui.screens.bundles.desk import BundleDeps, BundleDesk
from editor_app.ui.screens.bundles.dialog import BundleDialog
from editor_app.ui.screens.items import ItemsScreen
from editor_app.ui.widgets.roles import Role
from tests.fakes.people import LIN
from tests.services.test_bundles import service, texts
from tests.ui.hands import button_named
from tests.ui.review_district import District
from tests.unit.rendering_scenes import bundled


class Panel:
    """The desk of one editor, and the panel it opened."""

    def __init__(self, around: District, at: QWidget) -> None:
        self.district, self.seat = around, around[LIN]
        self.opened: list[ItemId] = []
        self.read_again: list[ItemId] = []
        deps = BundleDeps(
            bundles=service(self.seat),
            texts=texts(self.seat),
            submit=self.seat.submit,
            person=lambda: LIN,
            layout=bundled,
            kick=lambda: around.kicks.append(True),
            open_item=self.opened.append,
            flushed=lambda then: then(),
            read_again=self.read_again.append,
        )
        self.desk = BundleDesk(around.kit, deps, at)

    def show(self, item: ItemId) -> BundleDialog:
        self.desk.show_bundle(item)
        self.district.settle()
        assert self.desk.dialog is not None
        return self.desk.dialog

    def click(self, name: str) -> None:
        assert self.desk.dialog is not None
        button_named(self.desk.dialog, name).click()
        self.district.settle()


@pytest.fixture
def panel(district: District) -> Panel:
    at = QWidget()
    district.qtbot.addWidget(at)
    return Panel(district, at)


def rows(dialog: BundleDialog, role: int = Role.CAPTION) -> list[str]:
    model = dialog.model
    return [str(model.index(at).data(role)) for at in range(model.rowCount())]


def told(dialog: BundleDialog) -> str:
    found = dialog.findChild(QLabel, "bundle-told")
    assert found is not None
    return found.text()


# ---------------------------------------------------------------- lists and reading


def items_screen(district: District, ask: Callable[[ItemId], None]) -> ItemsScreen:
    seat = district[LIN]
    store = seat.store
    screen = ItemsScreen(
        district.kit,
        ItemsLoader(store.board, seat.board, seat.layouts, BundlePlans(store)),
        ReadingPresenter(
            seat.drafts,
            seat.layouts,
            store.proofs,
            store.outbox,
            lambda remote: sisters(store, remote),
        ),
        seat.drafts,
        LIN,
    )
    screen.bundleRequested.connect(ask)
    district.qtbot.addWidget(screen)
    screen.resize(1360, 760)
    screen.show()
    district.settle()
    return screen


def read(district: District, screen: ItemsScreen, item: ItemId) -> None:
    screen.show_item(item)
    district.qtbot.waitUntil(
        lambda: screen.read.reading is not None and screen.read.reading.item == item
    )
    district.settle()
