"""COL-01 to COL-03 and META-06: the item stands in a column that can hold it."""

from collections.abc import Iterator

from editor_app.checks.subject import Hit, Said, Subject, missing
from editor_app.domain.layout import Column, Node


def holds_content(subject: Subject) -> Iterator[Hit]:
    """COL-01: the column exists, is a leaf, and belongs to the item's own channel."""
    column = subject.column
    if column is None:
        problem = Said("不在当前栏目树中", "is not in the column tree")
        yield _hit(subject, subject.content.column, problem)
    elif column.node is Node.BRANCH:
        problem = Said("是上级栏目", "only holds other columns")
        yield _hit(subject, Said(column.name_zh, column.name_en), problem)
    elif column.node is Node.JUMP:
        problem = Said("是跳转栏目", "only forwards to another page")
        yield _hit(subject, Said(column.name_zh, column.name_en), problem)
    elif subject.param("own_channel_only") and subject.content.unit != subject.context.unit.key:
        problem = Said("不属于本频道", "belongs to another channel")
        yield _hit(subject, Said(column.name_zh, column.name_en), problem)


def _hit(subject: Subject, column: str | Said, problem: Said) -> Hit:
    return Hit(
        where="column",
        excerpt=subject.content.column,
        vars={"column": column, "problem": problem},
    )


def takes_kind(subject: Subject) -> Iterator[Hit]:
    """COL-02: the column accepts items of this kind. Columns that hold nothing are COL-01."""
    column = subject.column
    if column is None or column.node is not Node.LEAF or subject.content.kind in column.kinds:
        return
    names = [subject.context.layout.template(kind) for kind in column.kinds]
    yield Hit(
        where="column",
        excerpt=column.key,
        vars={
            "kind": Said(subject.template.name_zh, subject.template.name_en),
            "column": Said(column.name_zh, column.name_en),
            "allowed": Said(
                "、".join(t.name_zh for t in names), ", ".join(t.name_en for t in names)
            ),
        },
    )


def catalogue_entry(subject: Subject) -> Iterator[Hit]:
    """COL-03: dynamic items are catalogue entries; one finding for each empty element."""
    for key in missing(subject, subject.texts("required_fields")):
        yield Hit(where=key, vars={"fields": subject.label(key)})


def column_tags(subject: Subject) -> Iterator[Hit]:
    """META-06: the column can give its four mandatory tags."""
    column = subject.column
    if column is None:
        return
    values = _tags(column)
    absent = [tag for tag in subject.texts("required") if not values.get(tag)]
    if absent:
        yield Hit(
            where="column",
            excerpt=column.key,
            vars={"column": Said(column.name_zh, column.name_en), "missing": "、".join(absent)},
        )


def _tags(column: Column) -> dict[str, str]:
    return {
        "ColumnName": column.name_zh,
        "ColumnDescription": column.description,
        "ColumnKeywords": ";".join(column.keywords),
        "ColumnType": column.column_type,
    }
