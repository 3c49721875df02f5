"""The screen 民意征集: consultations, opinions, and what is done with them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from editor_app.domain.changes import Changes, touched
from editor_app.domain.consultation import CONSULTATION
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import Draft, ItemId
from editor_app.domain.opinions import CLEARED, Opinion, OpinionId, Outcome, Sender
from editor_app.presenters.consultations import counts_of
from editor_app.services.consultations import ConsultationRow
from editor_app.services.defaults import CHINA
from editor_app.ui.actions import Where
from editor_app.ui.faults import tell_fault
from editor_app.ui.runner import Lane
from editor_app.ui.screens.consultations.deps import ConsultationDeps
from editor_app.ui.screens.consultations.list_pane import ConsultationsList
from editor_app.ui.screens.consultations.marking import MarkingDesk
from editor_app.ui.screens.consultations.opinions_pane import OpinionsPane
from editor_app.ui.screens.consultations.saving import OpinionSaving
from editor_app.ui.screens.consultations.side_pane import ConsultationSide
from editor_app.ui.screens.editor.timers import once
from editor_app.ui.screens.inbox.panes import Panes
from editor_app.ui.screens.kit import ScreenKit

_AFTER_MS = 200  # several news at once are one


@dataclass(frozen=True, slots=True, kw_only=True)
class _Read:
    """What a lane found of one consultation."""

    item: ItemId
    opinions: tuple[Opinion, ...]
    unsent: int


class ConsultationsScreen(QWidget):
    """Reads on a lane, shows on the main thread."""

    def __init__(self, kit: ScreenKit, deps: ConsultationDeps) -> None:
        super().__init__()
        self.setObjectName("consultations")
        self._kit, self._deps = kit, deps
        self._rows: tuple[ConsultationRow, ...] = ()
        self._item: ItemId | None = None
        self._shown: ItemId | None = None  # whose opinions are in the list
        self._opened: tuple[OpinionId, Sender] | None = None
        self._unsent = 0
        self._known: list[str] = []  # tags, the most frequent first
        self.keys = kit.actions.attach(self, Where.CONSULTATIONS)
        self.list = ConsultationsList(kit)
        self.middle = OpinionsPane(kit)
        self.side = ConsultationSide(kit.look)
        self.saving = OpinionSaving(kit, deps, self._failed, self)
        self.marking = MarkingDesk(kit, deps, self.middle.chosen, self._failed, self)
        self._soon = once(self, _AFTER_MS, self.reload)
        self._lay_out()
        self._connect()
        self.reload()

    # ------------------------------------------------------------ what others ask

    def select(self, item: ItemId) -> None:
        """Show one consultation."""
        self._item = item
        self.reload()

    def reload(self) -> None:
        """Read everything anew."""
        work = partial(self._deps.service.rows, self._deps.person())
        self._kit.runner.run(Lane.MEDIA, work, self._show_rows, self._failed, self)

    @property
    def row(self) -> ConsultationRow | None:
        """The consultation that is shown."""
        return next((one for one in self._rows if one.item == self._item), None)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._soon.start()

    # ------------------------------------------------------------ what is shown

    def _show_rows(self, rows: tuple[ConsultationRow, ...]) -> None:
        self._rows = rows
        layout = self._deps.layouts.current()
        self._item = self.list.show_rows(rows, self._item, self._today(), layout)
        for pane in (self.middle, self.side):
            pane.setVisible(bool(rows))
        self._open()

    def _choose(self, item: ItemId) -> None:
        self._item = item
        self._open()

    def _open(self) -> None:
        row = self.row
        self.marking.set_item(self._item)
        if row is None:
            return
        self.middle.show_row(row, self._today())
        self.side.clock.show_row(row, self._deps.layouts.current(), self._today())
        work = partial(self._read, row.item)
        self._kit.runner.run(Lane.MEDIA, work, self._show_opinions, self._failed, self)

    def _read(self, item: ItemId) -> _Read:
        service = self._deps.service
        return _Read(item=item, opinions=service.opinions(item), unsent=service.unsent(item))

    def _show_opinions(self, read: _Read) -> None:
        if read.item != self._item:
            return
        anew, self._shown, self._unsent = read.item != self._shown, read.item, read.unsent
        self._known = [tag for tag, _ in counts_of(read.opinions).tags]
        self.middle.show_opinions(read.opinions, anew=anew)

    def _selected(self) -> None:
        chosen = self.middle.chosen()
        sender = None
        if len(chosen) == 1 and self._opened is not None and self._opened[0] == chosen[0].id:
            sender = self._opened[1]
        self.side.opinion.show_opinions(chosen, sender)
        self.side.sorting.show_opinions(chosen, self._known, self._unsent)

    # ------------------------------------------------------------ what is done

    def _open_sender(self, id_: OpinionId) -> None:
        portal = self._deps.portal
        if portal is None:
            self._failed(EditorError(Code.OFFLINE))
            return
        done = partial(self._sender_opened, id_)
        work = partial(portal.open, id_)
        self._kit.runner.run(Lane.SYNC, work, done, self._failed, self)

    def _sender_opened(self, id_: OpinionId, sender: Sender) -> None:
        self._opened = (id_, sender)
        self._selected()
        self._kit.hub.toast(self.tr("Personal data shown; the portal noted who looked."))
        self._deps.kick()

    def _ask_export(self) -> None:
        row = self.row
        if row is not None:
            self.saving.ask_list(row.item, row.title, self.middle.shown())

    def _result(self) -> None:
        row = self.row
        if row is None:
            return
        if row.results:
            self._deps.open_item(row.results[0])
            return
        work = partial(self._deps.service.begin_result, row.item, self._deps.person())
        self._kit.runner.run(Lane.STORE, work, self._begun, self._failed, self)

    def _begun(self, draft: Draft) -> None:
        self._kit.hub.announce(touched(draft.item))
        self._deps.open_item(draft.item)

    def _page(self) -> None:
        if self.row is not None and self.row.url:
            self._deps.show_page(self.row.url)

    def _new(self) -> None:
        layout = self._deps.layouts.current()
        column = next((one.key for one in layout.columns if CONSULTATION in one.kinds), "")
        self._deps.new_item("", column)

    def _find_tag(self) -> None:
        self.side.sorting.tag.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # ------------------------------------------------------------ wiring

    def _connect(self) -> None:
        head, sorting, opinion = self.middle.head, self.side.sorting, self.side.opinion
        self.list.chosen.connect(self._choose)
        self.list.newAsked.connect(self._new)
        self.middle.selected.connect(self._selected)
        head.pageAsked.connect(self._page)
        head.exportAsked.connect(self._ask_export)
        head.resultAsked.connect(self._result)
        self.side.clock.resultAsked.connect(self._result)
        opinion.openAsked.connect(self._open_sender)
        opinion.fileAsked.connect(self.saving.ask_file)
        sorting.added.connect(self.marking.add)
        sorting.removed.connect(self.marking.remove)
        sorting.decided.connect(self.marking.decide)
        self.marking.done.connect(self.reload)
        does: dict[str, Callable[[], object]] = {
            "opinion.yes": partial(self.marking.decide, Outcome.YES.value),
            "opinion.partly": partial(self.marking.decide, Outcome.PARTLY.value),
            "opinion.no": partial(self.marking.decide, Outcome.NO.value),
            "opinion.open": partial(self.marking.decide, CLEARED),
            "opinion.tag": self._find_tag,
            "opinion.undo": self.marking.undo,
            "opinion.find": self.middle.find_words,
            "opinions.export": self._ask_export,
            "opinions.result": self._result,
        }
        for key, do in does.items():
            self.keys[key].triggered.connect(lambda _=False, do=do: do())
        self._kit.hub.changed.connect(self._changed)

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(Panes(self.list, self.middle, self.side, self._kit.memory))

    def _changed(self, changes: Changes) -> None:
        if self.isVisible() and (changes.items or changes.outbox or changes.layout):
            self._soon.start()

    def _failed(self, error: Exception) -> None:
        tell_fault(error, self._kit.hub, self._kit.runner)

    def _today(self) -> date:
        return self._kit.now().astimezone(CHINA).date()
