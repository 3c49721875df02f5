"""From the action to the words in the text: pick, keep, edit and delete 常用语."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from editor_app.domain.errors import EditorError
from editor_app.domain.item import UnitKey
from editor_app.domain.snippets import Snippet
from editor_app.presenters.editor import EditorPresenter
from editor_app.rendering.markdown_source import parse
from editor_app.ui.body.editor import BodyEditor
from editor_app.ui.faults import tell_fault
from editor_app.ui.runner import Lane
from editor_app.ui.screens.editor.deps import EditorDeps
from editor_app.ui.screens.editor.snippet_edit import SnippetEdit
from editor_app.ui.screens.editor.snippet_picker import SnippetPicker


class Snippets(QObject):
    """One body's way to the shelf; writes go through the store lane."""

    def __init__(self, body: BodyEditor, presenter: EditorPresenter, deps: EditorDeps) -> None:
        super().__init__(body)
        self._body, self._presenter, self._deps = body, presenter, deps
        self._picker: SnippetPicker | None = None

    def pick(self) -> None:
        """Open the shelf."""
        if self._body.composing:
            return
        picker = SnippetPicker(self._deps.look, self._unit[1], self._body)
        picker.searched.connect(lambda _: self._refresh())
        picker.chosen.connect(self._insert)
        picker.newAsked.connect(lambda: self._open_edit(None, "", picker))
        picker.editAsked.connect(lambda one: self._open_edit(one, one.body, picker))
        picker.deleteAsked.connect(self._delete)
        picker.finished.connect(self._picker_closed)
        self._picker = picker
        self._refresh()
        picker.open()

    def keep_selection(self) -> None:
        """Make a snippet of the selected words."""
        if not self._body.composing:
            self._open_edit(None, self._body.selected_markdown(), self._body)

    @property
    def _unit(self) -> tuple[UnitKey, str]:
        """The item's unit, and how it is named."""
        key = self._presenter.draft.content.unit
        unit = self._presenter.layout.portal.unit(key)
        if unit is None:
            return key, key
        chinese = self._deps.language.startswith("zh")
        return key, unit.short_zh if chinese else unit.name_en

    def _refresh(self) -> None:
        if self._picker is None:
            return
        try:
            shelf = self._deps.snippets.shelf(self._unit[0], self._picker.words)
        except EditorError as error:
            self._failed(error)
            return
        self._picker.show_shelf(shelf)

    def _picker_closed(self) -> None:
        picker, self._picker = self._picker, None
        if picker is not None:
            picker.deleteLater()
        self._body.setFocus()

    def _insert(self, snippet: Snippet) -> None:
        if self._body.isReadOnly():
            return
        self._body.insert_blocks(parse(snippet.body).blocks)
        self._write(partial(self._deps.snippets.used, snippet), lambda _: None)

    def _open_edit(
        self, snippet: Snippet | None, markdown: str, parent: "BodyEditor | SnippetPicker"
    ) -> None:
        dialog = SnippetEdit(
            self._deps.look, self._body.look, self._body.resolve_image, self._unit, parent
        )
        dialog.set_policy(self._body.policy)
        name, unit = (snippet.name, snippet.unit) if snippet is not None else ("", "")
        dialog.show_words(name, markdown, unit)
        dialog.kept.connect(partial(self._keep, snippet))
        dialog.finished.connect(dialog.deleteLater)
        if parent is self._body:  # the picker takes the focus itself
            dialog.finished.connect(lambda _: self._body.setFocus())
        dialog.open()

    def _keep(self, snippet: Snippet | None, name: str, markdown: str, unit: str) -> None:
        keep = partial(
            self._deps.snippets.keep,
            name=name,
            body=markdown,
            unit=UnitKey(unit),
            id_=snippet.id if snippet is not None else None,
        )
        told = self.tr("Snippet “{name}” kept").format(name=name)

        def kept(made: Snippet) -> None:
            undo = partial(self._remove, made)
            if snippet is not None:
                undo = partial(self._put_back, snippet)
            self._deps.hub.toast(told, self.tr("Undo"), undo)

        self._write(keep, kept)

    def _delete(self, snippet: Snippet) -> None:
        told = self.tr("Snippet “{name}” deleted").format(name=snippet.name)
        self._write(
            partial(self._deps.snippets.remove, snippet),
            lambda _: self._deps.hub.toast(told, self.tr("Undo"), partial(self._put_back, snippet)),
        )

    def _put_back(self, snippet: Snippet) -> None:
        self._write(partial(self._deps.snippets.put_back, snippet), lambda _: None)

    def _remove(self, snippet: Snippet) -> None:
        self._write(partial(self._deps.snippets.remove, snippet), lambda _: None)

    def _write(self, work: Callable[[], object], then: Callable[[Snippet], object]) -> None:
        def done(result: object) -> None:
            self._refresh()
            if isinstance(result, Snippet):
                then(result)

        self._deps.runner.run(Lane.STORE, work, done, self._failed, self)

    def _failed(self, error: Exception) -> None:
        tell_fault(error, self._deps.hub, self._deps.runner)
