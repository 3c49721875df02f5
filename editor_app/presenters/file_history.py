"""Changes of an item's files in order, to be taken back and done again."""

from collections.abc import Callable, Sequence

from editor_app.domain.item import Attachment

Files = tuple[Attachment, ...]
TakeBack = Callable[[Sequence[Attachment], Sequence[Attachment]], None]


class FileHistory:
    """``take_back(before, after)`` undoes one change of the list; what came since stays."""

    def __init__(self, take_back: TakeBack) -> None:
        self._take_back = take_back
        self._past: list[tuple[Files, Files]] = []
        self._future: list[tuple[Files, Files]] = []

    def note(self, before: Files, after: Files) -> None:
        """Somebody changed the list; what was taken back before cannot be done again."""
        if before != after:
            self._past.append((before, after))
            self._future.clear()

    def undo(self) -> bool:
        """Take the last change back; whether there was one."""
        if not self._past:
            return False
        before, after = self._past.pop()
        self._take_back(before, after)
        self._future.append((before, after))
        return True

    def redo(self) -> bool:
        """Do again what was taken back last; whether there was anything."""
        if not self._future:
            return False
        before, after = self._future.pop()
        self._take_back(after, before)
        self._past.append((before, after))
        return True

    def take_back(self, before: Files, after: Files) -> None:
        """Undo one change wherever it stands, as the toast about it offers."""
        self._take_back(before, after)
        if (before, after) in self._past:
            self._past.remove((before, after))
