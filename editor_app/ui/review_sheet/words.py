"""Words at the foot of every page of a 审校单."""

from PySide6.QtCore import QCoreApplication

from editor_app.services.review_sheet import ReviewSheet


def footer(sheet: ReviewSheet, number: int, total: int) -> tuple[str, str]:
    """Left and right: which version in full, and which of how many pages."""
    version = QCoreApplication.translate("ReviewSheet", "Version {hash}")
    page = QCoreApplication.translate("ReviewSheet", "Page {n} of {total}")
    return version.format(hash=sheet.new.hash), page.format(n=number, total=total)
