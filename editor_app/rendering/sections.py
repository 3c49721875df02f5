"""The parts of an article, one function each, in one table; the template's order puts them up."""

import re
from collections.abc import Callable, Mapping
from html import escape

from editor_app.domain.item import Attachment, BlobHash
from editor_app.domain.template import FieldType
from editor_app.rendering.consultation_state import consultation_state
from editor_app.rendering.dates import day_zh, local, stored_moment, time_element
from editor_app.rendering.forms import form_words
from editor_app.rendering.html import BodyStyle, render_body
from editor_app.rendering.interview import mark_speakers, state_line
from editor_app.rendering.metadata_box import metadata_box
from editor_app.rendering.scene import Scene
from editor_app.rendering.validity import mark_of
from editor_app.rendering.values import (
    file_html,
    link_html,
    targets,
    text_html,
    unfilled,
    value_html,
)

_SYSTEM_LABELS = {"published_at": "发布时间"}
_PAGE_LABELS = {"question_public": "留言内容"}  # the form says （公开）, the page need not
_BODY_WITH_HEADING = frozenset({"qa", "service"})  # pages whose body is one part among others
_BODY_PICTURE = re.compile(r"!\[[^\]]*\]\(\s*<?att:([0-9a-f]{64})")
_SIZES = ((1 << 20, "MB"), (1 << 10, "KB"))


def section(scene: Scene, key: str) -> str:
    """One entry of a template's ``order`` as HTML; empty when there is nothing to show."""
    part = _PARTS.get(key)
    return part(scene) if part is not None else _field(scene, key)


def _header(scene: Scene) -> str:
    lines = [line for key in scene.template.layout.header if (line := _header_line(scene, key))]
    return f"<header>{''.join(lines)}</header>" if lines else ""


def _header_line(scene: Scene, key: str) -> str:
    if key == "title":
        return _title(scene)
    value = value_html(scene, key)
    if not value and scene.preview:
        spec = scene.spec(key)
        value = unfilled(spec, named=True) if spec is not None and scene.wanted(spec) else ""
    return f'<p class="{escape(key.replace("_", "-"))}">{value}</p>' if value else ""


def _title(scene: Scene) -> str:
    spec = scene.spec("title")
    title = text_html(scene.content.title)
    if not title and scene.preview and spec is not None:
        title = unfilled(spec, named=True)
    prefix = mark_of(scene).prefix
    mark = f'<span class="mark">{escape(prefix)}</span>' if prefix else ""
    return f"<h1>{mark}{title}</h1>"


def _info_line(scene: Scene) -> str:
    entries = [one for key in scene.template.layout.info_line if (one := _info(scene, key))]
    migrated = stored_moment(str(scene.value("original_published_at") or ""))
    if migrated is not None and scene.content.text("provenance") == "migrated":
        entries.append(f"原发布时间：{time_element(migrated)}")
    spans = "　".join(f"<span>{entry}</span>" for entry in entries)
    return f'<p class="info">{spans}</p>' if spans else ""


def _info(scene: Scene, key: str) -> str:
    spec = scene.spec(key)
    label = _SYSTEM_LABELS.get(key) or (spec.label_zh if spec is not None else "")
    if key == "published_at":
        moment = scene.system.published_at
        pending = '<span class="pending">发布时生成</span>' if scene.preview else ""
        value = time_element(moment) if moment is not None else pending
    else:
        value = value_html(scene, key)
    if not value and scene.preview and spec is not None and scene.wanted(spec):
        value = unfilled(spec)
    return f"{escape(label)}：{value}" if value else ""


def _body(scene: Scene) -> str:
    style = BodyStyle(
        own_hosts=scene.own_hosts(),
        letter="signature" in scene.template.body.blocks,
        resolve=_file_address(scene),
        marked=scene.preview,
    )
    html = mark_speakers(render_body(scene.content.body, style), scene)
    spec = scene.spec("body")
    if not html and scene.preview and spec is not None and scene.wanted(spec):
        html = f"<p>{unfilled(spec, named=True)}</p>"
    if not html:
        return ""
    if scene.template.layout.page in _BODY_WITH_HEADING and spec is not None:
        return _under(spec.label_zh, "body", html)
    return f'<div class="body">{html}</div>'


