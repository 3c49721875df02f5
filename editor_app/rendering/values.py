"""Values of fields as safe HTML: one function per field type, in one table."""

from collections.abc import Callable, Mapping, Sequence
from html import escape

from editor_app.domain.canonical import Json
from editor_app.domain.template import FieldSpec, FieldType, TableColumn
from editor_app.rendering.dates import day_zh, moment_zh, stored_day, stored_moment
from editor_app.rendering.dress import LEAVE_PROMPT, leaves_government
from editor_app.rendering.sanitize import safe_link, strip_unseen
from editor_app.rendering.scene import Scene

NOT_LIVE_YET = '<span class="pending">（关联稿件发布后显示链接）</span>'


def value_html(scene: Scene, key: str) -> str:
    """The value of a public field as HTML, empty when there is nothing to show."""
    spec, value = scene.spec(key), scene.value(key)
    if spec is None or value is None:
        return ""
    return _FORMS[spec.type](scene, spec, value)


def unfilled(spec: FieldSpec, *, named: bool = False) -> str:
    """What previews show for a required field without a value; the link leads to the field.

    ``named`` says which field it is where no label stands beside it.
    """
    words = f"{escape(spec.label_zh)}未填写" if named else "未填写"
    return f'<a href="field:{escape(spec.key)}"><span class="missing">{words}</span></a>'


def text_html(text: object) -> str:
    """Plain text of a field as HTML; line ends become breaks."""
    lines = strip_unseen(str(text)).strip().splitlines()
    return "<br>".join(escape(line.rstrip()) for line in lines)


def term_name(scene: Scene, choices: str, key: str) -> str:
    """The name of a vocabulary entry, from its first level down; the key when unknown."""
    vocabulary = scene.layout.vocabularies.get(choices.removeprefix("vocab/"))
    if vocabulary is not None:
        path = vocabulary.path(key)
        if path:
            return path
    found = next((term for term in scene.layout.terms(choices) if term.key == key), None)
    return found.name_zh if found is not None else key


def link_html(scene: Scene, url: str, text: str = "") -> str:
    """A link with its leave prompt, or the plain address when it may not be a link."""
    shown = escape(strip_unseen(text or url))
    if not safe_link(url) or url.startswith("att:"):
        return shown
    if not leaves_government(url, scene.own_hosts()):
        return f'<a href="{escape(url)}">{shown}</a>'
    prompt = f'<span class="leave">{LEAVE_PROMPT}</span>'
    rel = "nofollow noopener noreferrer"
    return f'<a href="{escape(url)}" class="external" rel="{rel}">{shown}{prompt}</a>'


def file_html(scene: Scene, reference: str) -> str:
    """A link to a file of the item, by name or hash; the name alone when it is not there."""
    found = scene.attachment(reference)
    if found is None:
        return escape(strip_unseen(reference))
    url = scene.system.attachment_url(found.sha256, found.name)
    return f'<a href="{escape(url)}">{escape(strip_unseen(found.name))}</a>'


def targets(scene: Scene, key: str) -> tuple[str, ...]:
    """The items a link field points to, as HTML; what is not live is left out of public pages."""
    value = scene.value(key)
    shown = []
    for item in dict.fromkeys((*_listed(value), *scene.system.back.get(key, ()))):
        link = item_link(scene, item)
        if link:
            shown.append(link)
        elif scene.preview:
            shown.append(NOT_LIVE_YET)
    return tuple(shown)


def item_link(scene: Scene, item: str) -> str:
    """A link to a live item under its title; empty for any other."""
    target = scene.system.links.get(item)
    if target is None:
        return ""
    return f'<a href="{escape(target.url)}">{escape(strip_unseen(target.title))}</a>'


def _listed(value: Json) -> tuple[str, ...]:
    if value is None:
        return ()
    if isinstance(value, Sequence) and not isinstance(value, str):
        return tuple(str(one) for one in value)
    return (str(value),)


