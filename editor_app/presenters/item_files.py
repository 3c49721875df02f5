"""The files of one item being edited: every change of their list can be taken back."""

from dataclasses import replace

from editor_app.domain.item import Attachment
from editor_app.presenters.editor import EditorPresenter

Files = tuple[Attachment, ...]


class ItemFiles:
    """Changes the files of the presenter's draft. Bytes stay in the store whatever happens here."""

    def __init__(self, presenter: EditorPresenter) -> None:
        self._presenter = presenter
        self._past: list[tuple[Files, Files]] = []
        self._future: list[tuple[Files, Files]] = []

    @property
    def now(self) -> Files:
        """The files as they stand, in the order of the 附件说明."""
        return self._presenter.draft.content.attachments

    def attach(self, attachment: Attachment) -> None:
        """Add a file, or take the place of one with the same name."""
        self._change((*(one for one in self.now if one.name != attachment.name), attachment))

    def detach(self, at: int) -> None:
        """Take a file off the item."""
        self._change(self.now[:at] + self.now[at + 1 :])

    def move(self, at: int, by: int) -> None:
        """Change the order, which must be that of the 附件说明."""
        kept = list(self.now)
        to = min(max(at + by, 0), len(kept) - 1)
        kept.insert(to, kept.pop(at))
        self._change(tuple(kept))

    def replace(self, at: int, attachment: Attachment) -> None:
        """Put another file in the place of one."""
        self._change((*self.now[:at], attachment, *self.now[at + 1 :]))

    def rename(self, at: int, name: str) -> None:
        """Give a file another label; the suffix stays, for the bytes are the same."""
        old = self.now[at]
        stem, dot, suffix = old.name.rpartition(".")
        wanted = name.strip().removesuffix(f"{dot}{suffix}") if stem else name.strip()
        if wanted:
            label = f"{wanted}{dot}{suffix}" if stem else wanted
            self.replace(at, replace(old, name=label))

    def undo(self) -> bool:
        """Take the last change back; whether there was one."""
        if not self._past:
            return False
        before, after = self._past.pop()
        self._go_back(before, after)
        self._future.append((before, after))
        return True

    def redo(self) -> bool:
        """Do again what was taken back last; whether there was anything."""
        if not self._future:
            return False
        before, after = self._future.pop()
        self._go_back(after, before)
        self._past.append((before, after))
        return True

    def take_back(self, before: Files, after: Files) -> None:
        """Undo one change wherever it stands among the others, as the toast about it offers."""
        self._go_back(before, after)
        if (before, after) in self._past:
            self._past.remove((before, after))

    def _change(self, files: Files) -> None:
        if files != self.now:
            self._past.append((self.now, files))
            self._future.clear()
            self._presenter.set_attachments(files)

    def _go_back(self, before: Files, after: Files) -> None:
        """From after to before; what was added since stays."""
        if self.now == after:
            self._presenter.set_attachments(before)  # the order, too
            return
        kept = [one for one in self.now if one in before or one not in after]
        for at, one in enumerate(before):
            if one not in after and one not in kept:
                kept.insert(at, one)
        self._presenter.set_attachments(tuple(kept))
