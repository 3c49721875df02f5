"""What prints pages: Qt's painter, loaded by who prints and not by every command."""

from pathlib import Path
from typing import TYPE_CHECKING

from editor_app.domain.export import PrintJob

if TYPE_CHECKING:
    from editor_app.services.review_sheet import ReviewSheet


def print_page(job: PrintJob) -> bytes:
    """``ui.print_pdf.print_pdf``."""
    from editor_app.ui.print_pdf import print_pdf  # noqa: PLC0415 - see above

    return print_pdf(job)


def print_sheet(tokens: Path, sheet: "ReviewSheet") -> bytes:
    """``ui.review_sheet.pages`` with a text layer of characters."""
    from editor_app.exporters.pdf_radicals import without_radicals  # noqa: PLC0415 - see above
    from editor_app.ui.review_sheet.pages import print_review_sheet  # noqa: PLC0415 - see above

    return without_radicals(print_review_sheet(sheet, tokens))
