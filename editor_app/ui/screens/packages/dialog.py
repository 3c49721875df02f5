"""The dialog 导入介质包: maker, time, contents, what the checks say, and what became of it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.packages import CarriedAnswer, Manifest, PackageKind
from editor_app.services.package_judging import MIN_REASON
from editor_app.services.package_taking import Seen
from editor_app.ui import formats
from editor_app.ui.messages import message_for
from editor_app.ui.models.language import language
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.screens.packages.model import PackageModel
from editor_app.ui.widgets.controls import WrapLabel, button, label
from editor_app.ui.widgets.enter_key import set_final
from editor_app.ui.widgets.foot import foot
from editor_app.ui.widgets.row_list import row_list
from editor_app.ui.widgets.surfaces import Banner

_MOST_NOTES = 3  # of what the checks say: the rest would push the contents out


class PackageDialog(QDialog):
    """Changes nothing by itself: the person says yes, and what is refused cannot be said yes to."""

    takeAsked = Signal()
    againAsked = Signal()  # hand in once more what was handed in here
    answersAsked = Signal()  # write the receipts for the way back

    def __init__(self, kit: ScreenKit, units: Callable[[str], str], parent: QWidget) -> None:
        """``units`` gives the name of a unit by its key."""
        super().__init__(parent)
        self.setObjectName("package")
        self.setModal(True)
        self.setWindowTitle(self.tr("Import package"))
        self.resize(kit.look.theme.px(720), kit.look.theme.px(480))
        self._kit, self._units = kit, units
        self._verb = ""
        self._fault: Banner | None = None  # the newest one; an earlier try's is over
        self.model = PackageModel()
        self.rows = row_list(kit.look, "package.rows", self.tr("Contents"), self.model)
        self.told = WrapLabel("", "secondary")
        self.told.setObjectName("package.told")
        self.reason = QLineEdit()
        self.reason.setObjectName("package.reason")
        self.reason.setAccessibleName(self.tr("Reason to hand it in although drafts here differ"))
        self.reason.setPlaceholderText(self.tr("Reason, for the record of this workstation"))
        self.reason.setMaxLength(200)
        self.reason.textChanged.connect(self._reasoned)
        self.reason.hide()
        self._notes = QVBoxLayout()
        self._notes.setSpacing(6)
        self._make_buttons()
        self._lay_out()

    def show_seen(
        self, seen: Seen, titles: Sequence[tuple[str, CarriedAnswer]], *, lost: bool = False
    ) -> None:
        """What was read; ``titles`` name the operations that receipts answer.

        ``lost``: a portal that was restored from a backup may have lost it.
        """
        manifest = seen.found.manifest
        receipts = manifest.kind is PackageKind.RECEIPTS
        self._title.setText(self.tr("Receipts") if receipts else self.tr("Package of an outbox"))
        self.told.setText(self._origin(manifest))
        if receipts:
            self.model.show_answers(titles)
        else:
            self.model.show(seen.operations)
            for key, answer in seen.answers.items():
                self.model.answer(key, answer)
        for one in seen.findings[:_MOST_NOTES]:
            words = one.message_zh if language().startswith("zh") else one.message_en
            self._note(words, "ochre", "ri.error-warning-line")
        if seen.refusal is not None:
            self.show_fault(seen.refusal)
        self._offer(seen, receipts=receipts)
        self.again.setVisible(lost)

    def _origin(self, manifest: Manifest) -> str:
        told = self.tr(
            "Made by {name} ({unit}) on {made}, number {number}, valid until {ends}. The signature"
            " fits and every byte is as it was signed. It is not encrypted."
        )
        return told.format(
            name=manifest.maker.name,
            unit=self._units(manifest.unit),
            made=formats.when(manifest.made_at, now=self._kit.now()),
            number=manifest.sequence,
            ends=formats.day(manifest.expires_at.date()),
        )

    def _offer(self, seen: Seen, *, receipts: bool) -> None:
        """What can be done with it now."""
        self._verb = self.tr("Take receipts in") if receipts else self.tr("Hand in to portal")
        self.take.setText(self._verb)
        set_final(self.take, not receipts)
        self.take.setEnabled(seen.refusal is None)
        asks = seen.refusal is not None and seen.refusal.code is Code.PACKAGE_CONFLICT
        self.reason.setVisible(asks)
        if asks:
            self.reason.setFocus()
        self.answers.setVisible(not receipts)
        self.answers.setEnabled(bool(seen.answers))

    def show_running(self) -> None:
        """It is on its way."""
        self.reason.setEnabled(False)
        self.again.hide()
        self.take.setEnabled(False)
        self.take.setText(self.tr("Handing in…"))

    def show_done(self, words: str, *, answers: bool) -> None:
        """All of it was answered."""
        self._note(words, "green", "ri.checkbox-circle-fill")
        self.take.hide()
        self.back.setDefault(True)
        self.reason.hide()
        self.answers.setEnabled(answers)
        (self.answers if answers else self.back).setFocus()

    def show_fault(self, error: EditorError) -> None:
        """What happened, is a text in danger, what to do."""
        message = message_for(error)
        if self._fault is not None:
            self._fault.deleteLater()
        self._fault = self._note(message.text, message.tone, message.icon)
        self.take.setText(self._verb)
        self.take.setEnabled(error.retryable)

    def _reasoned(self, text: str) -> None:
        self.take.setEnabled(len(text.strip()) >= MIN_REASON)

    def _note(self, text: str, tone: str, icon: str) -> Banner:
        made = Banner(self._kit.look, text, tone=tone, icon=icon, name="package.note")
        self._notes.addWidget(made)
        return made

    def _make_buttons(self) -> None:
        look = self._kit.look
        self.take = button(look, self.tr("Hand in to portal"), name="package.take", kind="primary")
        self.answers = button(look, self.tr("Export receipts…"), name="package.answers")
        self.again = button(
            look,
            self.tr("Portal was restored: hand in once more"),
            name="package.again",
            kind="link",
        )
        self.again.clicked.connect(self.againAsked)
        self.again.hide()
        self.back = button(look, self.tr("Close"), name="package.close")
        for long in (self.answers, self.take):
            long.give_way()
        self.take.clicked.connect(self.takeAsked)
        self.answers.clicked.connect(self.answersAsked)
        self.back.clicked.connect(self.reject)

    def _lay_out(self) -> None:
        self._title = label("", "sectionTitle", name="package.title")
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 24, 16)
        column.setSpacing(10)
        column.addWidget(self._title)
        column.addWidget(self.told)
        column.addLayout(self._notes)
        column.addWidget(self.reason)
        column.addWidget(self.rows, 1)
        column.addLayout(foot([self.back, self.take], [self.answers, self.again], gap=10))
