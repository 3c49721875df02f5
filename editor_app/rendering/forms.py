"""Forms of a service guide: the blank ones to fill in, and examples of filled ones."""

import re
from collections.abc import Iterator, Mapping, Sequence

from editor_app.domain.canonical import Json
from editor_app.domain.template import FieldType
from editor_app.rendering.scene import Scene

_PAGE = "service"
_EXAMPLE = re.compile("样表|样本|示例|范例|填写样|填样")


def form_words(scene: Scene) -> dict[str, str]:
    """空表 or 样表 for each file that a table of a service page names; empty for other pages."""
    if scene.template.layout.page != _PAGE:
        return {}
    return {name: "样表" if _EXAMPLE.search(name) else "空表" for name in _named(scene)}


def _named(scene: Scene) -> Iterator[str]:
    for spec in scene.template.fields:
        keys = [one.key for one in spec.columns if one.type is FieldType.ATTACHMENTS]
        value = scene.value(spec.key) if keys else None
        for row in value if isinstance(value, Sequence) and not isinstance(value, str) else ():
            if isinstance(row, Mapping):
                for key in keys:
                    yield from _names(row.get(key))


def _names(value: Json) -> Iterator[str]:
    told = value if isinstance(value, list | tuple) else [value]
    yield from (one for one in told if isinstance(one, str) and one)
