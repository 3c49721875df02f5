"""Taking over drafts, put together for a window."""

from typing import TYPE_CHECKING

from editor_app.services.handover import HandOverService
from editor_app.services.warrants import WarrantService
from editor_app.ui.screens.handover.desk import HandOverDeps, HandOverDesk
from editor_app.ui.screens.items import ItemsScreen

if TYPE_CHECKING:
    from editor_app.ui.workbench import Workbench


def handover_desk(bench: "Workbench") -> HandOverDesk:
    """The desk of a window; without a portal it says so."""
    app, deps = bench.app, None
    if app.portal is not None and app.sharing is not None:
        deps = HandOverDeps(
            service=HandOverService(app.store, app.portal, app.sharing, app.drafts),
            warrants=WarrantService(app.portal.lending),
            layouts=app.layouts,
            person=bench.person,
        )
    made = HandOverDesk(bench.kit, deps, bench.window)
    made.openRequested.connect(bench.open_item)
    return made


def offer(desk: HandOverDesk, screen: ItemsScreen) -> None:
    """稿件 leads there by a link and by a key."""
    screen.places.handover.clicked.connect(lambda _: desk.open())
    screen.list.keys["item.handover"].triggered.connect(lambda _: desk.open())
