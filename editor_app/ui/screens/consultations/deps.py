"""What the screen 民意征集 works with."""

from collections.abc import Callable
from dataclasses import dataclass

from editor_app.domain.item import ItemId
from editor_app.domain.opinion_ports import OpinionPortal
from editor_app.domain.people import Person
from editor_app.services.consultations import ConsultationService
from editor_app.services.layouts import LayoutService
from editor_app.services.opinion_sheets import SheetExports


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsultationDeps:
    """``portal`` is ``None`` where the profile has no portal."""

    service: ConsultationService
    layouts: LayoutService
    sheets: SheetExports
    portal: OpinionPortal | None
    person: Callable[[], Person]
    kick: Callable[[], None]
    open_item: Callable[[ItemId], None]
    show_page: Callable[[str], None]  # the address of a public page
    new_item: Callable[[str, str], None]  # unit, column
