"""Between the attachments panel, the item and the file service: each change can be taken back."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from editor_app.checks.traces import TRACES
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.file_facts import FileFacts, Unread
from editor_app.domain.item import Attachment, BlobHash
from editor_app.presenters.attachments import all_files, choices, file_rows, problem_lines
from editor_app.presenters.editor import EditorPresenter
from editor_app.presenters.item_files import ItemFiles
from editor_app.services.file_out import put_file
from editor_app.services.files import CleanedFile
from editor_app.services.masked_copies import masked_copy
from editor_app.ui.messages import message_for
from editor_app.ui.runner import Lane
from editor_app.ui.screens.editor.attachments import AttachmentsPanel
from editor_app.ui.screens.editor.clean_dialog import CleanDialog
from editor_app.ui.screens.editor.deps import EditorDeps
from editor_app.ui.screens.editor.file_intake import FileIntake


class AttachmentDesk(QObject):
    """Everything that happens to the files of one open item."""

    changed = Signal()  # the item's files
    inspected = Signal()  # facts are known that were not known before
    failed = Signal(object)  # Exception

    def __init__(
        self, panel: AttachmentsPanel, presenter: EditorPresenter, deps: EditorDeps
    ) -> None:
        super().__init__(panel)
        self._panel, self._presenter, self._deps = panel, presenter, deps
        self._item = ItemFiles(presenter)
        self._known: dict[BlobHash, FileFacts] = {}  # the disk is not asked at each check
        kind = presenter.draft.content.kind
        self.intake = FileIntake(deps.files, deps.runner, self._files, kind, self)
        panel.show_limits(deps.files.limits(kind))
        panel.model.follow(deps.transfers)
        panel.filesChosen.connect(self.intake.take)
        panel.cancelAsked.connect(self.intake.cancel)
        panel.removed.connect(self._remove)
        panel.moved.connect(lambda at, by: self._change(partial(self._item.move, at, by)))
        panel.renamed.connect(self._rename)
        panel.replaced.connect(self._replace)
        panel.saveAsked.connect(self._save)
        panel.cleanAsked.connect(self._ask_cleaning)
        panel.looked.connect(lambda _: self._show_details())
        panel.undoAsked.connect(partial(self._go, self._item.undo))
        panel.redoAsked.connect(partial(self._go, self._item.redo))
        self.intake.taken.connect(self.attach)
        self.intake.refused.connect(self._refused)
        self.intake.progressed.connect(panel.show_progress)
        self.intake.inspected.connect(self._inspected)

    def show(self) -> None:
        """Show the item's files as they stand now, and look into those nobody looked into."""
        files = tuple(self._files())
        self._panel.show_rows(file_rows(files, self._facts_of, self._presenter.report))
        self._show_details()
        every = all_files(self._presenter.draft.content, self._presenter.template)
        self.intake.inspect([one for one in every if one.sha256 not in self._known])

    def attach(self, attachment: Attachment) -> None:
        """Add a file that is in the store already."""
        self._change(partial(self._item.attach, attachment))

    def _files(self) -> Sequence[Attachment]:
        return self._item.now

    def _facts(self, at: int) -> FileFacts | None:
        return self._facts_of(self._files()[at].sha256)

    def _facts_of(self, sha256: BlobHash) -> FileFacts | None:
        """Facts follow from the bytes: once known they hold, until more can be read."""
        if sha256 in self._known:
            return self._known[sha256]
        facts = self._deps.files.facts(sha256)
        if facts is not None and facts.unread is not Unread.OLD_FORMAT:
            self._known[sha256] = facts
        return facts

    def _show_details(self) -> None:
        at, files = self._panel.current, self._files()
        if not 0 <= at < len(files):
            return
        facts = self._facts(at)
        offered = choices(files[at], facts) if facts is not None else ()
        self._panel.details.show_file(
            problem_lines(facts, self._deps.language),
            facts.text if facts is not None else "",
            cleanable=bool(offered) and self._panel.acceptDrops(),
        )

    # ------------------------------------------------------------ changes

    def _change(self, do: Callable[[], None]) -> None:
        do()
        self.changed.emit()

    def _go(self, step: Callable[[], bool]) -> None:
        """Ctrl+Z and Ctrl+Y while the keyboard is in the panel."""
        if self._panel.acceptDrops() and step():
            self.changed.emit()

    def _undoable(self, sentence: str, do: Callable[[], None]) -> None:
        """Change the list and offer to take that back; what came meanwhile stays."""
        before = self._item.now
        self._change(do)
        after = self._item.now

        def back() -> None:
            self._item.take_back(before, after)
            self.changed.emit()

        self._deps.hub.toast(sentence, self.tr("Undo"), back)

    def _remove(self, at: int) -> None:
        told = self.tr("{name} was taken off").format(name=self._files()[at].name)
        self._undoable(told, partial(self._item.detach, at))

    def _rename(self, at: int, name: str) -> None:
        self._change(partial(self._item.rename, at, name))

    def _replace(self, at: int, path: Path) -> None:
        files = self._files()
        if not 0 <= at < len(files):
            return
        old = files[at]
        beside = tuple(one for one in files if one is not old)
        kind = self._presenter.draft.content.kind
        take = partial(self._deps.files.take, path, kind=kind, beside=beside)
        done = partial(self._put, old, self.tr("{name} was replaced").format(name=old.name))
        self._deps.runner.run(Lane.MEDIA, take, done, self._refused, self)

    def _put(self, old: Attachment, sentence: str, new: Attachment) -> None:
        """Put a file in the place of another, if that one still stands there."""
        if old in self._files():
            at = list(self._files()).index(old)
            self._undoable(sentence, partial(self._item.replace, at, new))

    def _save(self, at: int, path: Path) -> None:
        work = partial(_write_copy, self._deps.files.data, self._files()[at], path)
        self._deps.runner.run(Lane.MEDIA, work, _nothing, self._refused, self)

    # ------------------------------------------------------------ cleaning

    def _ask_cleaning(self, at: int) -> None:
        facts = self._facts(at)
        if facts is None:
            return
        file = self._files()[at]
        dialog = CleanDialog(
            file.name,
            choices(file, facts),
            facts.changes,
            self._deps.look,
            self._deps.language,
            self._panel,
        )
        dialog.chosen.connect(lambda order: self._clean(file, order))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _clean(self, file: Attachment, order: object) -> None:
        work = partial(self._deps.files.clean, file, order)  # type: ignore[arg-type]  # Signal(object)
        self._panel.show_progress(file.name, 0, 0)
        self._deps.runner.run(Lane.MEDIA, work, self._cleaned, self._refused, self)

    def _cleaned(self, receipt: CleanedFile) -> None:
        self._panel.show_progress("", 0, 0)
        gone = self._words(receipt.before, receipt.after)
        told = self.tr("{name}: removed {gone}").format(name=receipt.copy.name, gone=gone)
        self._put(receipt.original, told, receipt.copy)

    def mask(self, name: str) -> None:
        """Put a masked copy in the place of a file; the original stays on this machine alone."""
        file = next((one for one in self._files() if one.name == name), None)
        if file is None or not self._panel.acceptDrops():
            return
        deps = self._deps
        work = partial(masked_copy, deps.files, deps.checking, self._presenter.draft, file)
        self._panel.show_progress(file.name, 0, 0)
        self._deps.runner.run(Lane.MEDIA, work, self._put_masked, self._refused, self)

    def _put_masked(self, receipt: CleanedFile) -> None:
        self._panel.show_progress("", 0, 0)
        told = self.tr("{name}: personal data is masked in a copy; the original stays here")
        self._put(receipt.original, told.format(name=receipt.copy.name), receipt.copy)

    def _words(self, before: FileFacts, after: FileFacts) -> str:
        gone = [one.trace for one in before.found if after.get(one.trace) is None]
        chinese = self._deps.language.startswith("zh")
        said = [TRACES[one].zh if chinese else TRACES[one].en for one in gone]
        return ("、" if chinese else ", ").join(said)

    # ------------------------------------------------------------ results

    def _inspected(self) -> None:
        self.show()
        self.inspected.emit()

    def _refused(self, error: Exception) -> None:
        self._panel.show_progress("", 0, 0)
        if isinstance(error, EditorError) and error.code is Code.FILE_REFUSED:
            self._panel.add_refusal(message_for(error).text)
        self.failed.emit(error)


def _write_copy(data_of: Callable[..., bytes | None], file: Attachment, path: Path) -> None:
    data = data_of(file.sha256)
    if data is None:
        raise EditorError(Code.NOT_FOUND, file=file.name)
    put_file(path, data, replace=True)  # the dialog asked


def _nothing(_: None) -> None:
    """A copy was saved: the person chose where, nothing is to be told."""
