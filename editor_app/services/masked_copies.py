"""A masked copy of an attachment, given out only when the rule finds nothing in it any more."""

from dataclasses import replace

from editor_app.domain.item import Attachment, Draft
from editor_app.domain.refused_files import Refused, refused
from editor_app.services.checking import CheckService
from editor_app.services.files import CleanedFile, FileService


def masked_copy(
    files: FileService, checking: CheckService, draft: Draft, file: Attachment
) -> CleanedFile:
    """Mask what the rule finds, and ask the rule again about the copy.

    Raises ``EditorError``: NOT_FOUND when the bytes are not here, FILE_REFUSED.
    """
    made = files.mask(file, checking.masks(draft, file.name))
    beside = tuple(made.copy if one == file else one for one in draft.content.attachments)
    with_copy = replace(draft, content=replace(draft.content, attachments=beside))
    left = checking.masks(with_copy, made.copy.name)
    if any(value != masked for value, masked in left.items()):
        raise refused(file.name, Refused.LEFT)
    return made
