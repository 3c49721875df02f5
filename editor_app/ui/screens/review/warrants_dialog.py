"""授权与代理: who decides in whose place, giving a warrant and ending one."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListView, QVBoxLayout, QWidget

from editor_app.domain.errors import EditorError
from editor_app.domain.item import UnitKey
from editor_app.domain.layout import Layout
from editor_app.domain.people import Person, Role
from editor_app.domain.warrants import HAND_OVER, LONGEST, MIN_REASON, Colleague, Warrant
from editor_app.services.warrants import Flaw, WarrantService, flaw_of
from editor_app.ui.counting import answer_key
from editor_app.ui.messages import message_for
from editor_app.ui.runner import Lane
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.screens.review.warrant_form import WarrantForm
from editor_app.ui.screens.review.warrants_model import WarrantsModel
from editor_app.ui.widgets.controls import WrapLabel, button, label
from editor_app.ui.widgets.enter_key import set_final
from editor_app.ui.widgets.fitted_dialog import FittedDialog
from editor_app.ui.widgets.row_list import row_list

T = TypeVar("T")


class WarrantsDialog(FittedDialog):
    """Asks the portal on the network lane; what was filled in stays when it cannot be reached."""

    changed = Signal()  # a warrant was given or ended

    def __init__(
        self,
        kit: ScreenKit,
        warrants: WarrantService,
        person: Person,
        layout: Layout,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("warrants-dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Warrants and deputies"))
        self.resize(kit.look.theme.px(720), kit.look.theme.px(560))
        self._kit, self._warrants, self._person = kit, warrants, person
        self.model = WarrantsModel(layout, self)
        answer_key(self, kit.actions, lambda: None)
        self.view = self._view()
        self.form = WarrantForm(kit, person, layout)
        self.told = WrapLabel(self.tr("Asking the portal…"), "secondary")
        self.told.setObjectName("warrants-told")
        self.problem = label("", "error", name="warrants-problem", wrap=True)
        self._make_buttons()
        self._lay_out()
        self.form.unitChosen.connect(self._ask_colleagues)
        self.view.selectionModel().currentChanged.connect(lambda *_: self._show_row())
        self._ask_known()
        self.form.begin()

    # ------------------------------------------------------------ asking

    def _ask_known(self) -> None:
        self._run(self._warrants.known, self._show_known)

    def _ask_colleagues(self, unit: UnitKey) -> None:
        self._run(partial(self._warrants.colleagues, unit), partial(self._show_people, unit))

    def _give(self) -> None:
        wish, now = self.form.wish(), self._kit.now()
        flaw = flaw_of(wish, now)
        if flaw is not None:
            self._say(self._flaw(flaw))
            self.form.go_to(flaw)
            return
        self._say("")
        self.give.setEnabled(False)
        self._run(partial(self._warrants.grant, wish, now), self._given)

    def _end(self) -> None:
        row = self.model.row(self.view.currentIndex())
        if row is not None:
            self.end.setEnabled(False)
            self._run(partial(self._warrants.revoke, row, ""), self._ended)

    def _run(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        self._kit.runner.run(Lane.SYNC, work, done, self._failed, self)

    # ------------------------------------------------------------ what arrives

    def _show_known(self, found: Sequence[Warrant]) -> None:
        self.model.show(found, self._kit.now())
        told = self.tr("Nobody decides in your place, and you in nobody's.")
        if found:
            told = self.tr(
                "A deputy decides under their own name in place of another; both are on record."
            )
        self.told.setText(told)
        if found:
            self.view.setCurrentIndex(self.model.index(0))
        self._show_row()

    def _show_people(self, unit: UnitKey, found: Sequence[Colleague]) -> None:
        if self.form.unit.currentData() == unit:
            self.form.show_colleagues(found)

    def _given(self, warrant: Warrant) -> None:
        self.give.setEnabled(True)
        self.form.reason.clear()
        told = self.tr("{deputy} may decide in place of {absent} from now on.")
        if warrant.level == HAND_OVER:
            told = self.tr("{deputy} may take over the shared drafts of {absent}.")
        self._kit.hub.toast(told.format(deputy=warrant.deputy_name, absent=warrant.absent_name))
        self.changed.emit()
        self._ask_known()

    def _ended(self, warrant: Warrant) -> None:
        told = self.tr("The warrant of {deputy} has ended.").format(deputy=warrant.deputy_name)
        self._kit.hub.toast(told)
        self.changed.emit()
        self._ask_known()

    def _failed(self, error: Exception) -> None:
        self.give.setEnabled(self.form.may_lend)
        self._show_row()
        if not isinstance(error, EditorError):
            self._kit.runner.failedUnheard.emit(error)
            return
        message = message_for(error)
        self.told.setText(self.tr("The portal could not be asked; nothing was changed."))
        self._say(message.text)

    # ------------------------------------------------------------ inside

    def _show_row(self) -> None:
        row = self.model.row(self.view.currentIndex())
        mine = row is not None and (
            self._person.id in (row.absent, row.granted_by)
            or self._person.has(Role.PORTAL_ADMIN, row.unit)
        )
        over = row is None or row.revoked is not None or row.ends <= self._kit.now()
        self.end.setEnabled(mine and not over)

    def _flaw(self, flaw: Flaw) -> str:
        match flaw:
            case Flaw.NOBODY:
                return self.tr("Choose who decides in the meantime.")
            case Flaw.SELF:
                return self.tr("Nobody can be their own deputy.")
            case Flaw.PERIOD:
                return self.tr("The end has to be later than the beginning and than now.")
            case Flaw.LONG:
                told = self.tr("A warrant holds for {n} days at most; give it again later.")
                return told.format(n=LONGEST.days)
            case Flaw.REASON:
                told = self.tr("Please say why, in at least {n} characters.")
                return told.format(n=MIN_REASON)

    def _say(self, text: str) -> None:
        self.problem.setText(text)
        self.problem.setVisible(bool(text))

    def _view(self) -> QListView:
        return row_list(self._kit.look, "warrants-list", self.tr("Warrants"), self.model)

    def _make_buttons(self) -> None:
        look = self._kit.look
        self.end = button(look, self.tr("End it now"), name="warrants-end")
        self.give = button(look, self.tr("Give the warrant"), name="warrants-give", kind="primary")
        self.close_ = button(look, self.tr("Close"), name="warrants-close")
        self.end.clicked.connect(self._end)
        self.give.clicked.connect(self._give)
        self.close_.clicked.connect(self.accept)
        for made in (self.end, self.give, self.close_):
            made.setAutoDefault(False)
        self.end.setEnabled(False)
        self.give.setEnabled(self.form.may_lend)
        for one in (self.give, self.end):
            set_final(one)
        self.close_.setDefault(not self.form.may_lend)  # else it would throw a reason away

    def _lay_out(self) -> None:
        end = QHBoxLayout()
        end.addWidget(self.told, 1)
        end.addWidget(self.end)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.problem, 1)
        row.addStretch(0)
        row.addWidget(self.give)
        row.addWidget(self.close_)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(10)
        column.addWidget(label(self.tr("Warrants and deputies"), "sectionTitle"))
        column.addWidget(self.view, 1)
        column.addLayout(end)
        column.addWidget(label(self.tr("Give a warrant"), "cardTitle"))
        column.addWidget(self.form)
        column.addLayout(row)
        self.problem.hide()
        self.form.setVisible(self.form.may_lend)
        self.give.setVisible(self.form.may_lend)
