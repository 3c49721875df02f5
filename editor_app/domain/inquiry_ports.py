"""Ports of messages; ``ports`` joins them to Store and Portal."""

from collections.abc import Collection, Mapping, Sequence
from typing import Protocol

from editor_app.domain.inquiries import Group, Inquiry, InquiryId, InquiryRow, Wanted


class Inquiries(Protocol):
    """Messages of citizens as the portal told them.

    ``hear`` keeps the newer word, unless ``anew``: the portal fell back. ``get`` raises
    STORE_DAMAGED. ``page`` gives open ones by their last day, the others the newest first, and
    reads no text. ``counts`` and ``total`` ask the same rows without making them.
    ``keep_only`` follows a portal that fell back: what it no longer tells is gone.
    """

    def hear(self, inquiry: Inquiry, *, anew: bool = False) -> None: ...
    def get(self, id_: InquiryId) -> Inquiry | None: ...
    def by_number(self, number: str) -> InquiryId | None: ...
    def page(self, wanted: Wanted, offset: int = 0, limit: int = 200) -> Sequence[InquiryRow]: ...
    def counts(self, wanted: Wanted) -> Mapping[Group, int]: ...
    def total(self, wanted: Wanted) -> int: ...
    def keep_only(self, ids: Collection[InquiryId]) -> int: ...


class InquiryPortal(Protocol):
    """Part of ``portal_ports``: acts go through ``command``, this asks for the newest word."""

    def inquiry(self, id_: InquiryId) -> Inquiry | None: ...
