"""Old Office files by way of LibreOffice, where it is installed: what their words hold."""

from collections.abc import Callable
from dataclasses import replace

from editor_app.checks.file_kinds import OLE
from editor_app.domain.errors import EditorError
from editor_app.domain.file_facts import FileFacts, Trace, Unread
from editor_app.domain.pictures import TakingCancelled
from editor_app.office.convert import Office, OfficeCancelled

# By the stream that holds the document, as the directory of a compound file names it.
_FORMS = (
    ("WordDocument", "old.doc", "docx"),
    ("PowerPoint Document", "old.ppt", "pptx"),
    ("Workbook", "old.xls", "xlsx"),
    ("Book", "old.xls", "xlsx"),
)
# LibreOffice writes its own; the old file tells its own names.
_OWN = frozenset({Trace.AUTHOR, Trace.COMPANY, Trace.METADATA, Trace.MACROS})
_LIMITED = frozenset({Unread.LIMIT, Unread.ENCRYPTED})

Asked = Callable[[bytes, str, Callable[[], bool]], FileFacts]


def with_modern(
    facts: FileFacts, data: bytes, office: Office, asked: Asked, cancelled: Callable[[], bool]
) -> FileFacts:
    """The facts of an old file and of its words in the new format.

    Where it cannot be converted it stays unread. Raises ``TakingCancelled``.
    """
    form = next((one for one in _FORMS if one[0].encode("utf-16-le") in data), None)
    form = form if data.startswith(OLE) else None  # not an archive that holds such a file
    if form is None:
        return facts
    _, name, suffix = form
    try:
        modern = asked(office.convert(data, name, suffix, cancelled=cancelled), name, cancelled)
    except OfficeCancelled:
        raise TakingCancelled(name) from None
    except EditorError:
        return facts
    more = tuple(one for one in modern.found if one.trace not in _OWN)
    unread = modern.unread if modern.unread in _LIMITED else None
    return replace(
        facts,
        found=tuple(sorted((*facts.found, *more), key=lambda one: list(Trace).index(one.trace))),
        unread=Unread.OLD_FORMAT if modern.unread is Unread.DAMAGED else unread,
        text=modern.text,
        changes=modern.changes,
        passages=modern.passages,
    )
