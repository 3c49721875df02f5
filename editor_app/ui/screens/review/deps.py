"""Services the review screen works with."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from editor_app.domain.item import Draft
from editor_app.domain.people import Person
from editor_app.services.batch import BatchService
from editor_app.services.checking import CheckService
from editor_app.services.claims import ClaimService, OpenRecord
from editor_app.services.comments import CommentService
from editor_app.services.files import FileService
from editor_app.services.layouts import LayoutService
from editor_app.services.preview import PreviewService
from editor_app.services.reasons import ReasonService
from editor_app.services.reviews import ReviewService
from editor_app.services.saved_filters import SavedFilters
from editor_app.services.secrecy import SecrecyService
from editor_app.services.sheets import SheetService
from editor_app.services.submit import SubmitService
from editor_app.services.take_along import TakeAlong
from editor_app.services.warrants import WarrantService


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewDeps:
    """The composition root fills this once."""

    reviews: ReviewService
    checking: CheckService
    preview: PreviewService
    layouts: LayoutService
    files: FileService
    submit: SubmitService  # takes a decision back within the undo window
    filters: SavedFilters
    batch: BatchService
    person: Callable[[], Person | None]
    kick: Callable[[], None]  # asks for a sync pass
    along: TakeAlong | None = None  # what of the queue is here; without it nothing is said of that
    sheets: SheetService | None = None  # prints 审校单; without it there is no button
    claims: ClaimService | None = None
    published: Callable[[OpenRecord, Person], Draft] | None = None  # what an emergency published
    warrants: WarrantService | None = None  # asks the portal; without one there is no window
    reasons: ReasonService | None = None  # 常用理由; without it the list is empty
    comments: CommentService | None = None  # without it nothing is said
    secrecy: SecrecyService | None = None  # without it the form cannot be filled in
    synced: Callable[[], datetime | None] = lambda: None  # when the portal was last heard
