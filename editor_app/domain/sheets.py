"""A plain list as a file: title, headings, rows of words."""

from dataclasses import dataclass
from enum import StrEnum


class SheetFormat(StrEnum):
    """Files a list can be written as; the value is the ending."""

    XLSX = "xlsx"
    CSV = "csv"
    DOCX = "docx"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """``widths`` are percent of each column, 100 together."""

    title: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...]
