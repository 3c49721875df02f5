"""What the life of a reply does to the message it answers: after each command, and in time."""

from sqlalchemy.orm import Session

from editor_app.domain.inquiries import KIND, Inquiry, InquiryState, Reply
from editor_app.domain.inquiry_replies import answered, no_longer_public, reply_sent
from editor_app.domain.item import Content, ContentHash, ItemId, thaw
from editor_app.domain.workflow import RemoteState
from editor_app.portal.core import Portal
from editor_app.portal.db.content import ItemRow, RevisionRow
from editor_app.portal.inquiries.acts import tell
from editor_app.portal.inquiries.rows import by_number

_REVIEW = RemoteState.IN_REVIEW.value


def is_public(content: Content) -> bool:
    """Whether a live item gets a public page: a reply only with the citizen's consent."""
    return content.kind != KIND or content.text("publish_consent") == "yes"


def follow_reply(session: Session, portal: Portal, item_id: str) -> None:
    """Bring the message up to where the item that answers it stands; repeating it is harmless."""
    item = session.get(ItemRow, item_id)
    if item is None or item.kind != KIND:
        return
    head = _content(session, item.live or item.head)
    inquiry = by_number(session, head.text("message_no"))
    if inquiry is None or inquiry.unit != item.unit:
        return
    after = _after(inquiry, item, head, portal)
    if after is not None:
        told, event = after
        tell(session, portal, told, event, {"item": item.id})


def _after(
    inquiry: Inquiry, item: ItemRow, content: Content, portal: Portal
) -> tuple[Inquiry, str] | None:
    known = next((one for one in inquiry.replies if one.item == item.id), None)
    if item.live is not None and (known is None or known.hash != item.live):
        reply = Reply(
            item=ItemId(item.id),
            hash=ContentHash(item.live),
            at=portal.now(),
            text=content.body,
            public=is_public(content),
            url=(item.url or "") if is_public(content) else "",
        )
        return answered(inquiry, reply), "answer"
    if item.live is None and known is not None and known.public:
        return no_longer_public(inquiry, known.item, portal.now()), "unpublish"
    begun = inquiry.state is InquiryState.HANDLING and inquiry.reply == item.id
    if item.state == _REVIEW and known is None and not begun:
        return reply_sent(inquiry, ItemId(item.id), portal.now()), "reply-sent"
    return None


def _content(session: Session, hash_: str) -> Content:
    stored = session.get_one(RevisionRow, hash_)
    return thaw(stored.canonical, ContentHash(hash_)).content
