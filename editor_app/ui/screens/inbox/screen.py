"""The screen 互动: the list, one case, and what helps to answer it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from editor_app.domain.changes import Changes
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.inquiries import Group, InquiryId, Wanted
from editor_app.domain.inquiry_acts import Act
from editor_app.domain.item import Draft, ItemId
from editor_app.domain.working_time import PORTAL_TIME
from editor_app.rendering.preview import PreviewPage
from editor_app.services.inquiries import Case, InquiryLine
from editor_app.ui.actions import Where
from editor_app.ui.due_derivation import day_by_day
from editor_app.ui.faults import tell_fault
from editor_app.ui.messages import message_for
from editor_app.ui.runner import Lane
from editor_app.ui.screens.editor.timers import once
from editor_app.ui.screens.inbox.act_desk import ActDesk
from editor_app.ui.screens.inbox.case_pane import CasePane
from editor_app.ui.screens.inbox.deps import InboxDeps
from editor_app.ui.screens.inbox.helping_desk import HelpingDesk
from editor_app.ui.screens.inbox.list_model import STRETCH, Section
from editor_app.ui.screens.inbox.list_pane import InboxList
from editor_app.ui.screens.inbox.panes import Panes
from editor_app.ui.screens.inbox.reply_page import ReplyPage
from editor_app.ui.screens.inbox.side_pane import HelpPane
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.screens.review.preview_window import PreviewWindow

_AFTER_MS = 400  # several news at once are one


@dataclass(frozen=True, slots=True, kw_only=True)
class _Lists:
    """What a lane found: how many rows, and the first ones of each list that is shown."""

    counts: dict[Group, int]
    first: dict[Group, Sequence[InquiryLine]]


class InboxScreen(QWidget):
    """Reads on a lane, shows on the main thread. Acts go through ``ActDesk``."""

    caseShown = Signal(object)  # Case

    def __init__(self, kit: ScreenKit, deps: InboxDeps) -> None:
        super().__init__()
        self.setObjectName("inbox")
        self._kit, self._deps = kit, deps
        self._group = Group.TODO
        self._chosen: InquiryId | None = None
        self.case: Case | None = None
        self._window: PreviewWindow | None = None
        self.keys = kit.actions.attach(self, Where.INBOX)
        self.list = InboxList(kit, self._fetch, self._counted)
        self.middle = CasePane(kit, deps, self.keys, deps.editor.files.at)
        self.side = HelpPane(kit.look)
        self.reply = self.middle.reply
        self.acts = ActDesk(kit, deps, lambda: self.case, self.keys, self)
        self.helping = HelpingDesk(kit, deps, self.side, self.reply, self)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(Panes(self.list, self.middle, self.side, kit.memory))
        self._soon = once(self, _AFTER_MS, self.reload)
        self._connect()
        self.reload()

    # ------------------------------------------------------------ what others ask

    def select(self, id_: InquiryId) -> None:
        """Show a message, in whichever list it stands."""
        self._chosen = id_
        self._open_case()
        self.list.choose(id_)

    @property
    def chosen(self) -> InquiryId | None:
        """The message whose case is shown."""
        return self._chosen

    def search(self, words: str) -> None:
        """Show the messages that hold these words."""
        self.list.filters.focus_words()
        self.list.filters.words.field.setText(words)

    def flush(self, then: Callable[[], None], otherwise: Callable[[], None]) -> None:
        """Commit what was typed (the program ends, another person signs in)."""
        self.reply.flush(then, otherwise)

    @property
    def loading(self) -> bool:
        """Whether news are waited for that came together."""
        return self._soon.isActive()

    def reload(self) -> None:
        """Read lists and case anew."""
        wanted = self._wanted(None)
        work = partial(self._read, wanted, self._shown)
        self._kit.runner.run(Lane.MEDIA, work, self._show_lists, self._not_read, self)
        self._open_case()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.helping.catch_up()
        self._soon.start()

    # ------------------------------------------------------------ lists

    def _read(self, wanted: Wanted, shown: Sequence[Group]) -> _Lists:
        inquiries, person = self._deps.inquiries, self._deps.person()
        return _Lists(
            counts=dict(inquiries.counts(wanted)),
            first={
                group: inquiries.lines(replace(wanted, group=group), person, 0, STRETCH)
                for group in shown
            },
        )

    @property
    def _shown(self) -> tuple[Group, ...]:
        """Below what is to be done stands what is under way."""
        return (Group.TODO, Group.RUNNING) if self._group is Group.TODO else (self._group,)

    def _wanted(self, group: Group | None) -> Wanted:
        mine = self._deps.inquiries.wanted(self._deps.person(), group)
        held = self.list.filters.wanted
        return replace(held, group=mine.group, mine=mine.mine)

    def _fetch(self, group: Group, offset: int, limit: int) -> Sequence[InquiryLine]:
        """Out of sight nothing is read: while a window closes, the store may be closed."""
        if not self.isVisible():
            return ()
        try:
            wanted, person = self._wanted(group), self._deps.person()
            return self._deps.inquiries.lines(wanted, person, offset, limit)
        except EditorError as error:
            self._failed(error)
            return ()

    def _counted(self, id_: InquiryId) -> str:
        """Of one row, when somebody points at it or asks by key."""
        if not self.isVisible():
            return ""
        try:
            told = self._deps.inquiries.counted(id_)
        except EditorError as error:
            self._failed(error)
            return ""
        return day_by_day(told[0], told[1].days) if told is not None and told[1].days else ""

    def _show_lists(self, lists: _Lists) -> None:
        counts = {group: lists.counts.get(group, 0) for group in Group}
        self.list.title_tabs(counts)
        self.list.tabs.choose(self._group.value)
        titles = ("", self.tr("In progress"))
        sections = tuple(
            Section(group=group, title=title, count=counts[group], first=lists.first.get(group, ()))
            for group, title in zip(self._shown, titles, strict=False)
        )
        layout = self._deps.editor.layouts.current()
        told = self.tr("New messages come with the next synchronisation.")
        self.list.show_rows(sections, layout, self._chosen, told)
        if self._chosen is None and (first := self.list.first()) is not None:
            self.select(first)

    def _not_read(self, error: Exception) -> None:
        self._failed(error)
        if isinstance(error, EditorError):
            self.list.show_problem(message_for(error).text)

    def _choose_group(self, group: Group) -> None:
        self._group = group
        self._chosen = None
        self.reload()

    def _ask_menu(self) -> None:
        layout = self._deps.editor.layouts.current()
        units = [one.key for one in layout.portal.units]
        menu = self.list.filters.menu(layout, units, self._today())
        button = self.list.filter_button
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    # ------------------------------------------------------------ the case

    def _choose(self, id_: InquiryId) -> None:
        if id_ != self._chosen:
            self._chosen = id_
            self._open_case()

    def _open_case(self) -> None:
        if self._chosen is None:
            self._show_case(None)
            return
        work = partial(self._deps.inquiries.case, self._chosen, self._deps.person())
        failed = partial(self._not_opened, self._chosen)
        self._kit.runner.run(Lane.MEDIA, work, self._show_case, failed, self)

    def _show_case(self, case: Case | None) -> None:
        if case is not None and case.inquiry.id != self._chosen:
            return
        same = case is not None and self.case is not None and _told(case) == _told(self.case)
        self.case = case
        if not same:
            layout = self._deps.editor.layouts.current()
            self.middle.show_case(case, layout, self._kit.now())
            self.side.show_case(case, layout, self._kit.now())
            self.helping.look(case)
        self._fetch_pictures()
        self.reply.show_case(case)
        if case is not None:
            self.caseShown.emit(case)

    def _fetch_pictures(self) -> None:
        """Once the case is shown, and again after each pass until all are here."""
        case = self.case
        if case is None or not self.middle.message.lacks:
            return
        work = partial(self._deps.pictures, case.inquiry)
        self._kit.runner.run(Lane.SYNC, work, self._pictures_came, self._failed, self)

    def _pictures_came(self, _: int) -> None:
        self.middle.message.catch_up()

    def _not_opened(self, id_: InquiryId, error: Exception) -> None:
        if isinstance(error, EditorError) and error.code is Code.NOT_FOUND:
            if id_ == self._chosen:
                self._chosen = None
                self._show_case(None)
            return
        self._failed(error)

    def begin(self) -> None:
        """Into the reply; it is begun if there is none."""
        case = self.case
        if case is None:
            return
        if self.reply.page is not None:
            self.reply.page.body.setFocus()
            return
        work = partial(self._deps.replies.begin, case.inquiry.id, self._deps.person())
        self._kit.runner.run(Lane.STORE, work, self._begun, self._failed, self)

    def _begun(self, draft: Draft) -> None:
        self._kit.hub.announce(Changes(items=frozenset({draft.item}), inquiries=True))
        self.reply.open_draft(draft)
        if self.reply.page is not None:
            self.reply.page.body.setFocus()
        self._open_case()

    def _ask_template(self) -> None:
        case = self.case
        if case is None:
            return
        if self.reply.page is None:
            self.begin()
        fitting, others = self._deps.templates.for_type(case.inquiry.type)
        menu = self.reply.bar.menu(fitting, others, self._deps.editor.language)
        menu.triggered.connect(lambda action: self._put_template(action.data()))
        bar = self.reply.bar
        menu.popup(bar.mapToGlobal(bar.rect().bottomLeft()))

    def _put_template(self, key: str) -> None:
        if self.case is not None:
            one = next(one for one in self._deps.templates.all if one.key == key)
            self.reply.put_template(one.filled(self.case.inquiry.subject))

    def _page_opened(self, page: ReplyPage) -> None:
        self.side.take(page.inspector)
        self.side.show_inspector(False)

    # ------------------------------------------------------------ the public version

    def _ask_public(self, draft: Draft) -> None:
        work = partial(self._deps.editor.preview.page, draft)
        done = partial(self._show_public, draft)
        self._kit.runner.run(Lane.MEDIA, work, done, self._failed, self)

    def _show_public(self, draft: Draft, page: PreviewPage) -> None:
        if self._window is None:
            self._window = PreviewWindow(self._kit.look, self._deps.editor.files.at, self)
        same = self._deps.editor.preview.style_is_the_portals(draft)
        self._window.show_page(page, same_as_portal=same)

    # ------------------------------------------------------------ news

    def _connect(self) -> None:
        rows, keys = self.list, self.keys
        rows.chosen.connect(self._choose)
        rows.groupChosen.connect(self._choose_group)
        rows.opened.connect(self.begin)
        rows.retryAsked.connect(self.reload)
        rows.menuAsked.connect(self._ask_menu)
        rows.filters.asked.connect(lambda _: self.reload())
        rows.filters.left.connect(rows.view.setFocus)
        rows.view.addActions(list(keys.values()))
        self.middle.message.openAsked.connect(lambda: self.acts.act(Act.OPEN))
        self.side.clock.changesAsked.connect(self.side.show_story)
        self.acts.done.connect(self.reload)
        reply = self.reply
        reply.beginAsked.connect(self.begin)
        reply.pageOpened.connect(self._page_opened)
        reply.inspectorAsked.connect(self.side.show_inspector)
        reply.publicAsked.connect(self._ask_public)
        reply.editorAsked.connect(self._open_editor)
        reply.bar.templateAsked.connect(self._ask_template)
        reply.bar.basisAsked.connect(self._ask_basis)
        reply.stuck.connect(self.select)
        reply.submission.submitted.connect(lambda _: self.reload())
        does: dict[str, Callable[[], object]] = {
            "inbox.find": rows.filters.focus_words,
            "inbox.filter": self._ask_menu,
            "inbox.next": lambda: rows.step(1),
            "inbox.previous": lambda: rows.step(-1),
            "reply.begin": self.begin,
            "reply.template": self._ask_template,
            "reply.basis": lambda: self.helping.insert_nearest(policy=True),
            "reply.similar": lambda: self.helping.insert_nearest(policy=False),
        }
        for key, do in does.items():
            keys[key].triggered.connect(lambda _=False, do=do: do())
        self._kit.hub.changed.connect(self._changed)

    def _ask_basis(self) -> None:
        menu = self.helping.menu(self.reply.bar)
        bar = self.reply.bar
        if menu is not None:
            menu.popup(bar.mapToGlobal(bar.rect().bottomLeft()))

    def _open_editor(self, item: ItemId) -> None:
        self.reply.flush(partial(self._deps.open_item, item), lambda: None)

    def _changed(self, changes: Changes) -> None:
        """Each autosave of the reply in front is told, too; it changes nothing around it."""
        self.reply.refresh(changes.items)
        page = self.reply.page
        own = page is not None and changes == Changes(items=frozenset({page.item}))
        if not own:
            self._soon.start()

    def _failed(self, error: Exception) -> None:
        tell_fault(error, self._kit.hub, self._kit.runner)

    def _today(self) -> date:
        return self._kit.now().astimezone(PORTAL_TIME).date()


def _told(case: Case) -> Case:
    """What is shown around the reply: its own saves change nothing there."""
    return replace(case, replies=())
