"""Makes the screen 发件箱 and the desk of its packages; loaded with the other screens."""

from typing import TYPE_CHECKING

from editor_app.presenters.downlink import DownlinkPresenter
from editor_app.presenters.outbox import OutboxPresenter
from editor_app.ui.screens.outbox import OutboxScreen
from editor_app.ui.screens.packages.desk import PackageDesk

if TYPE_CHECKING:
    from editor_app.ui.workbench import Workbench


def make_outbox(
    bench: "Workbench", downlink: DownlinkPresenter
) -> tuple[OutboxScreen, PackageDesk]:
    """A new screen, and what carries its operations over an air gap."""
    app, store = bench.app, bench.app.store
    screen = OutboxScreen(
        bench.kit,
        OutboxPresenter(store.outbox, store.board, store.revisions),
        app.submit,
        downlink,
        app.layouts,
        bench.person,
        app.engine.transfers if app.engine is not None else None,
    )
    screen.openRequested.connect(bench.open_item)
    screen.mergeRequested.connect(bench.routes.show_conflict)
    screen.reviewRequested.connect(bench.routes.open_review)
    screen.syncRequested.connect(bench.driver.kick)
    screen.reconcileRequested.connect(bench.reconcile)
    desk = PackageDesk(bench.kit, app.packages, store, app.layouts, bench.person, screen)
    screen.show_report(bench.driver.report, running=bench.driver.running)
    return screen, desk
