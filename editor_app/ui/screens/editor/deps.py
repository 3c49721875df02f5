"""What the editor's widgets are given."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from editor_app.domain.item import ItemId
from editor_app.domain.keeps import Keep
from editor_app.domain.people import Person
from editor_app.domain.ports import Clock
from editor_app.services.board import BoardService
from editor_app.services.checking import CheckService
from editor_app.services.closed_links import ClosedLinks
from editor_app.services.comments import CommentService
from editor_app.services.drafts import DraftService
from editor_app.services.files import FileService
from editor_app.services.history import HistoryService
from editor_app.services.imports import ImportService
from editor_app.services.layouts import LayoutService
from editor_app.services.pasting import PasteService
from editor_app.services.preview import PreviewService
from editor_app.services.recent import RecentService
from editor_app.services.snippets import SnippetService
from editor_app.services.submit import SubmitService
from editor_app.services.template_update import TemplateUpdateService
from editor_app.services.transfers import Transfers
from editor_app.ui.actions import Actions
from editor_app.ui.body.body_look import BodyLook
from editor_app.ui.frame.width_memory import WidthMemory
from editor_app.ui.hub import Hub
from editor_app.ui.look import Look
from editor_app.ui.runner import Runner
from editor_app.ui.screens.editor.look_of_body import body_look
from editor_app.ui.screens.editor.timers import MakeTimer, once
from editor_app.ui.screens.editor.zoom import Zoom
from editor_app.ui.theme import Theme


@dataclass(frozen=True, slots=True, kw_only=True)
class EditorDeps:
    """Services and parts of the kit; one value for the whole window."""

    look: Look
    hub: Hub
    runner: Runner
    actions: Actions
    language: str
    drafts: DraftService
    history: HistoryService
    checking: CheckService
    submit: SubmitService
    layouts: LayoutService
    preview: PreviewService
    files: FileService
    pasting: PasteService
    board: BoardService
    imports: ImportService
    snippets: SnippetService
    recent: RecentService
    zoom: Zoom
    person: Callable[[], Person | None]
    online: Callable[[], bool]
    kick: Callable[[], None]  # ask for a sync pass
    show_page: Callable[[str], None]  # open a finished HTML page in the browser
    updates: TemplateUpdateService | None = None  # none: newer templates are not offered
    comments: CommentService | None = None  # without it nothing is said
    memory: WidthMemory | None = None  # what widths were chosen
    transfers: Transfers | None = None  # how far files are on their way
    make_timer: MakeTimer = once  # of autosave
    body_look: Callable[[Theme], BodyLook] = body_look  # of the text
    clock: Clock | None = None  # without it no duties are told
    closed_links: ClosedLinks | None = None
    transcribed: Callable[[str, ItemId], bool] = lambda _unit, _item: False  # in another item

    def keep_of(self, reason: str) -> Keep:
        """A reason why a warning stays, given here and now."""
        person = self.person()
        return Keep(reason=reason, by=person.name if person else "", at=datetime.now(UTC))
