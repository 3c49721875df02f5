"""The catalogue box of a page: pairs of name and value in a real table."""

import re
from dataclasses import dataclass
from html import escape, unescape

from editor_app.domain.template import FieldType
from editor_app.rendering.dates import day_zh, local, moment_zh
from editor_app.rendering.interview import state_now
from editor_app.rendering.scene import Scene
from editor_app.rendering.values import text_html, unfilled, value_html

AT_PUBLICATION = '<span class="pending">发布时生成</span>'
BY_PORTAL = '<span class="pending">发布时由门户分配</span>'

# Names the catalogue pages of Guangdong use where a template's label differs.
_CATALOGUE_LABELS = {
    "title": "名称",
    "theme": "分类",
    "published_at": "发布日期",
    "keywords": "主题词",
}
_COLUMNS = '<colgroup><col class="name"><col><col class="name"><col></colgroup>'
_LONG = frozenset({FieldType.MULTILINE, FieldType.URL, FieldType.LINK_TO_ITEM, FieldType.TABLE})
_TAG = re.compile(r"<[^>]*>")
_LONG_VALUE = 22  # Chinese characters that no longer fit half a row
_LAST_NARROW = 0x2E7F


@dataclass(frozen=True, slots=True, kw_only=True)
class _Pair:
    label: str
    value: str
    wide: bool


def metadata_box(scene: Scene) -> str:
    """The box as HTML, empty when the template has none or nothing is filled in."""
    pairs = [pair for key in scene.template.layout.metadata_box if (pair := _pair(scene, key))]
    if not pairs:
        return ""
    catalogue = "index_no" in scene.template.layout.metadata_box
    caption = "政府信息公开目录信息" if catalogue else f"{scene.template.name_zh}要素"
    rows = "".join(_rows(pairs))
    return (
        f'<table class="metadata"><caption class="unseen">{escape(caption)}</caption>'
        f"{_COLUMNS}<tbody>{rows}</tbody></table>"
    )


def _pair(scene: Scene, key: str) -> _Pair | None:
    value = _system_value(scene, key) or state_now(scene, key) or value_html(scene, key)
    spec = scene.spec(key)
    if key == "keywords":
        value = value.replace("；", "　")
    if not value:
        if not scene.preview or spec is None or not scene.wanted(spec):
            return None
        value = unfilled(spec)
    label = _CATALOGUE_LABELS.get(key) or (spec.label_zh if spec is not None else key)
    typed_long = spec is not None and spec.type in _LONG
    wide = key in {"title", "keywords"} or typed_long or _width(value) > _LONG_VALUE
    return _Pair(label=label, value=value, wide=wide)


def _width(html: str) -> float:
    """How wide a value is, in Chinese characters; a letter or digit takes half the room."""
    text = unescape(_TAG.sub("", html))
    return sum(1 if ord(one) > _LAST_NARROW else 0.5 for one in text)


def _system_value(scene: Scene, key: str) -> str:
    """What the portal gives, or the words that stand in for it before publication."""
    if key == "index_no":
        given = scene.system.index_no or str(scene.value("index_no") or "")
        return text_html(given) or (BY_PORTAL if scene.preview else "")
    if key == "published_at":
        moment = scene.system.published_at
        if moment is None:
            return AT_PUBLICATION if scene.preview else ""
        return day_zh(local(moment).date())
    if key == "replied_at" and scene.value(key) is None and scene.system.published_at is not None:
        return moment_zh(scene.system.published_at)
    return ""


def _rows(pairs: list[_Pair]) -> list[str]:
    """Two narrow pairs share a row; a wide one, or a narrow one left alone, takes all of it."""
    rows: list[str] = []
    waiting: _Pair | None = None
    for pair in pairs:
        if pair.wide:
            rows.extend(_single(one) for one in (waiting, pair) if one is not None)
            waiting = None
        elif waiting is None:
            waiting = pair
        else:
            rows.append(f"<tr>{_cells(waiting)}{_cells(pair)}</tr>")
            waiting = None
    if waiting is not None:
        rows.append(_single(waiting))
    return rows


def _cells(pair: _Pair) -> str:
    return f'<th scope="row">{escape(pair.label)}</th><td>{pair.value}</td>'


def _single(pair: _Pair) -> str:
    return f'<tr><th scope="row">{escape(pair.label)}</th><td colspan="3">{pair.value}</td></tr>'
