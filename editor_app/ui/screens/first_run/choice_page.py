"""The first page: a portal by its address or description, or the demonstration."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from editor_app.domain.errors import EditorError
from editor_app.domain.way_steps import Way
from editor_app.presenters.portal_finding import way_being_typed
from editor_app.presenters.way import way_of
from editor_app.services.settings import SettingsFile
from editor_app.services.way import is_typed_out, portal_of_description, portal_typed
from editor_app.ui.file_dialog import FileDialog
from editor_app.ui.look import Look
from editor_app.ui.messages import message_for
from editor_app.ui.models.language import joined_sentences
from editor_app.ui.screens.first_run.finding_line import FindingLine
from editor_app.ui.screens.first_run.option import option_card, option_head
from editor_app.ui.screens.first_run.restore_card import RestoreCard
from editor_app.ui.screens.first_run.typed_out import TypedOut
from editor_app.ui.setting_words import lock_words, setting_name
from editor_app.ui.widgets.controls import button, label
from editor_app.ui.widgets.surfaces import Card, IconLabel

_LARGEST = 1 << 20  # bytes of a description
_FIELDS = ("portal_url", "proxy", "ca_file")


class ChoicePage(QWidget):
    """What is typed is judged here; a line tells who answers there, the next page how."""

    chosen = Signal(object)  # Way
    alone = Signal()  # no portal yet
    demoAsked = Signal()

    def __init__(
        self,
        look: Look,
        settings: SettingsFile,
        *,
        demo: bool,
        restore: RestoreCard | None = None,
        finding: FindingLine,
    ) -> None:
        super().__init__()
        self.setObjectName("first-run.choice")
        self._look, self._settings, self.restore = look, settings, restore
        self.finding = finding
        self.address, self.proxy, self.authority = QLineEdit(), QLineEdit(), QLineEdit()
        self._inputs: Mapping[str, QLineEdit] = dict(
            zip(_FIELDS, (self.address, self.proxy, self.authority), strict=True)
        )
        self.problem = label("", "error", name="first-run.problem", wrap=True)
        self.problem.hide()
        self.go = button(look, self.tr("Connect"), name="first-run.connect", kind="primary")
        self.file = button(look, self.tr("From a file…"), name="first-run.file", small=True)
        self.browse = button(look, self.tr("Choose…"), name="first-run.ca", small=True)
        self.more = button(
            look,
            self.tr("Proxy and certificate"),
            name="first-run.more",
            kind="link",
            icon="ri.route-line",
        )
        self.demo = button(look, self.tr("Try it"), name="first-run.demo")
        self.skip = button(look, self.tr("Write without a portal"), name="first-run.alone")
        self._way = self._way_fields()
        self._lay_out(demo=demo)
        self._fill()
        self.go.clicked.connect(self.take)
        self.address.returnPressed.connect(self.take)
        self.more.clicked.connect(lambda: self._way.setVisible(not self._way.isVisible()))
        self.file.clicked.connect(self._ask_description)
        self.browse.clicked.connect(self._ask_authority)
        self.skip.clicked.connect(self.alone)
        self.demo.clicked.connect(self.demoAsked)
        if restore is not None:
            restore.running.connect(self._show_restoring)
        self._typed_out = {name: TypedOut(field) for name, field in self._inputs.items()}
        for one in self._typed_out.values():
            one.changed.connect(self._look_for)
        finding.told.connect(self._describe_address)

    def showEvent(self, event: QShowEvent) -> None:
        """What a policy set, or an earlier try, is looked for, too."""
        super().showEvent(event)
        self._look_for()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():  # minimised is not left
            self.finding.leave()

    def take(self) -> None:
        """Judge what was typed and go on."""
        try:
            way = self._typed()
        except EditorError as error:
            self._refuse(message_for(error).text)
            return
        if not way.portal_url:
            self._refuse(self.tr("Type the address of your unit's portal, or ask for it."))
            return
        self.problem.hide()
        self.chosen.emit(way)

    def take_description(self, file: Path) -> None:
        """The address out of a portal's description that came as a file."""
        try:
            if file.stat().st_size > _LARGEST:
                raise ValueError
            self.address.setText(portal_of_description(file.read_text(encoding="utf-8-sig")))
        except (OSError, ValueError, EditorError):
            told = self.tr("{file} is no description of a portal. Ask your administrator for it.")
            self._refuse(told.format(file=file.name))
        else:
            self.problem.hide()

    def _typed(self) -> Way:
        return way_of(
            self._settings.current,
            portal_url=portal_typed(self.address.text()),
            proxy=self.proxy.text(),
            ca_file=self.authority.text(),
        )

    def _look_for(self) -> None:
        """Nothing is asked for that may be the beginning of something else."""
        if not self.isVisible():
            return
        typed = (one.text() for one in self._inputs.values())
        way = way_being_typed(self._settings.current, *typed)
        half = {name for name, one in self._typed_out.items() if not one.whole}
        if is_typed_out(self.address.text()):
            half.discard("portal_url")
        self.finding.look_for(way, ask=not half)

    def _describe_address(self, found: str) -> None:
        """For whoever hears the field: what stands below it."""
        lock = self._settings.locks.get("portal_url")
        told = (lock_words(lock) if lock is not None else "", found)
        self.address.setAccessibleDescription(joined_sentences(told))

    def _refuse(self, told: str) -> None:
        self.problem.setText(told)
        self.problem.show()
        self.address.setFocus()

    def _show_restoring(self, running: bool) -> None:
        """While a backup takes the place of the store, nothing else begins."""
        for one in (self.go, self.demo, self.skip, self.address):
            one.setEnabled(not running)

    def _fill(self) -> None:
        """What a policy set, or an earlier try; what is locked is shown, not offered."""
        current, locks = self._settings.current, self._settings.locks
        for name, field in self._inputs.items():
            field.setText(str(getattr(current, name)))
            field.setReadOnly(name in locks)
            told = lock_words(locks[name]) if name in locks else ""
            field.setAccessibleDescription(told)
            field.setToolTip(told)
        self.file.setEnabled("portal_url" not in locks)
        self.browse.setEnabled("ca_file" not in locks)
        self._way.setVisible(bool(self.proxy.text() or self.authority.text()))

    def _ask_description(self) -> None:
        dialog = FileDialog("description", self, self.tr("Description of a portal"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda file: self.take_description(Path(file)))
        dialog.open()

    def _ask_authority(self) -> None:
        dialog = FileDialog("authorities", self, setting_name("ca_file"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.authority.setText)
        dialog.open()

    # ------------------------------------------------------------ widgets

    def _lay_out(self, *, demo: bool) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(label(self.tr("Welcome. How do you want to begin?"), "pageTitle"))
        later = self.tr("You can change this later in Settings, Portal and synchronising.")
        column.addWidget(label(later, "secondary", wrap=True))
        column.addSpacing(4)
        column.addWidget(self._portal_card())
        demo_card = option_card(
            self._look,
            "demo",
            "ri.flask-line",
            self.tr("Try the built-in demonstration portal"),
            self.tr("Without network and account: sample columns, items, messages and reviewers."),
            self.demo,
        )
        demo_card.setVisible(demo)
        column.addWidget(demo_card)
        column.addWidget(
            option_card(
                self._look,
                "alone",
                "ri.edit-line",
                self.tr("Begin without a portal"),
                self.tr("Write, check and preview here; connect later."),
                self.skip,
            )
        )
        if self.restore is not None:
            column.addWidget(self.restore)
        secrecy = self.tr("For public information only: nothing secret may be written here.")
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(IconLabel(self._look, "ri.information-line", "text.tertiary", 14))
        line.addWidget(label(secrecy, "caption", wrap=True), 1)
        column.addLayout(line)
        column.addStretch(1)

    def _portal_card(self) -> QWidget:
        card = Card(self._look, name="first-run.portal")
        card.setProperty("current", True)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(18, 14, 18, 16)
        column.setSpacing(10)
        column.addWidget(
            option_head(
                self._look,
                "ri.government-line",
                self.tr("Connect to the portal of your unit"),
                self.tr("Brings columns, templates and what waits for you"),
                "text.link",
            )
        )
        address = QVBoxLayout()
        address.setSpacing(4)
        address.addWidget(self._named("portal_url", self.address, self.file))
        address.addWidget(self.finding)
        column.addLayout(address)
        column.addWidget(self._way)
        column.addWidget(self.problem)
        foot = QHBoxLayout()
        foot.addWidget(self.more)
        foot.addStretch(1)
        foot.addWidget(self.go)
        column.addLayout(foot)
        card.add(inside, ruled=False)
        return card

    def _way_fields(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._named("proxy", self.proxy))
        column.addWidget(self._named("ca_file", self.authority, self.browse))
        return holder

    def _named(self, name: str, field: QLineEdit, extra: QPushButton | None = None) -> QWidget:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(4)
        field.setObjectName(f"first-run.{name}")
        field.setAccessibleName(setting_name(name))
        told = label(setting_name(name), "label")
        told.setBuddy(field)
        grid.addWidget(told, 0, 0)
        grid.addWidget(field, 1, 0)
        if extra is not None:
            grid.addWidget(extra, 1, 1)
        if name in self._settings.locks:
            lock = label(lock_words(self._settings.locks[name]), "caption", wrap=True)
            sign = IconLabel(self._look, "ri.lock-line", "text.secondary", 14)
            line = QHBoxLayout()
            line.setSpacing(6)
            line.addWidget(sign)
            line.addWidget(lock, 1)
            grid.addLayout(line, 2, 0, 1, 2)
        return holder
