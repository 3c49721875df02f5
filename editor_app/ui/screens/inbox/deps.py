"""What the widgets of 互动 are given."""

from collections.abc import Callable
from dataclasses import dataclass

from editor_app.domain.inquiries import Inquiry
from editor_app.domain.item import ItemId
from editor_app.domain.people import Person
from editor_app.services.inquiries import InquiryService
from editor_app.services.inquiry_desk import InquiryDesk
from editor_app.services.inquiry_replies import InquiryReplies
from editor_app.services.reply_templates import ReplyTemplates
from editor_app.services.similar import SimilarService
from editor_app.ui.screens.editor.deps import EditorDeps


@dataclass(frozen=True, slots=True, kw_only=True)
class InboxDeps:
    """Services of one profile; ``editor`` makes the page of a reply."""

    inquiries: InquiryService
    desk: InquiryDesk
    replies: InquiryReplies
    similar: SimilarService
    templates: ReplyTemplates
    editor: EditorDeps
    person: Callable[[], Person]
    kick: Callable[[], None]  # ask for a sync pass
    open_item: Callable[[ItemId], None]  # in the editor
    pictures: Callable[[Inquiry], int] = lambda _: 0  # fetch what is missing; for the lane SYNC
