"""互动: what a person does with a message. Each act is an operation of the outbox, offline too."""

from editor_app.domain.canonical import canonical_json, sha256_hex
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.inquiries import InquiryId, Sender
from editor_app.domain.inquiry_acts import Act, Around, Asked, Wrong, may_act, wrong_with
from editor_app.domain.inquiry_json import asked_json
from editor_app.domain.item import ContentHash, ItemId, UnitKey
from editor_app.domain.outbox import Operation
from editor_app.domain.people import Person
from editor_app.domain.ports import Clock, Store
from editor_app.domain.workflow import Command
from editor_app.services.inquiries import InquiryService
from editor_app.services.layouts import LayoutService
from editor_app.services.operations import confirmed
from editor_app.services.settings import SettingsFile


class InquiryDesk:
    """Every method raises ``EditorError``: INQUIRY (``detail``, a ``Wrong``, and ``unit``),
    FORBIDDEN for who does not handle the message, NOT_FOUND.

    What several acts ask for goes out in their order; each is judged with those before it.
    """

    def __init__(
        self,
        store: Store,
        layouts: LayoutService,
        inquiries: InquiryService,
        clock: Clock,
        settings: SettingsFile,
    ) -> None:
        self._store = store
        self._layouts = layouts
        self._inquiries = inquiries
        self._clock = clock
        self._settings = settings

    def accept(self, id_: InquiryId, person: Person | None) -> Operation:
        """受理."""
        return self.ask(id_, Asked(act=Act.ACCEPT), person)

    def transfer(
        self, id_: InquiryId, to: UnitKey, reason: str, person: Person | None
    ) -> Operation:
        """转办: the chain is kept; a unit that had it is refused by its name."""
        return self.ask(id_, Asked(act=Act.TRANSFER, unit=to, reason=reason), person)

    def ask_citizen(self, id_: InquiryId, question: str, person: Person | None) -> Operation:
        """请市民补充: the clock stands still until the answer."""
        return self.ask(id_, Asked(act=Act.ASK, reason=question), person)

    def extend(self, id_: InquiryId, days: int, reason: str, person: Person | None) -> Operation:
        """延期, by working days, within what HD-01 allows."""
        return self.ask(id_, Asked(act=Act.EXTEND, days=days, reason=reason), person)

    def mark_frequent(self, id_: InquiryId, person: Person | None, *, on: bool) -> Operation:
        """标为常见问题."""
        return self.ask(id_, Asked(act=Act.FREQUENT, on=on), person)

    def merge(self, id_: InquiryId, into: InquiryId, person: Person | None) -> Operation:
        """并入另一件: both senders get its reply."""
        return self.ask(id_, Asked(act=Act.MERGE, into=into), person)

    def close(self, id_: InquiryId, reason: str, person: Person | None) -> Operation:
        """办结: without a reply, or because there is no more to say."""
        return self.ask(id_, Asked(act=Act.CLOSE, reason=reason), person)

    def open_personal(self, id_: InquiryId, person: Person | None) -> Sender:
        """查看完整信息: the trace is on disk before anything is shown, and is not taken back."""
        self.ask(id_, Asked(act=Act.OPEN), person)
        return self._inquiries.get(id_).sender

    def wrong(self, id_: InquiryId, asked: Asked) -> Wrong | None:
        """What is wrong with an act, as far as this workstation knows."""
        return wrong_with(self._inquiries.get(id_), asked, self._around())

    def ask(self, id_: InquiryId, asked: Asked, person: Person | None) -> Operation:
        """Put one act into the outbox."""
        inquiry = self._inquiries.get(id_)
        if person is not None and not may_act(inquiry, person):
            raise EditorError(Code.FORBIDDEN, unit=inquiry.unit)
        wrong = wrong_with(inquiry, asked, self._around())
        if wrong is not None:
            raise EditorError(Code.INQUIRY, detail=wrong.value, unit=self._unit_name(asked.unit))
        payload = canonical_json(asked_json(asked))
        undo = 0 if asked.act is Act.OPEN else self._settings.current.undo_seconds
        with self._store.transaction():
            return confirmed(
                self._store,
                item=ItemId(id_),
                command=Command.INQUIRY,
                title=inquiry.subject,
                payload=payload,
                hash_=ContentHash(sha256_hex(payload)),
                base=None,
                person=person,
                now=self._clock.now(),
                undo_seconds=undo,
            )

    def _around(self) -> Around:
        layout = self._layouts.current()
        return Around(
            limits=self._inquiries.limits(),
            units=frozenset(str(one.key) for one in layout.portal.units),
            find=self._store.inquiries.get,
        )

    def _unit_name(self, key: UnitKey) -> str:
        unit = self._layouts.current().portal.unit(key) if key else None
        return unit.name_zh if unit is not None else key
