"""The sheet of paper: head and body of the item, with the toolbar that belongs to them."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtGui import QAction, QImage
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from editor_app.domain.canonical import Json
from editor_app.domain.findings import Finding
from editor_app.domain.item import Attachment, ItemId
from editor_app.domain.template import FieldSpec, FieldType
from editor_app.presenters.editor import EditorPresenter
from editor_app.presenters.field_messages import joined, messages_below_body
from editor_app.presenters.field_room import body_room
from editor_app.rendering.numbering import NumberRule
from editor_app.rendering.policy_fit import FitNote
from editor_app.services.deferred import checklist_page
from editor_app.ui.body.editor import BodyEditor
from editor_app.ui.body.find import FindBar
from editor_app.ui.body.sheet import BodySheet
from editor_app.ui.fields.base import FieldContext
from editor_app.ui.file_dialog import FileDialog
from editor_app.ui.fit_words import fit_sentence
from editor_app.ui.runner import Lane
from editor_app.ui.screens.editor.converting import Converting
from editor_app.ui.screens.editor.deps import EditorDeps
from editor_app.ui.screens.editor.field_visits import mark_field
from editor_app.ui.screens.editor.inserting import Inserting
from editor_app.ui.screens.editor.item_picker import ItemPicker
from editor_app.ui.screens.editor.outline_pane import OutlinePane
from editor_app.ui.screens.editor.pasting import Pasting
from editor_app.ui.screens.editor.picture_insertion import PATTERNS, PictureInsertion
from editor_app.ui.screens.editor.recent_choices import RecentChoices
from editor_app.ui.screens.editor.sheet_header import SheetHeader
from editor_app.ui.screens.editor.sheet_note import SheetNote
from editor_app.ui.screens.editor.source_mode import SourceMode
from editor_app.ui.screens.editor.structuring import Structuring
from editor_app.ui.screens.editor.table_size import TableSizePicker
from editor_app.ui.screens.editor.table_tools import TableBar
from editor_app.ui.screens.editor.tidying import Tidying
from editor_app.ui.screens.editor.toolbar import Toolbar
from editor_app.ui.widgets.progress import ProgressLine


class Sheet(QFrame):
    """Toolbar above; below it the paper, centred on the canvas."""

    def __init__(
        self,
        presenter: EditorPresenter,
        deps: EditorDeps,
        actions: dict[str, QAction],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("editor-sheet")
        self.setProperty("surface", "canvas")
        self.presenter, self._deps, self._actions = presenter, deps, actions
        self._locked = False
        self._recent = RecentChoices(deps.recent, deps.runner, self)
        self._make_body()
        self.toolbar = self._make_toolbar()
        self._make_paper()
        self._lay_out()
        self._connect()
        if deps.zoom.percent != 100:
            self._restyle()

    def _make_body(self) -> None:
        deps, presenter, policy = self._deps, self.presenter, self.presenter.template.body
        self.header = SheetHeader(presenter, deps.look, deps.language)
        self.body = BodyEditor(deps.body_look(deps.look.theme), self._image)
        self.body.setAccessibleName(self._body_name())
        self.body.set_policy(policy)
        rule = NumberRule.of(policy.numbering, policy.alternative_numbering)
        self.body.set_numbering(rule, policy.max_heading_level)
        self.pictures = PictureInsertion(self.body, deps)
        self.inserting = Inserting(self.body, presenter, deps, self._actions, self._image)
        self._reading = ProgressLine(deps.look, cancel=self.tr("Cancel"), name="paste-progress")
        self._reading.setContentsMargins(24, 8, 24, 8)
        self.pasting = Pasting(self.body, deps, self._reading)

    def _make_paper(self) -> None:
        """The sheet, and what stands beside it or in its place."""
        deps, policy = self._deps, self.presenter.template.body
        self._paper = BodySheet(self.body, self.header)
        self.outline = OutlinePane(self.body, deps.look)
        self.outline.hide()
        look = deps.body_look(deps.look.theme)
        self.source = SourceMode(self.body, policy, look, deps.look, deps.hub)
        self.converting = Converting(self.body, self.source, policy, deps)
        self._table_bar = TableBar(self.body, self._actions, deps.look, self._paper.shift)
        self._paper.put_bar(self._table_bar)
        self.header.order_before(self.body)
        self._note = SheetNote("body", deps.look)
        self._note.setContentsMargins(16, 4, 16, 4)
        for written in (self.body, self.source.text):
            mark_field(written, "body")

    def _lay_out(self) -> None:
        beside = QHBoxLayout()
        beside.setSpacing(0)
        beside.addWidget(self.outline)
        beside.addWidget(self._paper, 1)
        beside.addWidget(self.source.view, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.toolbar)
        column.addWidget(self._reading)
        column.addLayout(beside, 1)
        column.addWidget(self._note)

    def _connect(self) -> None:
        deps = self._deps
        self.inserting.gestures.picture_dropped.connect(self._take_picture)
        self.source.switched.connect(self._switch)
        self._actions["source"].triggered.connect(lambda _=False: self.source.toggle())
        self.body.fitted.connect(self._tell_fitted)
        self.header.leftDown.connect(self.body.setFocus)
        deps.look.switch.changed.connect(self._restyle)
        deps.zoom.changed.connect(self._restyle)
        self._paper.zoomAsked.connect(deps.zoom.step)

    def show_draft(self, *, undoable: bool = False) -> None:
        """Show the presenter's draft; ``undoable`` puts the body in place as one edit."""
        self.header.show_draft()
        body = self.presenter.draft.content.body
        if self.source.markdown() == body:
            return
        if self.source.shown:
            self.source.show_text(body)
            return
        if not undoable:
            self.body.set_markdown(body)
            return
        self.body.replace_markdown(body)

    def without_header(self, keeper: QWidget) -> None:
        """Show the text alone; head and note live on, out of sight, with ``keeper``."""
        self._paper.set_header(None)
        attic = QWidget(keeper)
        attic.hide()
        for one in (self.header, self._note):
            one.setParent(attic)

    @property
    def locked(self) -> bool:
        """Whether the item is with a reviewer, or waits to be sent."""
        return self._locked

    @property
    def find_bar(self) -> FindBar:
        """The lines that find and replace in what is shown."""
        return self.source.find_bar if self.source.shown else self._paper.find_bar

    def set_read_only(self, read_only: bool) -> None:
        """Lock head, body and toolbar while the item is with a reviewer."""
        self.header.set_read_only(read_only)
        self.source.set_read_only(read_only)
        self._locked = read_only
        self._show_tools()
        self._table_bar.refresh()

    def field_context(self) -> FieldContext:
        """What field widgets may ask for."""
        return FieldContext(
            look=self._deps.look,
            language=self._deps.language,
            terms=self.presenter.layout.terms,
            pick_items=self._pick_items,
            item_title=self._item_title,
            take_file=self._take_file,
            field_label=self._field_label,
            recent=self._recent.of,
            note=self._recent.note,
            file_names=lambda: [a.name for a in self.presenter.draft.content.attachments],
            print_list=self._print_list,
        )

    def _print_list(self, spec: FieldSpec) -> None:
        content, layout = self.presenter.draft.content, self.presenter.layout
        self._deps.show_page(checklist_page(content, layout, spec.key))

    def _make_toolbar(self) -> Toolbar:
        policy = self.presenter.template.body
        actions = self._actions
        bar = Toolbar(self.body, policy, actions, self._deps.look)
        does: tuple[tuple[str, str, Callable[[], object]], ...] = (
            ("table", "table", self._ask_size),
            ("image", "image", self.pictures.choose),
        )
        for block, key, do in does:
            if block in policy.blocks:
                actions[key].triggered.connect(lambda _=False, do=do: do())
                bar.add_object(actions[key])
        for block, key in (("attachment_ref", "attachment"), ("link", "link")):
            if block in policy.blocks:
                bar.add_object(actions[key])
        bar.add_menu(self.inserting.menu(), "ri.add-box-line")
        structuring = Structuring(self.body, actions, self._deps.hub)
        bar.add_menu(structuring.format_menu(), "ri.font-size")
        tidying = Tidying(self.body, self.presenter.layout, self._deps)
        actions["tidy"].triggered.connect(lambda _=False: tidying.start())
        bar.add_object(actions["tidy"])
        for key, replace in (("find", False), ("replace", True)):
            actions[key].triggered.connect(
                lambda _=False, replace=replace: self.find_bar.open(replace=replace)
            )
        for key, back in (("find.next", False), ("find.previous", True)):
            actions[key].triggered.connect(
                lambda _=False, back=back: self.find_bar.find_next(back=back)
            )
        bar.add_sign(actions["replace"])
        actions["paste.plain"].triggered.connect(lambda _=False: self.body.paste_plain())
        bar.add_sign(actions["paste.plain"])
        actions["paste.receipt"].triggered.connect(lambda _=False: self.pasting.show_receipt())
        return bar

    def _ask_size(self) -> None:
        """Ask how large a table is to be, below its button or at the cursor."""
        if self.body.isReadOnly() or self.body.composing or self.body.tables.here:
            return
        picker = TableSizePicker(self._deps.look, self)
        picker.chosen.connect(self.body.insert_table)
        picker.chosen.connect(lambda *_: self.body.setFocus())
        tool = self.toolbar.findChild(QToolButton, "tool-action.table")
        asked = tool if tool is not None and tool.isVisible() else self.body
        picker.open_at(asked.mapToGlobal(asked.rect().bottomLeft()))

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Say below title, number and body what concerns them as a whole."""
        self.header.show_findings(findings)
        told = messages_below_body(findings, self._deps.language)
        self._note.show_problem(joined(told))
        length = len(self.presenter.draft.content.body.strip())
        self._note.show_room(body_room(self.presenter.template.body, length))

    def _tell_fitted(self, notes: Sequence[FitNote]) -> None:
        if self.pasting.took(notes):
            return
        self._deps.hub.toast(fit_sentence(notes), self.tr("Undo"), self.body.undo)

    def _field_label(self, key: str) -> str:
        kind = self.presenter.template.key
        return self._deps.layouts.field_label(kind, key, self._deps.language)

    def _body_name(self) -> str:
        spec = self.presenter.template.field("body")
        return spec.label(self._deps.language) if spec is not None else self.tr("Body")

    def _restyle(self) -> None:
        percent, look = self._deps.zoom.percent, self._deps.look
        self.header.set_zoom(percent, look)
        worn = self._deps.body_look(look.theme).zoomed(percent)
        self._paper.set_look(worn)
        self.source.text.set_look(worn)

    def _switch(self, source: bool) -> None:
        """Sheet and source stand in one place; styles belong to the sheet."""
        self._paper.setVisible(not source)
        self._show_tools()

    def _show_tools(self) -> None:
        source = self.source.shown
        self.toolbar.set_usable(editing=not (source or self._locked), menu=not source)

    def _image(self, src: str) -> QImage | None:
        data = self._deps.files.at(src)
        return QImage.fromData(data) if data is not None else None

    def _take_picture(self, path: Path) -> None:
        if self.body.allows("image"):
            self.pictures.take(path)

    def _pick_items(self, spec: FieldSpec, then: Callable[[Sequence[str]], None]) -> None:
        picker = ItemPicker(self._deps, spec.label(self._deps.language), spec.multiple, self)
        picker.chosen.connect(then)
        picker.open()

    def _item_title(self, item: str) -> str:
        row = self._deps.board.row(ItemId(item))
        return row.title if row is not None and row.title else item

    def _take_file(self, spec: FieldSpec, then: Callable[[Json], None]) -> None:
        picture = spec.type is FieldType.IMAGE

        def taken(one: Attachment) -> None:
            then({"name": one.name, "sha256": one.sha256, "size": one.size, "type": one.media_type})

        def chosen(path: Path) -> None:
            work = partial(self._deps.files.take_for_field, path, picture=picture)
            failed = self.pictures.failed.emit
            self._deps.runner.run(Lane.MEDIA, work, taken, failed, self)

        self._choose(spec.label(self._deps.language), PATTERNS if picture else "(*)", chosen)

    def _choose(self, title: str, pattern: str, then: Callable[[Path], None]) -> None:
        dialog = FileDialog("pictures" if pattern == PATTERNS else "attachments", self, title)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(f"{title} {pattern}")
        dialog.fileSelected.connect(lambda name: then(Path(name)))
        dialog.open()
