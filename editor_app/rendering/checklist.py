"""办理清单 on paper: the steps of a closure, which are done, and room for who did them when."""

from collections.abc import Sequence
from html import escape

from editor_app.domain.canonical import Json
from editor_app.domain.hanging import hanging, old_domains
from editor_app.domain.item import Content
from editor_app.domain.layout import Layout, Term
from editor_app.rendering.dates import day_zh
from editor_app.rendering.sanitize import strip_unseen

_STYLE = (
    "body{font-family:'Noto Serif CJK SC','SimSun',serif;color:#000;margin:2.2cm 2cm}"
    "h1{font-size:22pt;text-align:center;font-weight:600}p{font-size:12pt;margin:.3em 0}"
    "table{width:100%;border-collapse:collapse;margin-top:1em;font-size:12pt}"
    "th,td{border:1px solid #000;padding:.45em .6em;text-align:left}"
    "thead{display:table-header-group}tr{break-inside:avoid}"
    "td.box{width:2.2em;text-align:center;font-size:15pt}td.who{width:7em}"
)
_DONE, _OPEN = "☑", "☐"


def checklist_page(content: Content, layout: Layout, key: str) -> str:
    """A whole page to print: the list of the field ``key`` as it stands in this text."""
    template = layout.template(content.kind)
    spec = template.field(key)
    terms = layout.terms(spec.choices) if spec is not None else ()
    done = _listed(content.fields.get(key))
    before = [one for one in terms if one.extra.get("after_notice") is not True]
    after = [one for one in terms if one.extra.get("after_notice") is True]
    unit = layout.portal.unit(content.unit)
    facts = (
        ("公告", content.title),
        ("单位", unit.name_zh if unit is not None else ""),
        ("原域名", "、".join(old_domains(content))),
        ("悬挂期", _period(content, layout)),
    )
    lines = "".join(f"<p>{name}：{_plain(told)}</p>" for name, told in facts if told)
    label = _plain(spec.label_zh) if spec is not None else ""
    rows = _rows("公告前和公告期间", before, done) + _rows("公告期满后", after, done)
    return (
        f'<!DOCTYPE html>\n<html lang="zh-CN"><head><meta charset="utf-8"><title>{label}</title>'
        f"<style>{_STYLE}</style></head><body><h1>{label}</h1>{lines}"
        "<table><thead><tr><th>完成</th><th>步骤</th><th>经办人</th><th>日期</th></tr></thead>"
        f"<tbody>{rows}</tbody></table></body></html>\n"
    )


def _rows(heading: str, terms: Sequence[Term], done: Sequence[str]) -> str:
    if not terms:
        return ""
    rows = "".join(
        f'<tr><td class="box">{_DONE if one.key in done else _OPEN}</td>'
        f'<td>{_plain(one.name_zh)}</td><td class="who"></td><td class="who"></td></tr>'
        for one in terms
    )
    return f'<tr><th colspan="4" scope="rowgroup">{heading}</th></tr>{rows}'


def _period(content: Content, layout: Layout) -> str:
    told = hanging(layout, content, None)
    return f"{day_zh(told.first)}至{day_zh(told.last)}" if told is not None else ""


def _plain(text: str) -> str:
    return escape(strip_unseen(text))


def _listed(value: Json) -> tuple[str, ...]:
    return tuple(str(one) for one in value) if isinstance(value, list | tuple) else ()
