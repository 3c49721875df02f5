"""The dialog 从备份恢复: the backups, what one of them holds, and going back to all or one item."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListView,
    QVBoxLayout,
    QWidget,
)

from editor_app.domain.backups import BackupCancelled, KeptItem
from editor_app.domain.changes import touched
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import Draft
from editor_app.presenters.backups import BackupRow, BackupsPresenter, BackupsView
from editor_app.presenters.export import Watch
from editor_app.ui.messages import message_for
from editor_app.ui.models.backups_list import BackupsModel, KeptItemsModel
from editor_app.ui.runner import Lane
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.screens.watched_dialog import WatchedDialog
from editor_app.ui.widgets.controls import button, label
from editor_app.ui.widgets.foot import foot
from editor_app.ui.widgets.row_list import row_list


class RestoreDialog(WatchedDialog):
    """Opened with ``open()``. A whole store is only made ready here; who opened it lets it in."""

    ready = Signal()  # the copy lies ready: close the store and let it take the place
    itemRestored = Signal(object)  # Draft

    def __init__(
        self, kit: ScreenKit, presenter: BackupsPresenter, parent: QWidget | None = None
    ) -> None:
        super().__init__(kit, "restore", parent)
        self.setObjectName("restore")
        self.setWindowTitle(self.tr("Restore from a backup"))
        self._presenter = presenter
        self._build()
        self._lay_out()
        self._connect()
        self._show_choice()
        self.reload()

    @property
    def chosen(self) -> BackupRow | None:
        """The backup in front."""
        return self.backups.row(self.list.currentIndex())

    def reload(self) -> None:
        """Look at the folder anew."""
        now, presenter = self._kit.now(), self._presenter
        self._kit.runner.run(
            Lane.MEDIA, lambda: presenter.load(now), self._loaded, self._tell, self
        )

    def restore_all(self) -> None:
        """Make the whole backup ready, on a lane; then the window closes the store."""
        row = self.chosen
        if row is None or self._watch is not None:
            return
        watch = self._watch = Watch()
        self._show_running(True)
        work = partial(self._presenter.prepare, row, watch.progress, watch.is_stopped)
        self._kit.runner.run(Lane.MEDIA, work, self._prepared, self._not_prepared, self)

    def restore_item(self) -> None:
        """Bring back the chosen draft alone."""
        row, kept = self.chosen, self.items.row(self.held.currentIndex())
        if row is None or kept is None or self._watch is not None:
            return
        work = partial(self._presenter.restore_item, row, kept.item)
        self._kit.runner.run(Lane.STORE, work, self._item_restored, self._tell, self)

    # ------------------------------------------------------------ widgets

    def _build(self) -> None:
        look = self._kit.look
        self._told = label(
            self.tr(
                "Everything goes back to how it was then. The store as it is now is kept as a "
                "backup of its own, so you can come back. What was confirmed and not sent yet is "
                "asked for at the portal before it leaves."
            ),
            "body",
            wrap=True,
        )
        self.backups = BackupsModel(self._kit.now, self)
        self.items = KeptItemsModel(self._kit.now, self)
        self.list = self._view(self.backups, "restore.backups", self.tr("Backups"))
        self.held = self._view(self.items, "restore.items", self.tr("Drafts of this backup"))
        self._empty = label(
            self.tr("There is no backup on this computer yet."), "secondary", wrap=True
        )
        self._empty.hide()
        self._one = button(look, self.tr("Restore this draft only"), name="restore.one")
        self._cancel = button(look, self.tr("Cancel"), name="restore.cancel")
        self._go = button(look, self.tr("Restore everything"), name="restore.go", kind="primary")

    def _view(self, model: BackupsModel | KeptItemsModel, name: str, told: str) -> QListView:
        return row_list(self._kit.look, name, told, model)

    def _lay_out(self) -> None:
        px = self._kit.look.theme.px
        lists = QHBoxLayout()
        lists.setSpacing(14)
        for view, stretch in ((self.list, 4), (self.held, 5)):
            column = QVBoxLayout()
            column.setSpacing(6)
            column.addWidget(label(view.accessibleName(), "cardTitle"))
            column.addWidget(view, 1)
            lists.addLayout(column, stretch)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(14)
        column.addWidget(self._told)
        column.addWidget(self._empty)
        column.addLayout(lists, 1)
        column.addWidget(self._bar)
        column.addWidget(self._error)
        column.addLayout(foot([self._cancel, self._go], [self._one], gap=8))
        self.resize(px(820), px(560))

    def _connect(self) -> None:
        self.list.selectionModel().currentChanged.connect(self._chosen)
        self.held.selectionModel().currentChanged.connect(lambda *_: self._show_choice())
        self._one.clicked.connect(self.restore_item)
        self._go.clicked.connect(self.restore_all)
        self._cancel.clicked.connect(self.stop)
        self._cancel.setDefault(True)  # all the rest goes back in time

    # ------------------------------------------------------------ what arrives

    def _loaded(self, view: BackupsView) -> None:
        self.backups.show(view.rows)
        self._empty.setVisible(not view.rows)
        if view.rows:
            self.list.setCurrentIndex(self.backups.index(0, 0))
            self.list.setFocus()
        self._show_choice()

    def _chosen(self, index: QModelIndex) -> None:
        self.items.show(())
        self._error.hide()  # it spoke of another backup
        self._show_choice()
        row = self.backups.row(index)
        if row is not None:
            read = partial(self._presenter.items, row)
            take = partial(self._items_read, row)
            miss = partial(self._items_unread, row)
            self._kit.runner.run(Lane.MEDIA, read, take, miss, self)

    def _items_read(self, row: BackupRow, items: Sequence[KeptItem]) -> None:
        if row == self.chosen:
            self.items.show(items)
            self._show_choice()

    def _items_unread(self, row: BackupRow, error: Exception) -> None:
        """It says nothing of a restore that runs, nor of a backup chosen since."""
        if isinstance(error, EditorError) and error.code is Code.BACKUP_UNSOUND:
            self.backups.mark_unsound(row)
        if row == self.chosen or not isinstance(error, EditorError):
            self._tell(error)

    def _prepared(self, _: None) -> None:
        stopped = self._watch is not None and self._watch.stopped
        self._watch = None
        self._show_running(False)
        if stopped:
            self._presenter.abandon()
            return
        self.accept()
        self.ready.emit()

    def _item_restored(self, draft: Draft) -> None:
        self._kit.hub.announce(touched(draft.item))
        self.accept()
        self.itemRestored.emit(draft)

    def _not_prepared(self, error: Exception) -> None:
        self._watch = None
        self._show_running(False)
        if not isinstance(error, BackupCancelled):
            self._tell(error)

    def _tell(self, error: Exception) -> None:
        if not isinstance(error, EditorError):
            self._kit.runner.failedUnheard.emit(error)
            return
        self._error.setText(message_for(error).text)
        self._error.show()

    # ------------------------------------------------------------ what is shown

    def _show_choice(self) -> None:
        idle = self._watch is None
        self._go.setEnabled(idle and self.chosen is not None)
        one = idle and self.items.row(self.held.currentIndex()) is not None
        self._one.setVisible(not self._presenter.read_only)
        self._one.setEnabled(one)
        self._one.setToolTip("" if one else self.tr("Choose a draft at the right first."))

    def _show_running(self, running: bool) -> None:
        self._error.hide()
        self._bar.setRange(0, 0)
        self._bar.setVisible(running)
        (self._looking.start if running else self._looking.stop)()
        for view in (self.list, self.held):
            view.setEnabled(not running)
        self._show_choice()
