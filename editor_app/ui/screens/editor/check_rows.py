"""One finding in 检查: what, where, why, and what can be done about it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from editor_app.checks.file_kinds import kind_of
from editor_app.domain.cleaning import MASKABLE
from editor_app.domain.findings import Finding, Override, Severity
from editor_app.domain.keeps import Keep
from editor_app.domain.reasons import reason_length
from editor_app.services.wordbooks import MOST_LETTERS
from editor_app.ui.look import Look
from editor_app.ui.widgets.controls import button, label
from editor_app.ui.widgets.flow import FlowLayout
from editor_app.ui.widgets.surfaces import IconLabel

REASON_LENGTH = 4  # rules.toml, REV-05 min_chars


_WORDING = "TXT-04"  # the rule whose words a person may know better
_MASKS = "PII-02"  # personal data in attachments
_MENTIONED = "ATT-02"  # files that the text speaks of
_BAR = 3  # pixels at 100 % of the bar beside the finding that is shown in the text


class FindingRow(QFrame):
    """One finding: title and rule, the words concerned, actions; the reason when it is kept."""

    jumpAsked = Signal(object)
    fixAsked = Signal(object)
    fixAllAsked = Signal(str)  # every safe fix of this rule
    convertAllAsked = Signal()
    keepAsked = Signal(object, str)
    whyAsked = Signal(str)  # id of the rule
    wordAsked = Signal(str, bool)  # of the dictionary; whether only to be silent about it
    maskAsked = Signal(str)  # name of the attachment
    attachAsked = Signal()
    unlinkAsked = Signal(object)

    def __init__(
        self,
        finding: Finding,
        kept: Keep | None,
        look: Look,
        language: str,
        *,
        before: str = "",
        linked: bool = False,
        others: bool = False,
        alike: int = 0,
    ) -> None:
        """``linked``: there is a link whose words can stay without it.

        ``before``: the reason these words had until their clause was changed.

        ``others``: there are further blocks that could be converted along with this one.

        ``alike``: how many findings of this rule have a safe fix.
        """
        super().__init__()
        self.finding, self._others, self._alike = finding, others, alike
        self._linked = linked and not kept
        self._look, self._current = look, False
        self.setObjectName(f"finding-{finding.key}")
        self.setProperty("line", "bottom")
        self.setProperty("surface", True)
        self._reason = self._reason_field("" if kept else before)
        self._word = self._word_field()
        self._lay_out(kept, language)

    def _lay_out(self, kept: Keep | None, language: str) -> None:
        grid = QHBoxLayout(self)
        grid.setContentsMargins(16, 8, 16, 7)
        grid.setSpacing(8)
        grid.addWidget(self._mark(bool(kept)), 0, Qt.AlignmentFlag.AlignTop)
        grid.addLayout(self._told(kept, language), 1)

    def _mark(self, kept: bool) -> QWidget:
        state = self._look.theme.state("check", "pass" if kept else self.finding.severity.value)
        return IconLabel(self._look, state.icon or "", f"tone.{state.tone}.solid", 17)

    def _told(self, kept: Keep | None, language: str) -> QVBoxLayout:
        """Title and rule, the words concerned, and below them what can be done."""
        chinese, finding = language.startswith("zh"), self.finding
        title = finding.title_zh if chinese else finding.title_en
        message = finding.message_zh if chinese else finding.message_en
        self.setAccessibleName(f"{finding.rule} {title}")
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addLayout(self._head(title))
        column.addWidget(label(message, "caption", wrap=True))
        if kept:
            column.addWidget(label(self._kept_words(kept), "caption", wrap=True))
        column.addWidget(self._actions(language, bool(kept)))
        column.addWidget(self._reason)
        column.addWidget(self._word)
        return column

    def set_current(self, current: bool) -> None:
        """Mark it as the one that is shown in the text."""
        if current != self._current:
            self._current = current
            self.update()

    @property
    def current(self) -> bool:
        """Whether it is the one that is shown in the text."""
        return self._current

    def event(self, event: QEvent) -> bool:
        """F1 tells why, ahead of the window's own help."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_F1
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F1:
            self.whyAsked.emit(self.finding.rule)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._current:
            theme, painter = self._look.theme, QPainter(self)
            painter.fillRect(self.rect().adjusted(0, 0, 0, -1), theme.color("bg.selected"))
            painter.fillRect(
                QRect(0, 0, theme.px(_BAR), self.height()), theme.color("accent.default")
            )

    def _kept_words(self, kept: Keep) -> str:
        told = self.tr("Kept: {reason}").format(reason=kept.reason)
        if not kept.by:
            return told
        at = kept.at.astimezone().strftime("%Y-%m-%d %H:%M") if kept.at else ""
        return f"{told}\n{kept.by} {at}".strip()

    def _reason_field(self, before: str) -> QLineEdit:
        field = QLineEdit(before)
        field.setObjectName("keep-reason")
        field.setPlaceholderText(self.tr("Why it stays (goes with the submission)"))
        field.setAccessibleName(field.placeholderText())
        field.setProperty("small", True)
        field.returnPressed.connect(self._keep)
        field.hide()
        return field

    def _word_field(self) -> QLineEdit:
        field = QLineEdit(self.finding.excerpt)
        field.setObjectName("own-word")
        field.setPlaceholderText(self.tr("The whole word that is right (Enter)"))
        field.setAccessibleName(field.placeholderText())
        field.setProperty("small", True)
        field.setMaxLength(MOST_LETTERS)
        field.returnPressed.connect(self._learn)
        field.hide()
        return field

    def _ask_word(self) -> None:
        self._word.show()
        self._word.setFocus()
        self._word.selectAll()

    def _learn(self) -> None:
        if self._word.text().strip():
            self.wordAsked.emit(self._word.text().strip(), False)

    def _hush(self) -> None:
        self.wordAsked.emit(str(self.finding.facts["word"]), True)

    def _head(self, title: str) -> QHBoxLayout:
        row = QHBoxLayout()
        name = label(title, "secondary", wrap=True)
        name.setProperty("strong", True)
        font = name.font()
        font.setBold(True)
        name.setFont(font)
        name.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        row.addWidget(name, 1)
        why = button(
            self._look, self.finding.rule, name="why", kind="link", icon="ri.question-line"
        )
        why.setAccessibleName(self.tr("Why: {rule}").format(rule=self.finding.rule))
        why.setToolTip(self.tr("What the rule looks at, and on what it rests (F1)"))
        why.clicked.connect(lambda _=False: self._why())
        row.addWidget(why, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _actions(self, language: str, kept: bool) -> QWidget:
        holder = QWidget()
        self._row = FlowLayout(holder, gap=12, line_gap=2)
        self._link("locate", self.tr("Locate"), "ri.focus-3-line", self._jump)
        if self.finding.fix is not None and not kept:
            self._fixes(language)
        if self._linked:
            self._link("unlink", self.tr("Remove link"), "ri.link-unlink", self._unlink)
        if self.finding.rule == _MENTIONED and not kept:
            self._link(
                "attach", self.tr("Add attachment…"), "ri.attachment-2", self.attachAsked.emit
            )
        if self.finding.rule == _MASKS and kind_of(self.finding.location.where) in MASKABLE:
            self._link("mask", self.tr("Mask in a copy"), "ri.eye-off-line", self._mask)
        may_keep = self.finding.override is Override.EDITOR_REASON
        if self.finding.severity is Severity.WARN and may_keep:
            text = self.tr("Reopen") if kept else self.tr("Keep…")
            self._link(
                "keep", text, "ri.chat-check-line", self._reopen if kept else self._ask_reason
            )
        if self.finding.rule == _WORDING and self.finding.facts.get("word"):
            self._link("learn", self.tr("Add to dictionary…"), "ri.book-mark-line", self._ask_word)
            self._link("silence", self.tr("Never mention this word"), "ri.eye-off-line", self._hush)
        return holder

    def _fixes(self, language: str) -> None:
        fix = self.finding.fix
        assert fix is not None
        text = fix.label_zh if language.startswith("zh") else fix.label_en
        self._link("fix", text, "ri.check-line", lambda: self.fixAsked.emit(self.finding))
        if fix.block and self._others:
            self._link(
                "convert-all",
                self.tr("Convert all"),
                "ri.check-double-line",
                self.convertAllAsked.emit,
            )
        elif self._alike > 1:
            text = self.tr("Fix all {count}").format(count=self._alike)
            self._link(
                "fix-all",
                text,
                "ri.check-double-line",
                lambda: self.fixAllAsked.emit(self.finding.rule),
            )

    def _link(self, name: str, text: str, icon: str, does: Callable[[], None]) -> None:
        made = button(self._look, text, name=name, kind="link", icon=icon)
        made.clicked.connect(lambda _=False: does())
        self._row.addWidget(made)

    def _jump(self) -> None:
        self.jumpAsked.emit(self.finding)

    def _unlink(self) -> None:
        self.unlinkAsked.emit(self.finding)

    def _mask(self) -> None:
        self.maskAsked.emit(self.finding.location.where)

    def _why(self) -> None:
        self.whyAsked.emit(self.finding.rule)

    def _reopen(self) -> None:
        self.keepAsked.emit(self.finding, "")

    def _ask_reason(self) -> None:
        self._reason.show()
        self._reason.setFocus()
        self._reason.selectAll()

    def _keep(self) -> None:
        reason = self._reason.text().strip()
        if reason_length(reason) >= REASON_LENGTH:
            self.keepAsked.emit(self.finding, reason)
            return
        self._reason.setProperty("problem", "error")
        self._reason.style().unpolish(self._reason)
        self._reason.style().polish(self._reason)
        self._reason.setToolTip(
            self.tr("Please write at least {count} characters.").format(count=REASON_LENGTH)
        )
