"""Opinions on a consultation as a list for other programs; senders stay masked in it."""

from collections.abc import Callable, Sequence
from pathlib import Path

from editor_app.domain.item import Content
from editor_app.domain.layout import Layout
from editor_app.domain.opinions import Opinion
from editor_app.domain.sheets import Sheet, SheetFormat
from editor_app.services.defaults import CHINA
from editor_app.services.file_out import put_files

WriteSheet = Callable[[Sheet, SheetFormat], bytes]
_HEADINGS = {
    "zh": ("编号", "时间", "意见", "标签", "采纳情况", "提交人", "联系方式", "附件"),
    "en": ("Number", "Time", "Opinion", "Tags", "Outcome", "Sender", "Contact", "Files"),
}
_WIDTHS = (14, 11, 35, 10, 8, 7, 9, 6)
_OUTCOMES = "adoption"


def opinion_sheet(
    consultation: Content, opinions: Sequence[Opinion], layout: Layout, language: str
) -> Sheet:
    """The list as it stands, in the order given."""
    vocabulary = layout.vocabularies.get(_OUTCOMES)

    def outcome(one: Opinion) -> str:
        term = vocabulary.term(one.outcome) if vocabulary and one.outcome else None
        return term.name(language) if term is not None else ""

    zh = language.startswith("zh")
    return Sheet(
        title=f"{consultation.title}{'意见汇总' if zh else ' - opinions'}",
        headings=_HEADINGS["zh" if zh else "en"],
        rows=tuple(
            (
                one.number,
                f"{one.received_at.astimezone(CHINA):%Y-%m-%d %H:%M}",
                one.text,
                "、".join(one.tags),
                outcome(one),
                one.masked.name,
                " ".join(part for part in (one.masked.phone, one.masked.email) if part),
                "、".join(file.name for file in one.files),
            )
            for one in opinions
        ),
        widths=_WIDTHS,
    )


class SheetExports:
    """Writes lists as files; for a lane."""

    def __init__(self, write: WriteSheet) -> None:
        self._write = write

    def export(self, sheet: Sheet, wanted: SheetFormat, target: Path, *, over: bool) -> Path:
        """Raises ``EditorError``: FILE_EXISTS unless ``over``, FILE_UNWRITABLE, NO_ROOM."""
        put_files(target, self._write(sheet, wanted), {}, replace=over)
        return target
