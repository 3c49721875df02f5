"""The formatting bar: the house style is the editor, so there are styles and objects, no fonts."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QMenu,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from editor_app.domain.template import BodyPolicy
from editor_app.ui.body.editor import BodyEditor
from editor_app.ui.look import Look
from editor_app.ui.widgets.controls import IconButton
from editor_app.ui.widgets.surfaces import rule

_HEADINGS = ("h1", "h2", "h3", "h4")
_FIRST = 3  # styles that keep their buttons when further ones go into the menu
_GONGWEN = ("一、", "（一）", "1.", "（1）")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Fit:
    """How much of the bar is shown, from all of it to what fits a narrow window."""

    words: bool = True  # on objects
    menus: bool = False  # as buttons of their own, else in the menu at the end
    styles: bool = True  # as buttons, else as a list
    deep: bool = False  # buttons for the deeper headings too


_FITS = (
    _Fit(menus=True, deep=True),
    _Fit(deep=True),
    _Fit(),
    _Fit(styles=False),
    _Fit(styles=False, words=False),
)


class Toolbar(QFrame):
    """Undo and redo, block styles, lists, objects. Only what the template allows is shown.

    What finds no room goes into the menu at the end, which holds it first.
    """

    def __init__(
        self, body: BodyEditor, policy: BodyPolicy, actions: dict[str, QAction], look: Look
    ) -> None:
        super().__init__()
        self.setObjectName("editor-toolbar")
        self.setProperty("surface", True)
        self.setProperty("line", "bottom")
        self.setFixedHeight(look.theme.px(44))
        self._body, self._look = body, look
        self._objects: list[QToolButton] = []
        self._menus: list[QToolButton] = []
        self._menu: QMenu | None = None
        self._current = "paragraph"
        self._fitted = _FITS[0]
        self._more: QToolButton | None = None
        self._style_list = QComboBox()  # the styles, where there is no room for buttons
        self._style_list.setObjectName("style-list")
        self._style_list.setAccessibleName(self.tr("Style"))
        self._style_list.setMinimumWidth(look.theme.px(84))  # its names are told apart from here on
        self._style_list.currentTextChanged.connect(self._style_list.setToolTip)
        self._style_list.hide()
        self._style_list.activated.connect(
            lambda _: self._apply(str(self._style_list.currentData()))
        )
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(14, 0, 14, 0)
        self._row.setSpacing(2)
        self._add_history(actions)
        self._row.addWidget(rule("v"))
        self._styles = self._add_styles(policy, actions)
        self._add_lists(policy, actions)
        self._gap = QWidget()  # objects stand before it, the menu behind it
        self._gap.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._row.addWidget(self._gap)
        body.cursor_style_changed.connect(self._show_style)

    def set_menu(self, menu: QMenu) -> None:
        """A button at the right end for what is needed less often, and what finds no room."""
        self._menu = menu
        first = menu.actions()[0]
        kept = [*self._deep.values(), *(tool.menu().menuAction() for tool in self._menus)]
        for action in [*kept, menu.addSeparator()]:
            menu.insertAction(first, action)
        more = IconButton(self._look, "ri.more-2-line", self.tr("More"), name="editor-more")
        more.setMenu(menu)
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._row.addWidget(more)
        self._more = more
        self._fit(self.width())

    def set_usable(self, *, editing: bool, menu: bool) -> None:
        """What changes the text, and the menu, which also holds what a locked item allows."""
        for at in range(self._row.count()):
            item = self._row.itemAt(at)
            tool = item.widget() if item is not None else None
            action = tool.defaultAction() if isinstance(tool, QToolButton) else None
            if tool is self._more and tool is not None:
                tool.setEnabled(menu)
            elif tool is not None:
                tool.setEnabled(editing and (action is None or action.isEnabled()))

    def add_object(self, action: QAction) -> None:
        """A button with icon and word for something to insert."""
        tool = self._tool(action)
        tool.setProperty("labelled", True)
        self._objects.append(tool)
        self._row.insertWidget(self._row.indexOf(self._gap), tool)
        self._fit(self.width())

    def add_sign(self, action: QAction) -> None:
        """A button with an icon alone for something done now and then."""
        self._row.insertWidget(self._row.indexOf(self._gap), self._tool(action))

    def add_menu(self, menu: QMenu, icon: str) -> None:
        """A button that opens a menu of further things."""
        tool = QToolButton()
        tool.setMenu(menu)
        tool.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        tool.setText(menu.title())
        tool.setToolTip(menu.title())
        tool.setIcon(self._look.icons.icon(icon, "text.secondary"))
        tool.setObjectName(f"tool-{menu.objectName()}")
        tool.setAccessibleName(menu.title())
        side = self._look.theme.px(18)
        tool.setIconSize(QSize(side, side))
        self._menus.append(tool)
        self._row.insertWidget(self._row.indexOf(self._gap), tool)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit(event.size().width())

    def _fit(self, width: int) -> None:
        """Menus go first, then deeper headings; styles become a list before words are lost."""
        for fit in _FITS:
            self._show(fit)
            self._row.invalidate()
            if self._row.sizeHint().width() <= width:
                return

    def _show(self, fit: _Fit) -> None:
        self._fitted = fit
        shape = Qt.ToolButtonStyle
        style = shape.ToolButtonTextBesideIcon if fit.words else shape.ToolButtonIconOnly
        for tool in self._objects:
            tool.setToolButtonStyle(style)
            _give_room(tool, words=fit.words)
        self._style_list.setVisible(not fit.styles)
        self._show_styles()
        for tool in self._menus:
            tool.setVisible(fit.menus or self._menu is None)
            tool.menu().menuAction().setVisible(not fit.menus)

    def _show_styles(self) -> None:
        """The first styles, and in the last place the one at the cursor if it lies deeper."""
        names = list(self._styles)
        shown = names if self._fitted.deep else names[:_FIRST]
        if self._current not in shown:
            shown = [*shown[:-1], self._current]
        for name, tool in self._styles.items():
            tool.setVisible(self._fitted.styles and name in shown)
        for action in self._deep.values():
            action.setVisible(self._fitted.styles and not self._fitted.deep)
        self._check_deep()

    def _check_deep(self) -> None:
        for name, action in self._deep.items():
            action.setChecked(name == self._current)

    def _add_history(self, actions: dict[str, QAction]) -> None:
        for key, do, told in (
            ("undo", self._body.undo, self._body.document().undoAvailable),
            ("redo", self._body.redo, self._body.document().redoAvailable),
        ):
            action = actions[key]
            action.setEnabled(False)
            action.triggered.connect(lambda _=False, do=do: do())
            told.connect(action.setEnabled)
            self._row.addWidget(self._tool(action))

    def _add_styles(
        self, policy: BodyPolicy, actions: dict[str, QAction]
    ) -> dict[str, QToolButton]:
        group = QButtonGroup(self)
        made: dict[str, QToolButton] = {}
        names = ["paragraph"]
        if "heading" in policy.blocks:
            names += _HEADINGS[: policy.max_heading_level]
        for name in names:
            tool = QToolButton()
            tool.setObjectName(f"style-{name}")
            tool.setText(self._style_text(name, policy.numbering))
            tool.setAccessibleName(tool.text())
            tool.setProperty("labelled", True)
            tool.setCheckable(True)
            group.addButton(tool)
            tool.clicked.connect(partial(self._apply, name))
            self._row.addWidget(tool)
            made[name] = tool
            action = actions.get({"paragraph": "style.body"}.get(name, f"style.{name}"))
            if action is not None:
                action.triggered.connect(partial(self._apply, name))
                tool.setToolTip(f"{tool.text()} ({action.shortcut().toString()})")
        made["paragraph"].setChecked(True)
        self._deep = self._deeper(names[_FIRST:], actions)
        for name, tool in made.items():
            self._style_list.addItem(tool.text(), name)
        self._row.addWidget(self._style_list)
        return made

    def _deeper(self, names: Sequence[str], actions: dict[str, QAction]) -> dict[str, QAction]:
        """Entries of the menu for the headings that may find no room."""
        made = {name: actions[f"style.{name}"] for name in names}
        for action in made.values():
            action.setCheckable(True)
        return made

    def _add_lists(self, policy: BodyPolicy, actions: dict[str, QAction]) -> None:
        if "list" not in policy.blocks:
            return
        self._row.addWidget(rule("v"))
        for key, ordered in (("list.bullet", False), ("list.number", True)):
            actions[key].triggered.connect(partial(self._toggle_list, ordered))
            self._row.addWidget(self._tool(actions[key]))
        self._row.addWidget(rule("v"))

    def _toggle_list(self, ordered: bool, _: bool = False) -> None:
        self._body.toggle_list(ordered)
        self._body.setFocus()

    def _apply(self, name: str, _: bool = False) -> None:
        self._body.set_block_style(name)
        self._check_deep()  # a press took the check off what already held
        self._body.setFocus()

    def _show_style(self, name: str) -> None:
        tool = self._styles.get(name)
        if tool is not None:
            self._current = name
            tool.setChecked(True)
            self._show_styles()
            self._style_list.setCurrentIndex(self._style_list.findData(name))

    def _style_text(self, name: str, numbering: str) -> str:
        words = {
            "paragraph": self.tr("Body text"),
            "h1": self.tr("Heading 1"),
            "h2": self.tr("Heading 2"),
            "h3": self.tr("Heading 3"),
            "h4": self.tr("Heading 4"),
        }
        if numbering == "gongwen" and name in _HEADINGS:
            return f"{_GONGWEN[_HEADINGS.index(name)]}{words[name]}"
        return words[name]

    def _tool(self, action: QAction) -> QToolButton:
        tool = QToolButton()
        tool.setDefaultAction(action)
        tool.setObjectName(f"tool-{action.objectName()}")
        side = self._look.theme.px(18)
        tool.setIconSize(QSize(side, side))
        keys = action.shortcut().toString()
        action.setToolTip(f"{action.text()} ({keys})" if keys else action.text())
        tool.setAccessibleName(action.text())
        return tool


def _give_room(tool: QToolButton, *, words: bool) -> None:
    """Words need more room beside them than an icon alone."""
    if tool.property("labelled") != words:
        tool.setProperty("labelled", words)
        tool.style().unpolish(tool)
        tool.style().polish(tool)
