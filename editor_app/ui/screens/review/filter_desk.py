"""From the filter bar to the filters a person keeps: read, named, renamed, deleted."""

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from editor_app.domain.people import Person
from editor_app.presenters.review import ReviewPresenter
from editor_app.services.saved_filters import SavedFilter, SavedFilters, clean_name
from editor_app.ui.faults import tell_fault
from editor_app.ui.runner import Lane
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.screens.review.filter_bar import FilterBar
from editor_app.ui.screens.review.filter_dialogs import SavedFiltersDialog, SaveFilterDialog
from editor_app.ui.screens.review.filter_words import filter_words


class FilterDesk(QObject):
    """Looks after one bar; what is written goes through the store lane."""

    def __init__(
        self,
        kit: ScreenKit,
        service: SavedFilters,
        presenter: ReviewPresenter,
        bar: FilterBar,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._kit, self._service, self._presenter, self._bar = kit, service, presenter, bar
        self._window = parent
        self._person: Person | None = None
        self.dialog: SaveFilterDialog | SavedFiltersDialog | None = None
        bar.saveAsked.connect(self._ask_name)
        bar.manageAsked.connect(self._manage)

    def set_person(self, person: Person | None) -> None:
        """Show the filters of whoever works here."""
        if person is None or person == self._person:
            return
        self._person = person
        work = partial(self._service.of, person)
        self._kit.runner.run(Lane.MEDIA, work, self._show, self._failed, self)

    def _show(self, saved: tuple[SavedFilter, ...]) -> None:
        self._bar.saved = saved

    def _ask_name(self) -> None:
        wanted = self._presenter.queue.filter
        words = filter_words(wanted, self._presenter.lists)
        dialog = SaveFilterDialog(self._kit.look, words, self._bar.saved, self._window)
        dialog.named.connect(
            lambda name: self._save(SavedFilter(name=clean_name(name), filter=wanted))
        )
        self._open(dialog)

    def _save(self, one: SavedFilter) -> None:
        before = tuple(self._bar.saved)
        self._keep((*before, one))
        told = self.tr("Filter “{name}” saved").format(name=one.name)
        self._kit.hub.toast(told, self.tr("Undo"), lambda: self._keep(before))

    def _manage(self) -> None:
        lists = self._presenter.lists
        dialog = SavedFiltersDialog(
            self._kit.look,
            self._bar.saved,
            lambda one: filter_words(one.filter, lists),
            self._window,
        )
        dialog.changed.connect(self._keep)
        self._open(dialog)

    def _open(self, dialog: SaveFilterDialog | SavedFiltersDialog) -> None:
        self.dialog = dialog
        dialog.finished.connect(self._closed)
        dialog.open()

    def _closed(self, _: int) -> None:
        self.dialog = None

    def _keep(self, saved: tuple[SavedFilter, ...]) -> None:
        if self._person is None:
            return
        self._bar.saved = saved
        work = partial(self._service.keep, self._person, saved)
        self._kit.runner.run(Lane.STORE, work, self._show, self._failed, self)

    def _failed(self, error: Exception) -> None:
        tell_fault(error, self._kit.hub, self._kit.runner)
