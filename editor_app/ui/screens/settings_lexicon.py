"""The page 词库与词典: packs in force, what is wrong with them, and words of one's own."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, QItemSelection, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from editor_app.domain.changes import Changes
from editor_app.domain.errors import EditorError
from editor_app.domain.lexicon_pack import Conflict, Slip
from editor_app.domain.proofing_ports import OwnWord
from editor_app.presenters.settings import Health
from editor_app.services.layouts import LayoutService
from editor_app.services.wordbooks import MOST_LETTERS, WordbookService
from editor_app.ui.messages import message_for
from editor_app.ui.models.own_words import OwnWordsModel
from editor_app.ui.runner import Lane
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.screens.settings_cards import FactCard
from editor_app.ui.widgets.controls import button, label
from editor_app.ui.widgets.rows import TwoLineDelegate
from editor_app.ui.widgets.surfaces import Card, EmptyState
from editor_app.ui.words import QT_TRANSLATE_NOOP

_TOLD = 8  # entries of a pack that are named
_LIST_HEIGHT = 260


@dataclass(frozen=True, slots=True, kw_only=True)
class _Facts:
    own_version: str  # of the layout's own lexicon
    own_size: int
    version: str
    size: int
    conflicts: tuple[Conflict, ...]
    refused: str
    words: Sequence[OwnWord]


class LexiconPage(QWidget):
    """Facts are read on a lane; words are written on the store lane, each with one step back."""

    def __init__(self, kit: ScreenKit, words: WordbookService, layouts: LayoutService) -> None:
        super().__init__()
        self.setObjectName("settings.lexicon")
        self._kit, self._words, self._layouts = kit, words, layouts
        self._packs = FactCard(
            kit, self.tr("Lexicons"), name="settings.lexicon.packs", icon="ri.book-open-line"
        )
        self._problems = label("", "caption", wrap=True)
        self._packs.add_widget(self._problems)
        self._model = OwnWordsModel(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(self._packs)
        column.addWidget(self._dictionary())
        column.addStretch(1)
        kit.hub.changed.connect(self._changed)

    def reload(self) -> None:
        """Look at everything anew."""
        words, layouts = self._words, self._layouts

        def load() -> _Facts:
            layout = layouts.current()
            return _Facts(
                own_version=layout.lexicon_version,
                own_size=len(layout.lexicon),
                version=words.version,
                size=words.size,
                conflicts=words.conflicts(),
                refused=words.refused,
                words=words.words(),
            )

        self._kit.runner.run(Lane.MEDIA, load, self._show, self._failed, self)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.reload()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.focusWidget() is self._list:
            self._remove()
        else:
            super().keyPressEvent(event)

    # ------------------------------------------------------------ widgets

    def _dictionary(self) -> Card:
        card = Card(
            self._kit.look,
            self.tr("Your dictionary"),
            name="settings.lexicon.own",
            icon="ri.quill-pen-line",
        )
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(15, 12, 15, 15)
        column.setSpacing(10)
        hint = self.tr(
            "Wording findings inside these words are not told. What blocks a submission is told all"
            " the same."
        )
        column.addWidget(label(hint, "caption", wrap=True))
        column.addLayout(self._entry())
        self._list = QListView()
        self._list.setObjectName("settings.lexicon.words")
        self._list.setAccessibleName(self.tr("Your dictionary"))
        self._list.setModel(self._model)
        self._list.setItemDelegate(TwoLineDelegate(self._kit.look, self._list))
        self._list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._list.setFixedHeight(self._kit.look.theme.px(_LIST_HEIGHT))
        self._list.selectionModel().selectionChanged.connect(self._chosen)
        column.addWidget(self._list)
        self._empty = EmptyState(
            self._kit.look,
            "ri.quill-pen-line",
            self.tr("No word yet"),
            self.tr(
                "Enter a word above, or choose “Add to dictionary…” on a finding in the checks."
                " Words of your unit come with the portal's lexicon and are not listed here."
            ),
            name="settings.lexicon.empty",
        )
        self._empty.setFixedHeight(self._kit.look.theme.px(_LIST_HEIGHT))
        column.addWidget(self._empty)
        self._remove_button = button(
            self._kit.look, self.tr("Remove"), name="settings.lexicon.remove", kind="ghost"
        )
        self._remove_button.setEnabled(False)
        self._remove_button.clicked.connect(lambda _=False: self._remove())
        column.addWidget(self._remove_button, 0, Qt.AlignmentFlag.AlignLeft)
        card.add(inside, ruled=False)
        return card

    def _entry(self) -> QHBoxLayout:
        self._field = QLineEdit()
        self._field.setObjectName("settings.lexicon.word")
        self._field.setAccessibleName(self.tr("A word for your dictionary"))
        self._field.setPlaceholderText(self.tr("A word that is right as it is"))
        self._field.setToolTip(self._field.placeholderText())  # it may be too narrow for it
        self._field.setMaxLength(MOST_LETTERS)
        self._field.returnPressed.connect(self._add)
        self._quiet = QCheckBox(self.tr("only never mention it"))
        self._quiet.setObjectName("settings.lexicon.quiet")
        self._quiet.setAccessibleName(self._quiet.text())
        add = button(self._kit.look, self.tr("Add"), name="settings.lexicon.add")
        add.clicked.connect(lambda _=False: self._add())
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._field, 1)
        row.addWidget(self._quiet)
        row.addWidget(add)
        return row

    # ------------------------------------------------------------ what is shown

    def _changed(self, changes: Changes) -> None:
        if self.isVisible() and changes.layout:
            self.reload()

    def _show(self, facts: _Facts) -> None:
        pairs = [
            (
                self.tr("With the layout"),
                self.tr("{version} · {count} entries", None, facts.own_size).format(
                    version=facts.own_version, count=facts.own_size
                ),
            )
        ]
        if facts.version:
            told = self.tr("{version} · {count} entries", None, facts.size)
            pairs.append(
                (
                    self.tr("From the portal"),
                    told.format(version=facts.version, count=facts.size),
                )
            )
        self._packs.say(pairs)
        if facts.refused:
            self._packs.set_state(Health.BAD, self.tr("newest pack refused"))
        elif facts.conflicts:
            self._packs.set_state(Health.ATTENTION, self.tr("entries left out"))
        else:
            self._packs.set_state(Health.GOOD, self.tr("in force"))
        self._problems.setText("\n".join(self._sentences(facts)))
        self._problems.setVisible(bool(self._problems.text()))
        self._model.show(facts.words)
        self._show_list(filled=bool(facts.words))
        self._chosen()

    def _show_list(self, *, filled: bool) -> None:
        """An empty dictionary says how it is filled; the keyboard goes where that is done."""
        left = not filled and self._list.hasFocus()
        self._list.setVisible(filled)
        self._remove_button.setVisible(filled)
        self._empty.setVisible(not filled)
        if left:
            self._field.setFocus()

    def _sentences(self, facts: _Facts) -> list[str]:
        told = []
        if facts.refused:
            told.append(
                self.tr(
                    "The portal's newest lexicon was refused ({problem}). The last good one is in"
                    " force; nothing has to be done here, please tell the portal administrator."
                ).format(problem=facts.refused)
            )
        told += [_conflict_words(one) for one in facts.conflicts[:_TOLD]]
        more = len(facts.conflicts) - _TOLD
        if more > 0:
            told.append(self.tr("and {count} more").format(count=more))
        return told

    # ------------------------------------------------------------ what is done

    def _add(self) -> None:
        word = self._field.text().strip()
        if word:
            self._do(partial(self._words.add, word, quiet=self._quiet.isChecked()), self._added)

    def _added(self, word: object) -> None:
        assert isinstance(word, OwnWord)
        self._field.clear()
        self._offer_back(
            self.tr("“{word}” was added").format(word=word.word),
            partial(self._words.remove, word.word),
        )

    def _remove(self) -> None:
        word = self._model.word(self._list.currentIndex())
        if word is not None:
            told = self.tr("“{word}” was removed").format(word=word.word)
            back = partial(self._words.put, word)
            self._do(partial(self._words.remove, word.word), lambda _: self._offer_back(told, back))

    def _offer_back(self, told: str, back: Callable[[], object]) -> None:
        undo = partial(self._do, back, lambda _: self.reload())
        self._kit.hub.toast(told, self.tr("Undo"), undo)
        self.reload()

    def _do(self, work: Callable[[], object], done: Callable[[object], None]) -> None:
        self._kit.runner.run(Lane.STORE, work, done, self._failed, self)

    def _chosen(self, *_: QItemSelection) -> None:
        self._remove_button.setEnabled(self._list.selectionModel().hasSelection())

    def _failed(self, error: Exception) -> None:
        if isinstance(error, EditorError):
            self._kit.hub.toast(message_for(error).what)
        else:
            self._kit.runner.failedUnheard.emit(error)


def _conflict_words(one: Conflict) -> str:
    told = QCoreApplication.translate("LexiconWords", _SLIPS[one.slip])
    return told.format(wrong=one.wrong, right=one.right, other=one.other)


_SLIPS = {
    Slip.TWICE: QT_TRANSLATE_NOOP("LexiconWords", "“{wrong}” is listed twice"),
    Slip.CONTRADICTS: QT_TRANSLATE_NOOP(
        "LexiconWords", "“{wrong}” → “{right}” was left out: before it stands {other}"
    ),
    Slip.CIRCLE: QT_TRANSLATE_NOOP(
        "LexiconWords", "“{wrong}” → “{right}” was left out: it leads in a circle with {other}"
    ),
    Slip.PATTERN: QT_TRANSLATE_NOOP(
        "LexiconWords", "The pattern “{wrong}” was left out: it is broken or could run for ever"
    ),
}
