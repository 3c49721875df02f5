"""The receipt of what was converted because a kind of item has no such blocks."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from editor_app.rendering.policy_fit import FitKind, FitNote

FITTED = "fitted"  # an outcome of its own: the elements of a paste are counted without it

# Of each kind what happened, in both languages; ``{words}`` are the first words of the block.
_SENTENCES: Mapping[FitKind, tuple[str, str]] = MappingProxyType(
    {
        FitKind.LIST: ("列表改为段落：{words}", "List to paragraphs: {words}"),
        FitKind.TABLE: (
            "表格改为段落，一行一段：{words}",
            "Table to paragraphs, one per row: {words}",
        ),
        FitKind.IMAGE: ("图片改为链接：{words}", "Picture to a link: {words}"),
        FitKind.QUOTE: ("引用改为段落：{words}", "Quotation to paragraphs: {words}"),
        FitKind.HEADING_RAISED: ("小标题提级：{words}", "Heading raised: {words}"),
        FitKind.HEADING_PLAIN: ("小标题改为段落：{words}", "Heading to a paragraph: {words}"),
        FitKind.LINK: ("链接改为文字和网址：{words}", "Link to words and address: {words}"),
        FitKind.VIDEO: ("视频改为链接：{words}", "Video to a link: {words}"),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class FitLine:
    """A conversion as a line of a receipt."""

    note: FitNote
    place: int
    outcome: str = FITTED
    quiet: bool = False
    count: int = 1

    def sentence(self, language: str) -> str:
        """The conversion in words."""
        chinese, english = _SENTENCES[self.note.kind]
        text = chinese if language.startswith("zh") else english
        return text.format(words=self.note.excerpt).rstrip("：: ")


def fit_lines(notes: Sequence[FitNote], *, placed: bool) -> tuple[FitLine, ...]:
    """A line per note; its place is its number, counted from 1, or 0 where none is known."""
    return tuple(
        FitLine(note=note, place=number if placed else 0)
        for number, note in enumerate(notes, start=1)
    )
