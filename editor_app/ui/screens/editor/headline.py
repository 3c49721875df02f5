"""The line above the sheet: status, edition, column, template; and why an item is locked."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from editor_app.domain.status import Status
from editor_app.presenters.editor import EditorPresenter, Standing
from editor_app.ui import formats
from editor_app.ui.look import Look
from editor_app.ui.screens.editor.besides import Besides
from editor_app.ui.screens.level_words import level_name
from editor_app.ui.widgets.chip import Chip
from editor_app.ui.widgets.controls import ElidedLabel, label
from editor_app.ui.widgets.surfaces import Banner, rule
from editor_app.ui.words import QT_TRANSLATE_NOOP, state_chip

# What needs no more than its status, tone and icon.
_SAID: Mapping[Status, tuple[str, str, str]] = MappingProxyType(
    {
        Status.QUEUED: (
            QT_TRANSLATE_NOOP("Headline", "Confirmed; it waits in the outbox."),
            "teal",
            "ri.send-plane-line",
        ),
        Status.UNCONFIRMED: (
            QT_TRANSLATE_NOOP(
                "Headline",
                "Sent, but no answer arrived. The portal is asked before anything else.",
            ),
            "ochre",
            "ri.question-line",
        ),
        Status.REFUSED: (
            QT_TRANSLATE_NOOP(
                "Headline",
                "The portal refused it. Correct it and submit again; the text is safe.",
            ),
            "red",
            "ri.error-warning-line",
        ),
        Status.CONFLICT: (
            QT_TRANSLATE_NOOP("Headline", "Changed here and on the portal; both texts are kept."),
            "magenta",
            "ri.git-merge-line",
        ),
        Status.SCHEDULED: (
            QT_TRANSLATE_NOOP(
                "Headline", "Approved; it appears at its time. It can be read, not changed."
            ),
            "blue",
            "ri.calendar-event-line",
        ),
        Status.SCHEDULE_FAILED: (
            QT_TRANSLATE_NOOP(
                "Headline",
                "Its time came, and it could not be published; the list of items says why. There it can be published or recalled. The text is safe.",  # noqa: E501 - one literal, or lupdate misses it
            ),
            "red",
            "ri.alarm-warning-line",
        ),
    }
)


class Headline(QWidget):
    """One row of 44 and, while there is something to say, a banner below it."""

    mergeAsked = Signal()
    recallAsked = Signal()
    updateAsked = Signal()  # to a colleague's newer text

    def __init__(
        self, presenter: EditorPresenter, look: Look, language: str, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("editor-headline")
        self._presenter, self._look, self._language = presenter, look, language
        self._banner: Banner | None = None
        self._shared: Banner | None = None
        self._handed: Banner | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        bar = QFrame()
        bar.setObjectName("editor-headline-bar")
        bar.setProperty("surface", True)
        bar.setProperty("line", "bottom")
        bar.setFixedHeight(look.theme.px(44))
        row = QHBoxLayout(bar)
        row.setContentsMargins(20, 0, 16, 0)
        row.setSpacing(10)
        self._chip = Chip(look, state_chip(look.theme, "status", Status.DRAFT.value))
        self._edition = label("", "caption")
        self._trail = ElidedLabel("", "secondary")
        self._template = label("", "caption")
        row.addWidget(self._chip)
        row.addWidget(self._edition)
        row.addWidget(rule("v"))
        row.addWidget(self._trail)
        row.addWidget(rule("v"))
        row.addWidget(self._template)
        row.addStretch(1)
        self._present = label("", "caption", name="editor-present")
        self._present.setProperty("tone", "teal")
        row.addWidget(self._present)
        self._column.addWidget(bar)
        self._besides = Besides(look, language)
        self._column.addWidget(self._besides)
        self._show_place()

    def show_standing(self, standing: Standing) -> None:
        """Show the computed status."""
        self._chip.set_spec(state_chip(self._look.theme, "status", standing.status.value))
        edition = self.tr("Edition {n}").format(n=standing.edition)
        self._edition.setText(edition)
        self._say(*self._sentence(standing), recall=standing.recallable)
        self._besides.show_found(standing.besides)

    def add_note(self, note: QWidget) -> None:
        """Something else to say, below the row."""
        self._column.addWidget(note)

    def show_present(self, told: str) -> None:
        """Who else is writing on it: advice, never a lock."""
        self._present.setText(told)
        self._present.setAccessibleName(told)

    def show_newer(self, text: str, link: str, *, merges: bool) -> None:
        """A colleague's newer text, and the way to it; an empty text takes the line away."""
        if self._shared is not None:
            self._column.removeWidget(self._shared)
            self._shared.hide()
            self._shared.deleteLater()
            self._shared = None
        if text:
            tone, icon = ("magenta", "ri.git-merge-line") if merges else ("teal", "ri.team-line")
            self._shared = Banner(
                self._look, text, tone=tone, icon=icon, link=link, name="editor-shared"
            )
            asked = self.mergeAsked if merges else self.updateAsked
            self._shared.linkActivated.connect(asked)
            self._column.addWidget(self._shared)

    def show_handed(self, text: str, link: str, go: Callable[[], None]) -> None:
        """Who took the draft over from whom; an empty text takes the line away."""
        if self._handed is not None:
            if self._handed.text == text:
                return
            self._column.removeWidget(self._handed)
            self._handed.hide()
            self._handed.deleteLater()
            self._handed = None
        if text:
            self._handed = Banner(
                self._look,
                text,
                tone="teal",
                icon="ri.user-shared-line",
                link=link,
                name="editor-handed",
            )
            self._handed.linkActivated.connect(go)
            self._column.addWidget(self._handed)

    def _show_place(self) -> None:
        presenter = self._presenter
        trail = presenter.layout.trail(presenter.draft.content.column)
        self._trail.setText(" › ".join(column.name(self._language) for column in trail[1:]))
        name = presenter.template.name(self._language)
        self._template.setText(
            self.tr("Template {name} v{version}").format(
                name=name, version=presenter.draft.content.template_version
            )
        )

    def _sentence(self, standing: Standing) -> tuple[str, str, str]:
        """Words, tone and icon of the banner; empty words for none."""
        status = standing.status
        if status is Status.RETURNED and not standing.returned_by:
            told = self.tr("Recalled: you can go on writing and submit it again.")
            return told, "teal", "ri.arrow-go-back-line"
        if status is Status.RETURNED:
            words = self.tr("Returned by {name}: {reason}")
            told = words.format(name=standing.returned_by, reason=standing.return_reason)
            return told, "red", "ri.arrow-go-back-line"
        if status is Status.REJECTED:
            words = self.tr("Rejected by {name}: {reason}. Copy it to begin a new draft.")
            told = words.format(name=standing.returned_by, reason=standing.return_reason)
            return told, "slate", "ri.close-circle-line"
        if status is Status.SCHEDULED and standing.bundled:
            told = self.tr(
                "Approved; it waits for the others of its bundle. It can be read, not changed."
            )
            return told, "blue", "ri.links-line"
        if status in _SAID:
            words, tone, icon = _SAID[status]
            return QCoreApplication.translate("Headline", words), tone, icon
        if standing.read_only:
            return self._held(standing), "blue", "ri.shield-check-line"
        if standing.replaces and status is Status.DRAFT:
            told = self.tr("Online edition {edition} stays as it is until this text is approved.")
            return told.format(edition=standing.replaces), "blue", "ri.information-line"
        return "", "", ""

    def _held(self, standing: Standing) -> str:
        if standing.holder is None:
            return self.tr("With the reviewers: it can be read, not changed.")
        told = self.tr("With {level} since {time}: it can be read, not changed.")
        since = formats.when_exactly(standing.holder.since, now=datetime.now(UTC))
        return told.format(level=level_name(standing.holder.level), time=since)

    def _say(self, text: str, tone: str, icon: str, *, recall: bool = False) -> None:
        if self._banner is not None:
            if self._banner.text == text:
                return
            self._column.removeWidget(self._banner)
            self._banner.hide()
            self._banner.deleteLater()
            self._banner = None
        if text:
            merges = icon == "ri.git-merge-line"
            link = self.tr("Merge…") if merges else self.tr("Recall") if recall else ""
            self._banner = Banner(
                self._look, text, tone=tone, icon=icon, link=link, name="editor-banner"
            )
            asked = self.mergeAsked if merges else self.recallAsked
            self._banner.linkActivated.connect(asked)
            self._column.insertWidget(1, self._banner)  # below the row, above what explains it
