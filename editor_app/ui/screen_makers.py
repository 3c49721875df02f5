"""Makes the screens that the first painted window does not show, from a profile's services.

Loaded with the first of them (``workbench_screens``); the editor has a maker of its own.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from editor_app.domain.item import Draft, ItemId, UnitKey
from editor_app.domain.people import Role
from editor_app.presenters.downlink import DownlinkPresenter
from editor_app.presenters.items import Filter, Place
from editor_app.presenters.items_load import ItemsLoader
from editor_app.presenters.items_reading import ReadingPresenter
from editor_app.presenters.new_item import NewItemPresenter
from editor_app.presenters.radar import RadarPresenter
from editor_app.services.app import App
from editor_app.services.batch import BatchService
from editor_app.services.bundle_plans import BundlePlans
from editor_app.services.claims import ClaimService
from editor_app.services.conflicts import Finished
from editor_app.services.handed import hands_over
from editor_app.services.imports import Target
from editor_app.services.published import published_draft
from editor_app.services.reasons import ReasonService
from editor_app.services.saved_filters import SavedFilters
from editor_app.services.sisters import sisters
from editor_app.services.sync import SyncReport
from editor_app.services.take_along import TakeAlong
from editor_app.services.versions import Changed, VersionService
from editor_app.services.warrants import WarrantService
from editor_app.ui.consultations_maker import make_consultations
from editor_app.ui.handing import handover_desk, offer
from editor_app.ui.inbox_maker import make_inbox
from editor_app.ui.outbox_maker import make_outbox
from editor_app.ui.recalling import Recalling
from editor_app.ui.runner import Lane
from editor_app.ui.screens.bundles.desk import BundleDeps, BundleDesk
from editor_app.ui.screens.conflict.screen import ConflictDeps, ConflictScreen
from editor_app.ui.screens.editions.desk import DeskServices, EditionDesk
from editor_app.ui.screens.editor.recent_choices import RecentChoices
from editor_app.ui.screens.export.exporting import Exporting
from editor_app.ui.screens.imports.one_file import OneFile
from editor_app.ui.screens.imports.screen import ImportDeps, ImportScreen
from editor_app.ui.screens.items import ItemsScreen
from editor_app.ui.screens.later import LaterScreen
from editor_app.ui.screens.new_item_dialog import NewItemDialog
from editor_app.ui.screens.outbox import OutboxScreen
from editor_app.ui.screens.radar.desk import RadarDesk
from editor_app.ui.screens.review.compare_window import CompareWindow
from editor_app.ui.screens.review.deps import ReviewDeps
from editor_app.ui.screens.review.screen import ReviewScreen
from editor_app.ui.screens.settings import SettingsScreen
from editor_app.ui.settings_maker import make_settings

if TYPE_CHECKING:
    from editor_app.ui.workbench import Workbench

_COLUMNS = "columns"  # topic of the columns chosen for new items


class ScreenMakers:
    """One function per screen; ``make`` picks it by the key of the area."""

    def __init__(self, bench: "Workbench") -> None:
        self._bench = bench
        app = bench.app
        self.bundles = self._bundle_desk()
        self.radar = self._radar_desk()
        self.handover = handover_desk(bench)
        self.exporting = Exporting(bench.kit, app.exports, app.drafts, app.store, bench.window)
        self._makers: dict[str, Callable[[], QWidget]] = {
            "items": self._make_items,
            "review": self._make_review,
            "interaction": partial(make_inbox, bench, self.exporting.ask),
            "statistics": self._make_later,
            "import": self._make_import,
            "outbox": self._make_outbox,
            "settings": lambda: make_settings(bench, self._downlink()),
            "conflict": self._make_conflict,
            "consultations": partial(make_consultations, bench),
        }

    def make(self, key: str) -> QWidget:
        """A new screen."""
        return self._makers[key]()

    def show_report(self, screen: QWidget, report: SyncReport | None, *, running: bool) -> None:
        """Tell a screen how synchronisation goes, if it shows that."""
        if isinstance(screen, OutboxScreen | SettingsScreen):
            screen.show_report(report, running=running)

    def ask_new_item(self, unit: str, column: str) -> None:
        """The dialog 新建稿件; what was made is opened."""
        bench, app = self._bench, self._bench.app
        person = bench.person()
        presenter = NewItemPresenter(app.layouts.current(), person)
        dialog = NewItemDialog(bench.kit, presenter, app.drafts, person, bench.window)
        recent = RecentChoices(app.recent, bench.runner, bench)
        dialog.created.connect(bench.item_created)
        dialog.fileChosen.connect(partial(self._import_one, dialog))
        dialog.created.connect(partial(_note_column, recent))
        dialog.choose(unit or person.unit, column)
        dialog.offer_recent(recent.of(_COLUMNS), start=not column)
        dialog.open()

    def _import_one(self, dialog: NewItemDialog, path: Path, target: Target) -> None:
        """由 Word 文件新建: by the way of the screen 导入, then into the editor."""
        bench = self._bench
        making = OneFile(bench.app.imports, bench.runner, bench.person(), dialog)
        making.made.connect(partial(self._one_imported, dialog, path))
        making.failed.connect(dialog.fail)
        making.start(path, target)

    def _one_imported(self, dialog: NewItemDialog, path: Path, draft: Draft) -> None:
        dialog.accept()
        self._bench.item_created(draft)
        told = QCoreApplication.translate(
            "OneFile", "Made from {name}. See the receipt in the history panel."
        )
        self._bench.hub.toast(told.format(name=path.name))

    def _loader(self) -> ItemsLoader:
        app = self._bench.app
        return ItemsLoader(app.store.board, app.board, app.layouts, BundlePlans(app.store))

    def _downlink(self) -> DownlinkPresenter:
        app = self._bench.app
        store = app.store
        return DownlinkPresenter(
            app.layouts, store.layouts, store.inquiries, app.reviews, app.clock
        )

    def _make_items(self) -> QWidget:
        bench, app = self._bench, self._bench.app
        store = app.store
        reading = ReadingPresenter(
            app.drafts,
            app.layouts,
            store.proofs,
            store.outbox,
            partial(sisters, store),
            lambda item: app.comments.threads(item, bench.person()),
            partial(hands_over, store),
        )
        screen = ItemsScreen(bench.kit, self._loader(), reading, app.drafts, bench.person())
        screen.openRequested.connect(bench.open_item)
        screen.previewRequested.connect(partial(bench.open_item, preview=True))
        screen.compareRequested.connect(self._compare)
        screen.exportRequested.connect(self.exporting.ask_item)
        screen.mergeRequested.connect(bench.routes.show_conflict)
        if (sharing := bench.sharing) is not None:
            sharing.presentChanged.connect(
                lambda told: screen.list.model.show_present(
                    {one: sharing.present_words(one) for one in told}
                )
            )
        screen.bundleRequested.connect(self.bundles.show_bundle)
        screen.interpretRequested.connect(self.bundles.interpret)
        screen.newRequested.connect(bench.dialogs.new_item)
        screen.pageRequested.connect(bench.open_page)
        screen.proofRequested.connect(bench.looking.look)
        offer(self.handover, screen)
        recalling = Recalling(bench.kit, app.submit, bench.person, screen)
        screen.recallRequested.connect(recalling.recall)
        self._connect_life(screen)
        return screen

    def _connect_life(self, screen: ItemsScreen) -> None:
        """What becomes of items after their publication."""
        bench, app = self._bench, self._bench.app
        services = DeskServices(
            acts=app.acts,
            reviews=app.reviews,
            submit=app.submit,
            preview=app.preview,
            layout=app.layouts.current,
            remote=app.store.mirror.get,
            person=bench.person,
        )
        desk = EditionDesk(bench.kit, services, screen)
        screen.life.actRequested.connect(desk.ask)
        screen.life.retryRequested.connect(desk.retry)
        screen.life.scheduleRequested.connect(self._schedule)

    def _schedule(self, item: ItemId) -> None:
        self._bench.open_item(item)
        editor = self._bench.screens.editor()
        if editor.page is not None and editor.page.item == item:
            editor.submit_current(later=True)

    def _make_review(self) -> QWidget:
        bench, app = self._bench, self._bench.app
        deps = ReviewDeps(
            reviews=app.reviews,
            secrecy=app.secrecy,
            checking=app.checking,
            preview=app.preview,
            layouts=app.layouts,
            files=app.files,
            submit=app.submit,
            sheets=app.sheets,
            filters=SavedFilters(app.store),
            batch=BatchService(app.store, app.reviews, app.submit),
            along=app.engine.along if app.engine is not None else _without_portal(app),
            claims=ClaimService(app.store, app.clock),
            published=partial(published_draft, app.store),
            warrants=WarrantService(app.portal.lending) if app.portal is not None else None,
            comments=app.comments,
            reasons=ReasonService(app.store, app.layouts),
            person=bench.person,
            kick=bench.driver.kick,
            synced=lambda: bench.driver.report.at if bench.driver.report else None,
        )
        screen = ReviewScreen(bench.kit, deps)
        screen.bundleAsked.connect(self.bundles.show_bundle)
        return screen

    def _bundle_desk(self) -> BundleDesk:
        bench, app = self._bench, self._bench.app
        deps = BundleDeps(
            bundles=app.bundles,
            texts=app.bundle_texts,
            submit=app.submit,
            person=bench.person,
            layout=app.layouts.current,
            kick=bench.driver.kick,
            open_item=self._open_member,
            flushed=self._flushed,
            read_again=self._read_again,
        )
        return BundleDesk(bench.kit, deps, bench.window)

    def _radar_desk(self) -> RadarDesk:
        bench = self._bench
        desk = RadarDesk(bench.kit, RadarPresenter(self._loader()), bench.person, bench.window)
        desk.newRequested.connect(bench.dialogs.new_item)
        desk.placeRequested.connect(
            lambda unit, column: bench.routes.show_place(
                Place(unit=unit, column=column), Filter.ALL
            )
        )
        return desk

    def _open_member(self, item: ItemId) -> None:
        """A member of a bundle: in the editor, or in 审核 for who does not edit its unit."""
        bench = self._bench
        row = bench.app.store.board.row(item)
        edits = row is None or bench.person().has(Role.EDITOR, UnitKey(row.unit))
        (bench.open_item if edits else bench.routes.open_review)(item)

    def _flushed(self, then: Callable[[], None]) -> None:
        """Go on once everything typed is committed; a text that cannot be stays where it is."""
        editor = self._bench.screens.editor_if_open()
        if editor is None:
            then()
        else:
            editor.flush_all(then, lambda: None)

    def _read_again(self, item: ItemId) -> None:
        editor = self._bench.screens.editor_if_open()
        if editor is not None:
            editor.read_again(item)

    def _compare(self, item: ItemId) -> None:
        """对比上一版, in a window of its own."""
        bench, app = self._bench, self._bench.app
        changed = partial(VersionService(app.drafts, app.layouts).changed, item)
        bench.runner.run(Lane.MEDIA, changed, self._show_changed, bench.failed, bench)

    def _show_changed(self, changed: Changed) -> None:
        bench = self._bench
        CompareWindow(bench.kit.look, bench.app.files.at, bench.window).show_changed(changed)

    def _make_later(self) -> QWidget:
        bench = self._bench
        screen = LaterScreen(bench.kit)
        screen.itemsRequested.connect(lambda: bench.window.show_screen("items"))
        return screen

    def _make_import(self) -> QWidget:
        bench, app = self._bench, self._bench.app
        deps = ImportDeps(
            imports=app.imports, drafts=app.drafts, layouts=app.layouts, person=bench.person
        )
        screen = ImportScreen(bench.kit, deps)
        screen.openRequested.connect(bench.open_item)
        return screen

    def _make_outbox(self) -> QWidget:
        screen, self.packages = make_outbox(self._bench, self._downlink())
        return screen

    def _make_conflict(self) -> QWidget:
        bench, app = self._bench, self._bench.app
        deps = ConflictDeps(
            conflicts=app.conflicts,
            drafts=app.drafts,
            preview=app.preview,
            files=app.files,
            board=app.board,
            language=bench.application.language,
            person=bench.person,
            kick=bench.driver.kick,
        )
        screen = ConflictScreen(bench.kit, deps)
        screen.leaveAsked.connect(bench.window.go_back)
        screen.finished.connect(self._merged)
        return screen

    def _merged(self, item: ItemId, done: Finished) -> None:
        """Back to where one came from; to the text, where something must be mended in it."""
        self._bench.window.go_back()
        if done.obstacles:
            self._bench.open_item(item)


def _note_column(recent: RecentChoices, draft: Draft) -> None:
    recent.note(_COLUMNS, [f"{draft.content.unit}/{draft.content.column}"])


def _without_portal(app: App) -> TakeAlong:
    """Tells what of the queue is here, and fetches nothing."""
    return TakeAlong(app.store, None, app.layouts, app.clock)
