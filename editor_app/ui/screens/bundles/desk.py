"""Everything that is done with bundles: the panel, new interpretations, sending, ending."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget
from shiboken6 import isValid

from editor_app.domain.bundle import Bundle
from editor_app.domain.changes import touched
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import Draft, ItemId
from editor_app.domain.layout import Layout
from editor_app.domain.outbox import Operation, OperationKey
from editor_app.domain.people import Person
from editor_app.domain.ports import BoardRow
from editor_app.services.bundle_texts import BundleTexts, Undo
from editor_app.services.bundles import BundleService, BundleView
from editor_app.services.submit import SubmitService
from editor_app.ui.counting import answer_key
from editor_app.ui.messages import message_for
from editor_app.ui.runner import Lane
from editor_app.ui.screens.bundles.dialog import BundleDialog
from editor_app.ui.screens.bundles.end_dialog import EndDialog
from editor_app.ui.screens.bundles.words import part_name
from editor_app.ui.screens.kit import ScreenKit


@dataclass(frozen=True, slots=True, kw_only=True)
class BundleDeps:
    """Services, and what the window does for them."""

    bundles: BundleService
    texts: BundleTexts
    submit: SubmitService
    person: Callable[[], Person]
    layout: Callable[[], Layout]  # whose calendar days are counted by
    kick: Callable[[], None]
    open_item: Callable[[ItemId], None]
    flushed: Callable[[Callable[[], None]], None]  # commit what is typed, then go on
    read_again: Callable[[ItemId], None]  # an open editor shows what the store holds now


class BundleDesk(QObject):
    """One panel at a time; every write goes through the store lane and can be undone."""

    asked = Signal(object)  # BundleDialog, open
    sent = Signal(object)  # the operations in the outbox

    def __init__(self, kit: ScreenKit, deps: BundleDeps, window: QWidget) -> None:
        super().__init__(window)
        self._kit, self._deps, self._window = kit, deps, window
        self.dialog: BundleDialog | None = None
        self._item: ItemId | None = None

    def show_bundle(self, item: ItemId) -> None:
        """The panel of the item's bundle, once what is typed is committed."""
        self._deps.flushed(partial(self._read, item, self._open))

    def interpret(self, policy: ItemId) -> None:
        """以此政策新建解读; what was made is opened."""
        self._deps.flushed(partial(self._interpret, policy))

    # ------------------------------------------------------------ the panel

    def _read(self, item: ItemId, then: Callable[[ItemId, BundleView], None]) -> None:
        view = partial(self._deps.bundles.view, item)
        self._kit.runner.run(Lane.MEDIA, view, partial(then, item), self._failed, self)

    def _open(self, item: ItemId, view: BundleView) -> None:
        if self.dialog is not None and isValid(self.dialog):
            self._item = item
            self.dialog.show_view(view)
            return
        layout = self._deps.layout()
        dialog = BundleDialog(self._kit.look, self._kit.now, self._window, layout)
        answer_key(dialog, self._kit.actions, lambda: None)
        self.dialog, self._item = dialog, item
        dialog.planned.connect(self._plan)
        dialog.interpretAsked.connect(self._interpret_here)
        dialog.addAsked.connect(self._offer)
        dialog.linkAsked.connect(self._link)
        dialog.openAsked.connect(self._deps.open_item)
        dialog.submitAsked.connect(self._submit)
        dialog.endAsked.connect(self._ask_end)
        dialog.forgetAsked.connect(self._forget)
        dialog.finished.connect(self._closed)
        dialog.show_view(view)
        dialog.choose(item)
        self.asked.emit(dialog)
        dialog.open()
        (dialog.list if view.stuck is None else dialog.end).setFocus()

    def _closed(self) -> None:
        self.dialog = None

    def _again(self) -> None:
        """What the panel shows may have changed."""
        if self._item is not None and self.dialog is not None:
            self._read(self._item, self._show)

    def _show(self, _: ItemId, view: BundleView) -> None:
        if self.dialog is not None and isValid(self.dialog):
            self.dialog.show_view(view)

    @property
    def _bundle(self) -> Bundle | None:
        shown = self.dialog.view if self.dialog is not None else None
        return shown.bundle if shown is not None else None

    # ------------------------------------------------------------ planning

    def _plan(self, bundle: Bundle) -> None:
        item = self._item
        assert item is not None
        work = partial(self._deps.bundles.plan, bundle)
        self._run(work, lambda view: self._show(item, view))

    def _offer(self, below: QWidget) -> None:
        bundle = self._bundle
        if bundle is not None:
            work = partial(self._deps.bundles.offers, bundle)
            done = partial(self._show_offers, below)
            self._kit.runner.run(Lane.MEDIA, work, done, self._failed, self)

    def _show_offers(self, below: QWidget, rows: tuple[BoardRow, ...]) -> None:
        if not isValid(below):
            return
        menu = QMenu(below)
        menu.setObjectName("bundle-offers")
        menu.setAccessibleName(self.tr("Items that can be added"))
        for row in rows:
            part = self._deps.bundles.part_of(row)
            text = f"{row.title or self.tr('Untitled')} · {part_name(part)}"
            menu.addAction(text).triggered.connect(partial(self._add, row.item))
        if not rows:
            menu.addAction(self.tr("No other policy or interpretation is in hand")).setEnabled(
                False
            )
        menu.popup(below.mapToGlobal(below.rect().bottomLeft()))

    def _add(self, item: ItemId, *_: object) -> None:
        bundle = self._bundle
        if bundle is not None:
            self._plan(self._deps.bundles.with_member(bundle, item))

    def _interpret_here(self) -> None:
        bundle = self._bundle
        if bundle is not None and self.dialog is not None:
            policy = bundle.members[0].item
            self.dialog.accept()
            self._interpret(policy)

    def _interpret(self, policy: ItemId) -> None:
        work = partial(self._deps.texts.interpret, policy, self._deps.person())
        self._run(work, partial(self._begun, policy))

    def _begun(self, policy: ItemId, made: tuple[Draft, Undo]) -> None:
        draft, undo = made
        self._rewritten(undo, draft.item)
        self._deps.open_item(draft.item)
        told = self.tr("A new interpretation, linked to its policy")
        self._kit.hub.toast(told, self.tr("Undo"), partial(self._undo, undo))

    def _link(self) -> None:
        bundle = self._bundle
        if bundle is not None:
            self._run(partial(self._deps.texts.link, bundle), self._linked)

    def _linked(self, undo: Undo) -> None:
        self._rewritten(undo)
        self._kit.hub.toast(self.tr("Links filled in"), self.tr("Undo"), partial(self._undo, undo))
        self._again()

    def _undo(self, undo: Undo) -> None:
        self._run(partial(self._deps.texts.undo, undo), lambda _: self._undone(undo))

    def _undone(self, undo: Undo) -> None:
        self._rewritten(undo, *([undo.made] if undo.made is not None else []))
        self._again()

    def _rewritten(self, undo: Undo, *others: ItemId) -> None:
        items = [one.item for one in undo.drafts]
        for item in items:
            self._deps.read_again(item)
        self._kit.hub.announce(touched(*items, *others))

    def _forget(self) -> None:
        bundle = self._bundle
        if bundle is None or self.dialog is None:
            return
        self.dialog.accept()
        back = partial(self._deps.bundles.plan, bundle)
        told = self.tr("The plan is dropped; texts and links stay")
        self._run(
            partial(self._deps.bundles.forget, bundle),
            lambda _: self._kit.hub.toast(
                told, self.tr("Undo"), lambda: self._run(back, lambda _: None)
            ),
        )

    # ------------------------------------------------------------ sending, ending

    def _submit(self, note: str) -> None:
        bundle = self._bundle
        if bundle is not None:
            work = partial(self._deps.bundles.submit, bundle, self._deps.person(), note)
            self._run(work, self._submitted)

    def _submitted(self, operations: tuple[Operation, ...]) -> None:
        if self.dialog is not None:
            self.dialog.accept()
        self._kit.hub.announce(touched(*(one.item for one in operations), outbox=True))
        first = operations[0]
        seconds = int((first.not_before - first.created_at).total_seconds())
        count = len(operations)
        told = self.tr("{n} items in the outbox; can be taken back for {s} seconds", None, count)
        self._kit.hub.toast(
            told.format(n=count, s=seconds),
            self.tr("Take back"),
            partial(self._take_back, first.key),
        )
        self._deps.kick()
        self.sent.emit(operations)

    def _take_back(self, key: OperationKey) -> None:
        self._run(partial(self._deps.submit.take_back, key), self._taken_back)

    def _taken_back(self, operation: Operation) -> None:
        view = partial(self._deps.bundles.view, operation.item)

        def told(found: BundleView) -> None:
            items = (one.item for one in found.members)
            self._kit.hub.announce(touched(*items, outbox=True))
            self._kit.hub.toast(self.tr("Taken back; the drafts are as they were"))

        self._kit.runner.run(Lane.MEDIA, view, told, self._failed, self)

    def _ask_end(self, item: ItemId) -> None:
        view = self.dialog.view if self.dialog is not None else None
        chosen = next((m for m in view.members if m.item == item), None) if view else None
        if view is None or chosen is None or self.dialog is None:
            return
        asking = EndDialog(self._kit.look, view, chosen, self.dialog)
        asking.confirmed.connect(partial(self._end, item))
        asking.open()
        asking.reason.setFocus()

    def _end(self, item: ItemId, reason: str, whole: bool) -> None:
        work = partial(self._deps.bundles.unbundle, item, reason, self._deps.person(), whole=whole)
        self._run(work, self._ending)

    def _ending(self, operation: Operation) -> None:
        if self.dialog is not None:
            self.dialog.accept()
        self._kit.hub.announce(touched(operation.item, outbox=True))
        told = self.tr("Waits in the outbox; the items stay together until the portal confirms")
        back = partial(self._deps.submit.take_back, operation.key)
        announced = partial(self._kit.hub.announce, touched(operation.item, outbox=True))
        undo = partial(self._run, back, lambda _: announced())
        self._kit.hub.toast(told, self.tr("Take back"), undo)
        self._deps.kick()

    def _run(self, work: Callable[[], Any], done: Callable[[Any], None]) -> None:
        self._kit.runner.run(Lane.STORE, work, done, self._failed, self)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, EditorError):
            self._kit.runner.failedUnheard.emit(error)
            return
        if error.code is Code.WRONG_STATE and "kind" in error.params:
            told = self.tr("Only policy documents and their interpretations are in a bundle")
            self._kit.hub.toast(told)
            return
        self._kit.hub.toast(message_for(error).text)
        self._again()
