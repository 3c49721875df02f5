"""Makes the screen 互动 from a profile's services; loaded with the other screens."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from editor_app.domain.everyday_words import read_words
from editor_app.domain.inquiries import Inquiry
from editor_app.domain.item import Draft
from editor_app.services.app import App
from editor_app.services.inquiry_pictures import fetch_pictures
from editor_app.services.reply_templates import ReplyTemplates
from editor_app.services.similar import SimilarService
from editor_app.ui.editor_maker import editor_deps
from editor_app.ui.screens.inbox.deps import InboxDeps
from editor_app.ui.screens.inbox.screen import InboxScreen

if TYPE_CHECKING:
    from editor_app.ui.workbench import Workbench


def make_inbox(bench: "Workbench", export: Callable[[Draft], None]) -> InboxScreen:
    """A new screen; ``export`` is asked for the dialog 导出."""
    app = bench.app
    helping = app.paths.resources / "helping"
    words = read_words((helping / "everyday_words.toml").read_bytes())
    deps = InboxDeps(
        inquiries=app.inquiries,
        desk=app.inquiry_desk,
        replies=app.inquiry_replies,
        similar=SimilarService(app.store, app.recent, words),
        templates=ReplyTemplates(helping / "reply_templates.toml"),
        editor=editor_deps(bench),
        person=bench.person,
        kick=bench.driver.kick,
        open_item=bench.open_item,
        pictures=partial(_fetch_pictures, app),
    )
    screen = InboxScreen(bench.kit, deps)
    screen.reply.saveFailed.connect(bench.unsaved.refused)
    screen.reply.saveRecovered.connect(bench.unsaved.recovered)
    screen.reply.exportAsked.connect(export)
    bench.unsaved.saveAsAsked.connect(screen.reply.export_unsaved)
    if bench.sharing is not None:
        bench.sharing.attend_reply(screen.reply)
    return screen


def _fetch_pictures(app: App, inquiry: Inquiry) -> int:
    return fetch_pictures(app.store, app.portal, inquiry) if app.portal is not None else 0
