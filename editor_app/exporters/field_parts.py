"""Fields that stand on the page as parts of their own (tables, questions, conditions) as blocks."""

from collections.abc import Mapping, Sequence

from editor_app.domain.canonical import Json
from editor_app.domain.template import FieldSpec, FieldType, TableColumn
from editor_app.rendering.dates import day_zh, moment_zh, stored_day, stored_moment
from editor_app.rendering.markdown_source import clean
from editor_app.rendering.scene import Scene
from editor_app.rendering.tree import (
    Alignment,
    Block,
    HardBreak,
    Heading,
    Inline,
    Inlines,
    Paragraph,
    Table,
    Text,
)
from editor_app.rendering.values import term_name

# Parts of the page that are no field, or have a place of their own in the document.
_ELSEWHERE = frozenset(
    {"banner", "header", "info_line", "metadata_box", "body", "note_line", "attachments"}
)
_LINKS = frozenset({FieldType.LINK_TO_ITEM, FieldType.IMAGE, FieldType.ATTACHMENTS})


def field_blocks(scene: Scene, key: str) -> tuple[Block, ...]:
    """A label and the value, or nothing; links to other items belong to the web page alone."""
    spec = None if key in _ELSEWHERE else scene.spec(key)
    if spec is None or spec.type in _LINKS:
        return ()
    value = scene.value(key)
    if value is None:
        return ()
    block = _table(scene, spec, value) if spec.type is FieldType.TABLE else _lines(scene, spec)
    return () if block is None else (Heading(level=1, content=_inlines(spec.label_zh)), block)


def _lines(scene: Scene, spec: FieldSpec) -> Block | None:
    shown = _shown(scene, spec.type, spec.choices, scene.value(spec.key))
    content = _inlines(shown)
    return Paragraph(content=content) if content else None


def _table(scene: Scene, spec: FieldSpec, value: Json) -> Block | None:
    rows = _listed(value)
    if not rows or not spec.columns:
        return None
    return Table(
        header=tuple(_inlines(column.label_zh) for column in spec.columns),
        alignments=tuple(_side(column) for column in spec.columns),
        rows=tuple(_row(scene, spec, row) for row in rows if isinstance(row, Mapping)),
    )


def _row(scene: Scene, spec: FieldSpec, row: Mapping[str, Json]) -> tuple[Inlines, ...]:
    return tuple(
        _inlines(_shown(scene, column.type, column.choices, row.get(column.key)))
        for column in spec.columns
    )


def _side(column: TableColumn) -> Alignment:
    return Alignment.RIGHT if column.type is FieldType.NUMBER else Alignment.NONE


def _shown(scene: Scene, kind: FieldType, choices: str, value: Json) -> str:
    """A value as the page shows it."""
    words = [str(one) for one in _listed(value)]
    if choices.startswith("vocab/"):
        words = [term_name(scene, choices, word) for word in words]
    elif kind is FieldType.DATE and (day := stored_day("".join(words))) is not None:
        return day_zh(day)
    elif kind is FieldType.DATETIME and (at := stored_moment("".join(words))) is not None:
        return moment_zh(at)
    return "、".join(words)


def _listed(value: Json) -> Sequence[Json]:
    if value is None or value == "":
        return ()
    return value if isinstance(value, list | tuple) else (value,)


def _inlines(text: str) -> Inlines:
    """Plain text; its lines are parted by breaks."""
    content: list[Inline] = []
    for line in clean(text).strip().split("\n"):
        if content:
            content.append(HardBreak())
        if line.strip():
            content.append(Text(text=line.strip()))
    return tuple(content)
