"""Every action with its words, shortcuts and icon: one row, one place.

Texts are English sources for the context ``Actions``. Left free for input methods: Ctrl+Space,
Shift, Ctrl+., Ctrl+Shift+F.
"""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from editor_app.ui.action_rows import Row, Where, meeting
from editor_app.ui.appearance_actions import APPEARANCE
from editor_app.ui.bundle_actions import BUNDLES
from editor_app.ui.claim_actions import CLAIM_ACTIONS
from editor_app.ui.consultation_actions import CONSULTING
from editor_app.ui.edition_actions import EDITION_ACTIONS
from editor_app.ui.help_actions import HELPING
from editor_app.ui.history_actions import HISTORY
from editor_app.ui.icons import Icons
from editor_app.ui.inquiry_actions import INQUIRIES
from editor_app.ui.item_actions import ITEM_ACTIONS
from editor_app.ui.merge_actions import MERGING
from editor_app.ui.package_actions import PACKAGES
from editor_app.ui.queue_actions import QUEUE
from editor_app.ui.reminder_actions import REMINDING
from editor_app.ui.structure_actions import STRUCTURE
from editor_app.ui.table_actions import TABLE_ACTIONS
from editor_app.ui.talk_actions import TALKING
from editor_app.ui.words import QT_TRANSLATE_NOOP

__all__ = ["ACTIONS", "BY_KEY", "Actions", "Row", "Where", "action_text"]


_G, _E, _L, _R = Where.GLOBAL, Where.EDITOR, Where.LIST, Where.REVIEW
_I = Where.IMPORT

