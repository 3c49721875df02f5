"""稿件 over an office."""

from pytestqt.qtbot import QtBot

from editor_app.presenters.items import Place
from editor_app.presenters.items_load import ItemsLoader
from editor_app.presenters.items_reading import ReadingPresenter
from editor_app.ui.screens.items import ItemsScreen
from editor_app.ui.screens.kit import ScreenKit
from tests.ui.office import LI, LIN, NOTICES, Office

COLUMN = Place(unit="zkgwb", column=NOTICES)


def opened(kit: ScreenKit, office: Office, qtbot: QtBot, person: object = LIN) -> ItemsScreen:
    screen = ItemsScreen(
        kit,
        ItemsLoader(office.store.board, office.board, office.layouts),
        ReadingPresenter(office.drafts, office.layouts),
        office.drafts,
        LI if person is LI else LIN,
    )
    qtbot.addWidget(screen)
    screen.resize(1360, 760)
    screen.show()
    settle(screen, kit, qtbot)
    return screen


def settle(screen: ItemsScreen, kit: ScreenKit, qtbot: QtBot) -> None:
    """Until nothing is being read and nothing waits to be read."""
    qtbot.waitUntil(lambda: not kit.runner.busy and not screen._late.isActive())


def titles(screen: ItemsScreen) -> list[str]:
    model = screen.list.model
    return [str(model.index(at).data()) for at in range(model.rowCount())]