def _file_address(scene: Scene) -> Callable[[str], str | None]:
    """Give a file its address: under its own name if the item lists it, else as a picture."""

    def address(reference: str) -> str | None:
        found = scene.attachment(reference)
        if found is not None:
            return scene.system.attachment_url(found.sha256, found.name)
        if re.fullmatch(r"[0-9a-f]{64}", reference):
            return scene.system.attachment_url(BlobHash(reference), "picture")
        return None

    return address


def _note_line(scene: Scene) -> str:
    value = value_html(scene, "note_line")
    return f'<p class="note-line">{value}</p>' if value else ""


def _attachments(scene: Scene) -> str:
    pictures = set(_BODY_PICTURE.findall(scene.content.body))
    told = _told_above(scene)
    shown = [
        one
        for one in scene.content.attachments
        if one.sha256 not in pictures and one.name not in told
    ]
    forms = form_words(scene)
    entries = "".join(
        f"<li>{file_html(scene, one.sha256)}{_about(one, forms.get(one.name, ''))}</li>"
        for one in shown
    )
    label = "表格下载" if forms else "附件"
    return _under(label, "attachments", f"<ul>{entries}</ul>") if entries else ""


def _told_above(scene: Scene) -> frozenset[str]:
    """Files that stand in a section of their own: 征求意见稿, 起草说明."""
    own = (
        scene.value(spec.key)
        for spec in scene.template.fields
        if spec.type is FieldType.ATTACHMENTS
        and spec.key != "attachments"
        and spec.key in scene.template.layout.order
    )
    return frozenset(
        str(name) for names in own if isinstance(names, list | tuple) for name in names
    )


def _about(file: Attachment, form: str = "") -> str:
    """What it is, its kind and size, so that nobody starts a download unawares."""
    _, dot, ending = file.name.rpartition(".")
    kind = ending.upper() if dot and ending.isalnum() and len(ending) <= 5 else "文件"
    told = "，".join(one for one in (form, escape(kind), file_size(file.size)) if one)
    return f'<span class="about">（{told}）</span>'


def file_size(size: int) -> str:
    """``1.2 MB``: one digit behind the point, none for bytes."""
    for unit, name in _SIZES:
        if size >= unit:
            return f"{size / unit:.1f} {name}"
    return f"{size} B"


def _banner(scene: Scene) -> str:
    banner = mark_of(scene).banner
    return f'<p class="banner" role="note">{banner}</p>' if banner else ""


def _corrections(scene: Scene) -> str:
    """更正说明: what was corrected after publication, and when; the oldest first."""
    told = "".join(
        f"<li>{time_element(one.at, day_zh(local(one.at).date()))}　{text_html(one.note)}</li>"
        for one in scene.system.standing.corrections
    )
    return _under("更正说明", "corrections", f"<ul>{told}</ul>") if told else ""


def _satisfaction(scene: Scene) -> str:
    if scene.value("satisfaction") in (None, "none"):
        return ""
    return f'<p class="satisfaction">满意度：{value_html(scene, "satisfaction")}</p>'


def _video(scene: Scene) -> str:
    url = scene.value("video_url")
    if not isinstance(url, str):
        return ""
    return f'<p class="video">{link_html(scene, url, "观看视频")}</p>'


def _field(scene: Scene, key: str) -> str:
    """A field that stands on the page as a part of its own, under its label."""
    spec = scene.spec(key)
    if spec is None:
        return ""
    if spec.type is FieldType.LINK_TO_ITEM:
        links = targets(scene, key)
        value = f"<ul>{''.join(f'<li>{link}</li>' for link in links)}</ul>" if links else ""
    else:
        value = value_html(scene, key)
    if not value and scene.preview and scene.wanted(spec):
        value = unfilled(spec)
    if not value:
        return ""
    block = value.startswith("<ul>") or value.startswith("<div")
    inner = value if block else f"<p>{value}</p>"
    return _under(_PAGE_LABELS.get(key, spec.label_zh), key, inner)


def _under(label: str, key: str, inner: str) -> str:
    name = escape(key.replace("_", "-"))
    return f'<section class="part {name}"><h2>{escape(label)}</h2>{inner}</section>'


_PARTS: Mapping[str, Callable[[Scene], str]] = {
    "banner": _banner,
    "state": consultation_state,
    "header": _header,
    "info_line": _info_line,
    "metadata_box": metadata_box,
    "body": _body,
    "note_line": _note_line,
    "attachments": _attachments,
    "satisfaction": _satisfaction,
    "video_url": _video,
    "corrections": _corrections,
    "interview_state": state_line,
}