ACTIONS: tuple[Row, ...] = (
    Row("area.1", QT_TRANSLATE_NOOP("Actions", "First area"), ("Ctrl+1",), None, _G),
    Row("area.2", QT_TRANSLATE_NOOP("Actions", "Second area"), ("Ctrl+2",), None, _G),
    Row("area.3", QT_TRANSLATE_NOOP("Actions", "Third area"), ("Ctrl+3",), None, _G),
    Row("area.4", QT_TRANSLATE_NOOP("Actions", "Fourth area"), ("Ctrl+4",), None, _G),
    Row("area.5", QT_TRANSLATE_NOOP("Actions", "Fifth area"), ("Ctrl+5",), None, _G),
    Row("area.6", QT_TRANSLATE_NOOP("Actions", "Sixth area"), ("Ctrl+6",), None, _G),
    Row("search", QT_TRANSLATE_NOOP("Actions", "Search"), ("Ctrl+K",), "ri.search-line", _G),
    Row("new", QT_TRANSLATE_NOOP("Actions", "New item"), ("Ctrl+N",), "ri.add-line", _G),
    Row("pane.next", QT_TRANSLATE_NOOP("Actions", "Next pane"), ("F6",), None, _G),
    Row("pane.previous", QT_TRANSLATE_NOOP("Actions", "Previous pane"), ("Shift+F6",), None, _G),
    Row("menu", QT_TRANSLATE_NOOP("Actions", "Menu"), ("F10",), "ri.menu-line", _G),
    Row(
        "menu.here",
        QT_TRANSLATE_NOOP("Actions", "Menu of what is selected"),
        ("Shift+F10",),
        None,
        _G,
    ),
    Row("help", QT_TRANSLATE_NOOP("Actions", "Help"), ("F1",), "ri.question-line", _G),
    Row("back", QT_TRANSLATE_NOOP("Actions", "Back"), ("Alt+Left",), "ri.arrow-left-line", _G),
    Row(
        "export.all",
        QT_TRANSLATE_NOOP("Actions", "Export everything"),
        (),
        "ri.folder-download-line",
        _G,
    ),
    *APPEARANCE,
    Row("quit", QT_TRANSLATE_NOOP("Actions", "Quit"), ("Ctrl+Q",), None, _G),
    Row("inspector", QT_TRANSLATE_NOOP("Actions", "Inspector"), ("F9",), "ri.profile-line", _E),
    Row("save", QT_TRANSLATE_NOOP("Actions", "Save version"), ("Ctrl+S",), "ri.save-3-line", _E),
    Row(
        "export",
        QT_TRANSLATE_NOOP("Actions", "Export"),
        ("Ctrl+Shift+E",),
        "ri.download-2-line",
        _E,
    ),
    Row(
        "submit",
        QT_TRANSLATE_NOOP("Actions", "Submit"),
        ("Ctrl+Return", "Ctrl+Enter"),
        "ri.send-plane-line",
        _E,
    ),
    Row(
        "preview", QT_TRANSLATE_NOOP("Actions", "Preview"), ("Ctrl+P",), "ri.layout-column-line", _E
    ),
    Row("undo", QT_TRANSLATE_NOOP("Actions", "Undo"), ("Ctrl+Z",), "ri.arrow-go-back-line", _E),
    Row(
        "redo",
        QT_TRANSLATE_NOOP("Actions", "Redo"),
        ("Ctrl+Y", "Ctrl+Shift+Z"),
        "ri.arrow-go-forward-line",
        _E,
    ),
    Row("style.body", QT_TRANSLATE_NOOP("Actions", "Body text"), ("Ctrl+Alt+0",), None, _E),
    Row("style.h1", QT_TRANSLATE_NOOP("Actions", "Heading 1"), ("Ctrl+Alt+1",), None, _E),
    Row("style.h2", QT_TRANSLATE_NOOP("Actions", "Heading 2"), ("Ctrl+Alt+2",), None, _E),
    Row("style.h3", QT_TRANSLATE_NOOP("Actions", "Heading 3"), ("Ctrl+Alt+3",), None, _E),
    Row("style.h4", QT_TRANSLATE_NOOP("Actions", "Heading 4"), ("Ctrl+Alt+4",), None, _E),
    *STRUCTURE,
    Row("list.bullet", QT_TRANSLATE_NOOP("Actions", "Bulleted list"), (), "ri.list-unordered", _E),
    Row("list.number", QT_TRANSLATE_NOOP("Actions", "Numbered list"), (), "ri.list-ordered", _E),
    Row("table", QT_TRANSLATE_NOOP("Actions", "Table"), ("Ctrl+T, Ctrl+T",), "ri.table-2", _E),
    *TABLE_ACTIONS,
    Row("image", QT_TRANSLATE_NOOP("Actions", "Image"), (), "ri.image-line", _E),
    Row("attachment", QT_TRANSLATE_NOOP("Actions", "Attachment"), (), "ri.attachment-2", _E),
    Row("link", QT_TRANSLATE_NOOP("Actions", "Link"), (), "ri.link", _E),
    Row("tidy", QT_TRANSLATE_NOOP("Actions", "House style"), (), "ri.magic-line", _E),
    Row(
        "paste.plain",
        QT_TRANSLATE_NOOP("Actions", "Paste plain text"),
        ("Ctrl+Shift+V",),
        "ri.clipboard-line",
        _E,
    ),
    Row(
        "paste.receipt",
        QT_TRANSLATE_NOOP("Actions", "Paste receipt"),
        ("Ctrl+Alt+V",),
        "ri.file-list-3-line",
        _E,
    ),
    Row("find", QT_TRANSLATE_NOOP("Actions", "Find"), ("Ctrl+F",), "ri.search-line", _E),
    Row("find.next", QT_TRANSLATE_NOOP("Actions", "Find next"), ("F3",), None, _E),
    Row("find.previous", QT_TRANSLATE_NOOP("Actions", "Find previous"), ("Shift+F3",), None, _E),
    Row(
        "replace",
        QT_TRANSLATE_NOOP("Actions", "Find and replace"),
        ("Ctrl+H",),
        "ri.find-replace-line",
        _E,
    ),
    Row(
        "snippets", QT_TRANSLATE_NOOP("Actions", "Snippets"), ("Ctrl+J",), "ri.double-quotes-l", _E
    ),
    Row(
        "snippet.keep",
        QT_TRANSLATE_NOOP("Actions", "Keep selection as snippet"),
        ("Ctrl+Shift+J",),
        "ri.bookmark-line",
        _E,
    ),
    Row("history", QT_TRANSLATE_NOOP("Actions", "History"), ("Ctrl+Alt+H",), "ri.history-line", _E),
    Row("copy", QT_TRANSLATE_NOOP("Actions", "New from this item"), (), "ri.file-copy-line", _E),
    Row("outline", QT_TRANSLATE_NOOP("Actions", "Outline"), ("Ctrl+Alt+O",), "ri.list-check-2", _E),
    Row(
        "writing",
        QT_TRANSLATE_NOOP("Actions", "Full-screen writing"),
        ("F11",),
        "ri.fullscreen-line",
        _E,
    ),
    Row("count", QT_TRANSLATE_NOOP("Actions", "Word count"), ("Ctrl+Shift+G",), "ri.hashtag", _E),
    Row(
        "zoom.in",
        QT_TRANSLATE_NOOP("Actions", "Larger"),
        ("Ctrl++", "Ctrl+="),
        "ri.zoom-in-line",
        _E,
    ),
    Row("zoom.out", QT_TRANSLATE_NOOP("Actions", "Smaller"), ("Ctrl+-",), "ri.zoom-out-line", _E),
    Row("zoom.reset", QT_TRANSLATE_NOOP("Actions", "Own size"), ("Ctrl+0",), None, _E),
    *TALKING,
    Row("check", QT_TRANSLATE_NOOP("Actions", "Check"), ("F7",), "ri.shield-check-line", _E),
    Row("finding.next", QT_TRANSLATE_NOOP("Actions", "Next result"), ("F8",), None, _E),
    Row(
        "finding.previous", QT_TRANSLATE_NOOP("Actions", "Previous result"), ("Shift+F8",), None, _E
    ),
    Row(
        "open",
        QT_TRANSLATE_NOOP("Actions", "Open"),
        ("Return", "Enter"),
        "ri.external-link-line",
        _L,
    ),
    Row("look", QT_TRANSLATE_NOOP("Actions", "Preview the row"), ("Space",), "ri.eye-line", _L),
    Row("refresh", QT_TRANSLATE_NOOP("Actions", "Refresh"), ("F5",), "ri.refresh-line", _L),
    Row(
        "review.sheet",
        QT_TRANSLATE_NOOP("Actions", "Review sheet"),
        ("Ctrl+Shift+P",),
        "ri.printer-line",
        _R,
    ),
    Row("change.next", QT_TRANSLATE_NOOP("Actions", "Next change"), ("F8",), None, _R),
    Row(
        "change.previous", QT_TRANSLATE_NOOP("Actions", "Previous change"), ("Shift+F8",), None, _R
    ),
    Row(
        "approve",
        QT_TRANSLATE_NOOP("Actions", "Approve"),
        ("Ctrl+Return", "Ctrl+Enter"),
        "ri.check-line",
        _R,
    ),
    Row(
        "return",
        QT_TRANSLATE_NOOP("Actions", "Return with a reason"),
        ("Ctrl+Shift+Return", "Ctrl+Shift+Enter"),
        "ri.arrow-go-back-line",
        _R,
    ),
    *PACKAGES,
    *QUEUE,
    *CLAIM_ACTIONS,
    *REMINDING,
    Row(
        "secrecy",
        QT_TRANSLATE_NOOP("Actions", "Secrecy review"),
        ("Ctrl+Shift+S",),
        "ri.lock-line",
        _R,
    ),
    *INQUIRIES,
    *CONSULTING,
    *ITEM_ACTIONS,
    *BUNDLES,
    *EDITION_ACTIONS,
    *HISTORY,
    *MERGING,
    *HELPING,
    Row("import.files", QT_TRANSLATE_NOOP("Actions", "Choose files"), ("Ctrl+O",), None, _I),
    Row("import.place", QT_TRANSLATE_NOOP("Actions", "Another column"), ("Ctrl+L",), None, _I),
    Row(
        "import.write",
        QT_TRANSLATE_NOOP("Actions", "Write drafts"),
        ("Ctrl+Return", "Ctrl+Enter"),
        None,
        _I,
    ),
)

