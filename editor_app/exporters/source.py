"""What an exporter is given: the content, its layout, what only the portal knows, the files."""

from collections.abc import Callable
from dataclasses import dataclass

from editor_app.domain.export import PrintJob
from editor_app.domain.item import BlobHash, Content
from editor_app.domain.layout import Layout
from editor_app.rendering.scene import SystemValues

FileData = Callable[[BlobHash], bytes | None]
Printer = Callable[[PrintJob], bytes]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One item to export."""

    content: Content
    layout: Layout
    system: SystemValues
    data: FileData  # bytes of a file, None when they are not here
    cancelled: Callable[[], bool] = lambda: False
    printer: Printer | None = None  # makes PDF where there is no LibreOffice
