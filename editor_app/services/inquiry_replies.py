"""From a message to the item that answers it; from then on it is an item like every other."""

from dataclasses import replace

from editor_app.domain.canonical import Json
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.inquiries import (
    COLUMN,
    DONE,
    KIND,
    Handover,
    Inquiry,
    InquiryId,
    reply_item,
)
from editor_app.domain.inquiry_acts import may_act
from editor_app.domain.inquiry_clock import due_of
from editor_app.domain.item import ColumnKey, Draft, ItemId, Kind
from editor_app.domain.layout import Layout
from editor_app.domain.people import Person
from editor_app.domain.ports import Clock, Store
from editor_app.domain.working_days import Calendar
from editor_app.domain.working_time import PORTAL_TIME
from editor_app.services.deferred import masked_inquiry_text
from editor_app.services.drafts import DraftService
from editor_app.services.inquiries import InquiryService
from editor_app.services.layouts import LayoutService

_LONGEST, _LONGEST_TITLE = 2000, 100  # of question_public and title, as the template says
_BY_PORTAL = ("due_on", "transfers")


class InquiryReplies:
    """Begins replies. A second reply is a second item: the first stays what was approved."""

    def __init__(
        self,
        store: Store,
        layouts: LayoutService,
        inquiries: InquiryService,
        drafts: DraftService,
        clock: Clock,
    ) -> None:
        self._store = store
        self._layouts = layouts
        self._inquiries = inquiries
        self._drafts = drafts
        self._clock = clock

    def begin(self, id_: InquiryId, person: Person | None) -> Draft:
        """The draft that answers the present round, made when there is none yet.

        A message that is answered gives the draft of its last reply's next edition. Raises
        ``EditorError``: FORBIDDEN, NOT_FOUND, WRONG_STATE for what was closed or merged.
        """
        inquiry = self._inquiries.get(id_)
        if person is not None and not may_act(inquiry, person):
            raise EditorError(Code.FORBIDDEN, unit=inquiry.unit)
        item = reply_item(id_, inquiry.round)
        known = self._store.board.row(item)
        if known is not None:
            draft = self._drafts.open(item)
            sent = known.remote is not None or known.pending or known.draft is None
            return draft if sent else self._brought_up(draft, inquiry)
        if inquiry.state in DONE:
            raise EditorError(Code.WRONG_STATE, state=inquiry.state.value)
        layout = self._layouts.current()
        return self._drafts.new(
            unit=inquiry.unit,
            column=ColumnKey(COLUMN),
            kind=Kind(KIND),
            person=person,
            item=item,
            given=self._fields(inquiry, layout),
        )

    def _brought_up(self, draft: Draft, inquiry: Inquiry) -> Draft:
        """What the portal told since, in a reply that nobody has sent: more time, other units."""
        fresh = self._fields(inquiry, self._layouts.current())
        content = draft.content
        for key in _BY_PORTAL:
            if content.fields.get(key) != fresh.get(key):
                content = content.with_field(key, fresh.get(key))
        return (
            draft
            if content == draft.content
            else self._drafts.save(replace(draft, content=content))
        )

    def _fields(self, inquiry: Inquiry, layout: Layout) -> dict[str, Json]:
        """What the message brings along. What is public is masked, whoever has opened it."""
        due = due_of(inquiry, self._inquiries.limits(), Calendar.of(layout)).on
        question = inquiry.again[-1].text if inquiry.again else inquiry.text
        public = masked_inquiry_text(inquiry, layout, question)
        given: dict[str, Json] = {
            "title": masked_inquiry_text(inquiry, layout, inquiry.subject)[:_LONGEST_TITLE],
            "message_no": inquiry.number,
            "message_type": inquiry.type,
            "received_at": _local(inquiry),
            "question_original": question,
            "question_public": public[:_LONGEST],
            "submitter_name": inquiry.sender.name,
            "submitter_phone": inquiry.sender.phone,
            "publish_consent": "yes" if inquiry.consent else "no",
            "is_complex": "yes" if inquiry.complex else "no",
            "is_faq": "yes" if inquiry.frequent else "no",
            "satisfaction": inquiry.satisfaction,
            "due_on": due.isoformat() if due else "",
            "extension_reason": inquiry.extensions[-1].reason if inquiry.extensions else "",
            "transfers": [_handover(one, layout) for one in inquiry.transfers],
            "related": [_first(inquiry)] if inquiry.round > 1 and inquiry.replies else [],
        }
        return {key: value for key, value in given.items() if value not in ("", [])}


def _local(inquiry: Inquiry) -> str:
    at = inquiry.again[-1].at if inquiry.again else inquiry.received_at
    return at.astimezone(PORTAL_TIME).replace(tzinfo=None).isoformat(timespec="seconds")


def _first(inquiry: Inquiry) -> ItemId:
    return inquiry.replies[0].item


def _handover(one: Handover, layout: Layout) -> dict[str, Json]:
    unit = layout.portal.unit(one.to_unit)
    at = one.at.astimezone(PORTAL_TIME).replace(tzinfo=None)
    return {
        "unit": unit.name_zh if unit is not None else one.to_unit,
        "at": at.isoformat(timespec="seconds"),
        "opinion": one.reason,
    }
