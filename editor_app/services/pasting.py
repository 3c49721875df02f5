"""Paste from other programs: read what the clipboard offers, keep its pictures."""

from collections.abc import Callable
from dataclasses import replace

from editor_app.domain.clipboard import Clip, Pasted, PastedFile, PasteRules, ReadClip
from editor_app.domain.errors import Code, EditorError
from editor_app.services.files import FileService

_NAME = "picture"
_LARGEST_PICTURE = 20 * 1024 * 1024  # as it comes; it is scaled down afterwards


class PasteService:
    """Reading takes no part of the store; only the pictures that were read go into it."""

    def __init__(self, read: ReadClip, files: FileService) -> None:
        self._read = read
        self._files = files

    def rules(self, allowed: frozenset[str]) -> PasteRules:
        """What may come in where these block types are allowed."""
        return PasteRules(allowed=allowed, picture_bytes=_LARGEST_PICTURE)

    def read(self, clip: Clip, rules: PasteRules, cancelled: Callable[[], bool]) -> Pasted:
        """What a clipboard becomes; nothing is stored.

        Raises ``PasteCancelled``, and ``EditorError(CLIP_TOO_LARGE)``.
        """
        return self._read(clip, rules, cancelled)

    def keep(self, pasted: Pasted, cancelled: Callable[[], bool]) -> Pasted:
        """Prepare and store the pictures, so that what is about to be shown can show them.

        Raises ``TakingCancelled``, and what the store raises when the disk fails.
        """
        markdown = pasted.markdown
        for file in pasted.files:
            markdown = markdown.replace(f"att:{file.sha256}", self._kept(file, cancelled))
        return replace(pasted, markdown=markdown, files=())

    def _kept(self, file: PastedFile, cancelled: Callable[[], bool]) -> str:
        try:
            return self._files.pictures.take(file.data, _NAME, cancelled=cancelled).address
        except EditorError as error:
            if error.code is not Code.FILE_REFUSED:
                raise
            # it has the first bytes of a picture but cannot be read: a grey field shows that,
            # and the person decides
            return f"att:{self._files.keep(file.data, _NAME).sha256}"
