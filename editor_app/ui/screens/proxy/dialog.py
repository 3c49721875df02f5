"""Name and password for one proxy: who asks, where they are kept, and how they travel."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from editor_app.domain.proxies import ProxyAccount
from editor_app.ui.look import Look
from editor_app.ui.widgets.controls import button, label
from editor_app.ui.widgets.fitted_dialog import FittedDialog
from editor_app.ui.widgets.foot import foot

_LONGEST = 100  # signs of either


class ProxyDialog(FittedDialog):
    """Opened with ``open()``; nothing is kept before 保存."""

    kept = Signal(object)  # ProxyAccount
    forgotten = Signal()

    def __init__(
        self, look: Look, place: str, name: str, parent: QWidget, *, persistent: bool
    ) -> None:
        """``name``: who signs in there already, or nothing."""
        super().__init__(parent)
        self.setObjectName("proxy")
        self.setWindowTitle(self.tr("Sign in at the proxy"))
        self._persistent = persistent
        asks = self.tr("Name and password for the proxy {place}").format(place=place)
        self.asks = label(asks, "cardTitle", wrap=True)
        self.where = label(self._kept_where(), "secondary", name="proxy.where", wrap=True)
        self.name = _field(self.tr("Name"), "proxy.name", name)
        self.password = _field(self.tr("Password"), "proxy.password", "")
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.problem = label("", "error", name="proxy.problem", wrap=True)
        self.problem.hide()
        self.forget = button(look, self.tr("Forget them"), name="proxy.forget")
        self.cancel = button(look, self.tr("Cancel"), name="proxy.cancel")
        self.save = button(look, self.tr("Save"), name="proxy.save", kind="primary")
        self.forget.setVisible(bool(name))
        self.save.setDefault(True)
        self.save.clicked.connect(self._take)
        self.cancel.clicked.connect(self.reject)
        self.forget.clicked.connect(self.forgotten)
        self._lay_out(look)
        (self.password if name else self.name).setFocus()

    def show_problem(self, told: str) -> None:
        """Why it was not kept; what was typed stays."""
        self.problem.setText(told)
        self.problem.show()
        self.fit()

    def _take(self) -> None:
        name = self.name.text().strip()
        if not name or ":" in name:  # RFC 7617 section 2: the name ends at the first colon
            self.show_problem(self.tr("Type the name that the proxy knows, without a colon."))
            self.name.setFocus()
            return
        self.kept.emit(ProxyAccount(name=name, password=self.password.text()))

    def _kept_where(self) -> str:
        if self._persistent:
            return self.tr(
                "Kept in this computer's keyring, sent to this proxy alone. On the way to the "
                "proxy they are not encrypted: do not use the password of your portal account."
            )
        return self.tr(
            "There is no keyring here: kept until the program ends, sent to this proxy alone. On "
            "the way to the proxy they are not encrypted: do not use the password of your portal "
            "account."
        )

    def _lay_out(self, look: Look) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(10)
        for at, field in enumerate((self.name, self.password)):
            told = label(field.accessibleName(), "label")
            told.setBuddy(field)
            grid.addWidget(told, at, 0)
            grid.addWidget(field, at, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(self.asks)
        column.addLayout(grid)
        column.addWidget(self.problem)
        column.addWidget(self.where)
        column.addLayout(foot([self.cancel, self.save], [self.forget], gap=8))
        self.setMinimumWidth(look.theme.px(480))


def _field(name: str, key: str, text: str) -> QLineEdit:
    made = QLineEdit(text)
    made.setObjectName(key)
    made.setAccessibleName(name)
    made.setMaxLength(_LONGEST)
    return made
