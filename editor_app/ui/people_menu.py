"""The menu below the account: who is here, switching to somebody else, signing in and out."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from editor_app.domain.people import Person
from editor_app.ui.look import Look


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Somebody one may switch to on a demonstration portal."""

    key: str
    name: str
    role: str  # as shown, in both languages' data


class AccountMenu(QMenu):
    """Entries change with the session."""

    chosen = Signal(str)
    signInAsked = Signal()
    codeAsked = Signal()  # on a computer whose browser may not do it
    signOutAsked = Signal()

    def __init__(self, look: Look, choices: tuple[Choice, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("account-menu")
        self._look, self._choices = look, choices
        self._group = QActionGroup(self)

    def show_person(self, person: Person, signed_in: bool) -> None:
        """Build the menu for this person."""
        self.clear()
        if self._choices:
            self.addSection(self.tr("Work as"))
        for choice in self._choices:
            action = self.addAction(f"{choice.name}  {choice.role}")
            action.setObjectName(f"switch-{choice.key}")
            action.setCheckable(True)
            action.setChecked(choice.key == person.id)
            self._group.addAction(action)
            action.triggered.connect(lambda _=False, key=choice.key: self.chosen.emit(key))
        self.addSeparator()
        if signed_in:
            leave = self.addAction(
                self._look.icons.icon("ri.logout-box-r-line", "text.secondary"),
                self.tr("Sign out"),
            )
            leave.triggered.connect(lambda _=False: self.signOutAsked.emit())
        else:
            enter = self.addAction(
                self._look.icons.icon("ri.user-line", "text.secondary"), self.tr("Sign in…")
            )
            enter.triggered.connect(lambda _=False: self.signInAsked.emit())
            other = self.addAction(
                self._look.icons.icon("ri.keyboard-line", "text.secondary"),
                self.tr("Sign in with a code…"),
            )
            other.setObjectName("sign-in-code")
            other.triggered.connect(lambda _=False: self.codeAsked.emit())
