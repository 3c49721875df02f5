"""Makes the editor from a profile's services.

Loaded with the first open item (``workbench_screens``), and without the other screens: they would
add a third to what it imports.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from editor_app.domain.item import Draft
from editor_app.domain.people import Person
from editor_app.services.app import App
from editor_app.services.closed_links import ClosedLinks
from editor_app.services.page_duties import has_transcript
from editor_app.ui.recalling import Recalling
from editor_app.ui.screens.editor.deps import EditorDeps
from editor_app.ui.screens.editor.screen import EditorScreen
from editor_app.ui.screens.editor.zoom import Zoom
from editor_app.ui.screens.kit import ScreenKit

if TYPE_CHECKING:
    from editor_app.ui.workbench import Workbench


def make_editor(bench: "Workbench", export: Callable[[Draft], None]) -> EditorScreen:
    """A new editor; ``export`` is asked for the dialog 导出."""
    app = bench.app
    screen = EditorScreen(editor_deps(bench))
    screen.leaveAsked.connect(lambda: bench.window.show_screen("items"))
    screen.newAsked.connect(bench.dialogs.new_item)
    screen.saved.connect(bench.editor_facts.saved)
    screen.saveSlow.connect(bench.editor_facts.saving)
    screen.history.greeted.connect(bench.recovery.opened)
    screen.saveFailed.connect(bench.unsaved.refused)
    screen.saveRecovered.connect(bench.unsaved.recovered)
    bench.unsaved.saveAsAsked.connect(screen.export_current)
    screen.counted.connect(bench.editor_facts.counted)
    screen.writingAsked.connect(bench.window.set_writing)
    screen.zoomShown.connect(bench.editor_facts.zoomed)
    screen.templateShown.connect(bench.editor_facts.template_shown)
    screen.exportAsked.connect(export)
    screen.bundleAsked.connect(bench.dialogs.bundle)
    screen.interpretAsked.connect(bench.dialogs.interpret)
    screen.mergeAsked.connect(bench.routes.show_conflict)
    screen.recallAsked.connect(Recalling(bench.kit, app.submit, bench.person, screen).recall)
    if bench.sharing is not None:
        bench.sharing.attend(screen)
    bench.handing.attend(screen)
    return screen


def editor_deps(bench: "Workbench") -> EditorDeps:
    """What a page of the editor needs, wherever it is shown in the window."""
    return deps_over(
        bench.app,
        bench.kit,
        language=bench.application.language,
        zoom=Zoom(bench.app.settings, bench),
        person=bench.person,
        online=lambda: bench.driver.online,
        kick=bench.driver.kick,
        show_page=bench.show_html,
    )


def deps_over(
    app: App,
    kit: ScreenKit,
    *,
    language: str,
    zoom: Zoom,
    person: Callable[[], Person | None],
    online: Callable[[], bool],
    kick: Callable[[], None],
    show_page: Callable[[str], None],
) -> EditorDeps:
    """The services of a profile, and what the window around the page does."""
    return EditorDeps(
        transfers=app.engine.transfers if app.engine is not None else None,
        look=kit.look,
        hub=kit.hub,
        runner=kit.runner,
        actions=kit.actions,
        memory=kit.memory,
        language=language,
        zoom=zoom,
        person=person,
        online=online,
        kick=kick,
        show_page=show_page,
        drafts=app.drafts,
        history=app.history,
        checking=app.checking,
        submit=app.submit,
        layouts=app.layouts,
        preview=app.preview,
        files=app.files,
        pasting=app.pasting,
        snippets=app.snippets,
        recent=app.recent,
        board=app.board,
        imports=app.imports,
        updates=app.updates,
        comments=app.comments,
        clock=app.clock,
        closed_links=ClosedLinks(app.store, app.layouts, app.clock),
        transcribed=lambda unit, item: has_transcript(app.store, unit, item, app.clock.now()),
    )