BY_KEY: Mapping[str, Row] = MappingProxyType({row.key: row for row in ACTIONS})


class Actions(QObject):
    """Makes a widget's QActions from the table; ``overrides`` are the person's own shortcuts."""

    def __init__(
        self,
        icons: Icons,
        overrides: Mapping[str, Sequence[str]] = MappingProxyType({}),
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._icons = icons
        self._overrides = dict(overrides)
        self._made: list[tuple[Row, QAction]] = []

    def attach(self, widget: QWidget, where: Where) -> dict[str, QAction]:
        """Give ``widget`` the actions of a place. Global ones hold in the whole window."""
        whole = where is Where.GLOBAL
        context = Qt.ShortcutContext
        holds = context.WindowShortcut if whole else context.WidgetWithChildrenShortcut
        made: dict[str, QAction] = {}
        for row in ACTIONS:
            if row.where is where:
                action = QAction(widget)
                action.setObjectName(f"action.{row.key}")
                action.setShortcutContext(holds)
                if row.icon is not None:
                    action.setIcon(self._icons.icon(row.icon, "text.secondary"))
                self._name(row, action)
                widget.addAction(action)
                self._made.append((row, action))
                made[row.key] = action
        return made

    def keys(self, key: str) -> list[QKeySequence]:
        """Shortcuts of an action: the person's, else the table's."""
        portable = QKeySequence.SequenceFormat.PortableText
        told = self._overrides.get(key, BY_KEY[key].keys)
        return [QKeySequence(text, portable) for text in told]

    def override(self, overrides: Mapping[str, Sequence[str]]) -> None:
        """Change shortcuts while running."""
        self._overrides = dict(overrides)
        for row, action in self._living():
            action.setShortcuts(self.keys(row.key))

    def conflicts(self, key: str, sequence: QKeySequence) -> list[Row]:
        """Other actions that would hold in the same place with the same keys."""
        places = meeting(BY_KEY[key].where)
        return [
            other
            for other in ACTIONS
            if other.key != key and other.where in places and sequence in self.keys(other.key)
        ]

    def hint(self, key: str) -> str:
        """The first shortcut as people read it, or nothing."""
        keys = self.keys(key)
        return keys[0].toString(QKeySequence.SequenceFormat.NativeText) if keys else ""

    def retranslate(self) -> None:
        """New language, new words."""
        for row, action in self._living():
            self._name(row, action)

    def _living(self) -> list[tuple[Row, QAction]]:
        self._made = [pair for pair in self._made if isValid(pair[1])]
        return self._made

    def _name(self, row: Row, action: QAction) -> None:
        action.setText(action_text(row.key))
        action.setShortcuts(self.keys(row.key))


def action_text(key: str) -> str:
    """The words of an action in the language of the moment."""
    return QCoreApplication.translate("Actions", BY_KEY[key].text)
