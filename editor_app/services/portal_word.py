"""The portal's newest word about what an operation was for: an item, or a citizen's message."""

from collections.abc import Callable

from editor_app.domain.changes import Changes, touched
from editor_app.domain.inquiries import InquiryId
from editor_app.domain.outbox import Operation
from editor_app.domain.portal_ports import Portal
from editor_app.domain.ports import Store
from editor_app.domain.workflow import Command

Keep = Callable[[Store], Changes]


def newest_word(portal: Portal, operation: Operation) -> Keep:
    """Ask now; what is given keeps the answer, inside the caller's transaction."""
    if operation.command is Command.INQUIRY:
        return _of_inquiry(portal, operation)
    remote = portal.item(operation.item)

    def keep(store: Store) -> Changes:
        if remote is not None:
            store.mirror.put(remote)
        return touched(operation.item, outbox=True, queue=True)

    return keep


def _of_inquiry(portal: Portal, operation: Operation) -> Keep:
    told = portal.inquiry(InquiryId(operation.item))

    def keep(store: Store) -> Changes:
        if told is not None:
            store.inquiries.hear(told)
        return touched(operation.item, outbox=True) | Changes(inquiries=True)

    return keep
