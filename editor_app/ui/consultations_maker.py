"""Makes the screen 民意征集 from a profile's services; loaded with the other screens."""

from typing import TYPE_CHECKING

from editor_app.services.consultations import ConsultationService
from editor_app.ui.screens.consultations.deps import ConsultationDeps
from editor_app.ui.screens.consultations.screen import ConsultationsScreen

if TYPE_CHECKING:
    from editor_app.ui.workbench import Workbench


def make_consultations(bench: "Workbench") -> ConsultationsScreen:
    """A new screen."""
    app = bench.app
    deps = ConsultationDeps(
        service=ConsultationService(app.store, app.layouts, app.drafts, app.clock),
        layouts=app.layouts,
        sheets=app.sheet_exports,
        portal=app.portal.opinions if app.portal is not None else None,
        person=bench.person,
        kick=bench.driver.kick,
        open_item=bench.open_item,
        show_page=bench.open_page,
        new_item=bench.dialogs.new_item,
    )
    return ConsultationsScreen(bench.kit, deps)