def _plain(scene: Scene, spec: FieldSpec, value: Json) -> str:
    return text_html("、".join(_listed(value)))


def _choice(scene: Scene, spec: FieldSpec, value: Json) -> str:
    names = (term_name(scene, spec.choices, one) for one in _listed(value))
    return text_html("、".join(names))


def _day(scene: Scene, spec: FieldSpec, value: Json) -> str:
    day = stored_day(str(value))
    return day_zh(day) if day is not None else text_html(value)


def _moment(scene: Scene, spec: FieldSpec, value: Json) -> str:
    moment = stored_moment(str(value))
    return moment_zh(moment) if moment is not None else text_html(value)


def _url(scene: Scene, spec: FieldSpec, value: Json) -> str:
    return link_html(scene, str(value))


def _files(scene: Scene, spec: FieldSpec, value: Json) -> str:
    return "<br>".join(file_html(scene, one) for one in _listed(value))


def _links(scene: Scene, spec: FieldSpec, value: Json) -> str:
    return "<br>".join(targets(scene, spec.key))


def _nothing(scene: Scene, spec: FieldSpec, value: Json) -> str:
    return ""


def _table(scene: Scene, spec: FieldSpec, value: Json) -> str:
    if not isinstance(value, Sequence) or isinstance(value, str):
        return ""
    heads = "".join(
        f'<th scope="col"{_side(column)}>{escape(column.label_zh)}</th>' for column in spec.columns
    )
    rows = "".join(_row(scene, spec, row) for row in value if isinstance(row, Mapping))
    label = escape(spec.label_zh)
    return (
        f'<div class="scroll" tabindex="0" role="region" aria-label="{label}">'
        f'<table><caption class="unseen">{label}</caption>'
        f"<thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></div>"
    )


def _row(scene: Scene, spec: FieldSpec, row: Mapping[str, Json]) -> str:
    cells = []
    for position, column in enumerate(spec.columns):
        text = _cell(scene, column, row.get(column.key))
        if position == 0:
            cells.append(f'<th scope="row">{text}</th>')
        else:
            cells.append(f"<td{_side(column)}>{text}</td>")
    return f"<tr>{''.join(cells)}</tr>"


def _cell(scene: Scene, column: TableColumn, value: Json) -> str:
    if value is None or value == "":
        return ""
    if column.choices:
        return text_html("、".join(term_name(scene, column.choices, v) for v in _listed(value)))
    match column.type:
        case FieldType.DATE:
            day = stored_day(str(value))
            return day_zh(day) if day is not None else text_html(value)
        case FieldType.DATETIME:
            moment = stored_moment(str(value))
            return moment_zh(moment) if moment is not None else text_html(value)
        case FieldType.URL:
            return link_html(scene, str(value))
        case FieldType.ATTACHMENTS:
            return "<br>".join(file_html(scene, one) for one in _listed(value))
        case _:
            return text_html("、".join(_listed(value)))


def _side(column: TableColumn) -> str:
    return ' class="at-right"' if column.type is FieldType.NUMBER else ""


_FORMS: Mapping[FieldType, Callable[[Scene, FieldSpec, Json], str]] = {
    FieldType.TEXT: _plain,
    FieldType.MULTILINE: _plain,
    FieldType.CHOICE: _choice,
    FieldType.MULTICHOICE: _choice,
    FieldType.DATE: _day,
    FieldType.DATETIME: _moment,
    FieldType.URL: _url,
    FieldType.UNIT: _plain,
    FieldType.DOC_NUMBER: _plain,
    FieldType.INDEX_NUMBER: _plain,
    FieldType.PHONE: _plain,
    FieldType.NUMBER: _plain,
    FieldType.IMAGE: _nothing,  # a cover picture stands in lists and in the Image tag
    FieldType.TABLE: _table,
    FieldType.LINK_TO_ITEM: _links,
    FieldType.ATTACHMENTS: _files,
    FieldType.BODY: _nothing,  # rendered by html.render_body
}
