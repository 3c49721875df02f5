"""One function for every format; the one place of deferred imports of the exporters.

python-docx and pypdfium2 take 120 ms to load, which no window should wait for.
"""

from collections.abc import Callable
from importlib import import_module
from types import MappingProxyType

from editor_app.domain.errors import EditorError
from editor_app.domain.export import Format, Written
from editor_app.domain.item import BlobHash, Content
from editor_app.domain.layout import Layout
from editor_app.exporters.source import Printer, Source
from editor_app.rendering.scene import SystemValues

_MODULES = MappingProxyType(
    {
        Format.DOCX: "docx",
        Format.PDF: "pdf",
        Format.MARKDOWN: "item_file",
        Format.HTML: "web_page",
        Format.FOLDER: "web_folder",
    }
)


def write_item(
    wanted: Format,
    content: Content,
    layout: Layout,
    system: SystemValues,
    data: Callable[[BlobHash], bytes | None],
    cancelled: Callable[[], bool],
    *,
    printer: Printer | None = None,
) -> Written:
    """The item in a format. A file damaged in the store is left out, its words stay.

    Raises ``EditorError`` (OFFICE_MISSING, OFFICE_FAILED) and ``OfficeCancelled``.
    """

    def found(hash_: BlobHash) -> bytes | None:
        try:
            return data(hash_)
        except EditorError:
            return None

    source = Source(
        content=content,
        layout=layout,
        system=system,
        data=found,
        cancelled=cancelled,
        printer=printer,
    )
    written = import_module(f"editor_app.exporters.{_MODULES[wanted]}").write(source)
    assert isinstance(written, Written)
    return written
