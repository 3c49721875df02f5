"""Opens a due thing: the item, the editor, a new item in its column, the case."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from editor_app.domain.due_things import Area, DueKind, DueThing, Leads
from editor_app.domain.inquiries import InquiryId
from editor_app.domain.item import ItemId

if TYPE_CHECKING:
    from editor_app.ui.workbench import Workbench

_CONSULTING = frozenset({DueKind.CONSULTATION, DueKind.RESULT})


class DueOpener:
    """One entry per area; a test proves the table complete."""

    def __init__(self, bench: "Workbench") -> None:
        self._bench = bench
        self.ways: Mapping[Area, Callable[[Leads], None]] = {
            Area.ITEM: self._item,
            Area.EDIT: self._edit,
            Area.COLUMN: self._column,
            Area.CASE: self._case,
        }

    def open(self, thing: DueThing) -> None:
        """Show the thing itself; a consultation with its opinions and its clock."""
        if thing.kind in _CONSULTING and thing.leads.area is Area.ITEM:
            self._bench.routes.show_consultations(ItemId(thing.leads.id))
            return
        self.ways[thing.leads.area](thing.leads)

    def _item(self, leads: Leads) -> None:
        self._bench.routes.show_item(ItemId(leads.id))

    def _edit(self, leads: Leads) -> None:
        self._bench.open_item(ItemId(leads.id))

    def _column(self, leads: Leads) -> None:
        self._bench.dialogs.new_item(leads.unit, leads.column)

    def _case(self, leads: Leads) -> None:
        self._bench.routes.open_case(InquiryId(leads.id))
