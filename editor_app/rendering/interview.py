"""在线访谈 on its page: how far it has come, and who says what in the transcript."""

import re
from collections.abc import Iterator, Mapping
from html import escape, unescape

from editor_app.domain.canonical import Json
from editor_app.domain.field_times import PORTAL_ZONE, field_moment
from editor_app.domain.interviews import KIND, TRANSCRIPT
from editor_app.rendering.dates import moment_zh
from editor_app.rendering.scene import Scene
from editor_app.rendering.values import link_html, targets

SPEAKERS = "interview_speaker"
_MARK = r"(?:<!--[^>]*-->)?"
_GUEST = "guest"
_LONGEST_NAME = 30


def state_line(scene: Scene) -> str:
    """预告, or that the transcript is still to come; a transcript speaks for itself.

    By the day of the scene: on the day of the interview the page says when it is.
    """
    if scene.content.kind != KIND or scene.content.text("interview_state") == TRANSCRIPT:
        return ""
    if targets(scene, "transcript"):
        return '<p class="state" role="note">访谈已经结束，文字实录见下。</p>'
    at = field_moment(str(scene.value("interview_at") or ""))
    if at is None:
        return ""
    if _is_over(scene):
        return '<p class="state" role="note">访谈已经结束，文字实录整理后公布。</p>'
    url = scene.value("question_url")
    asks = f"　{link_html(scene, url, '我要提问')}" if isinstance(url, str) else ""
    return f'<p class="state" role="note">【访谈预告】{moment_zh(at)}开始{asks}</p>'


def state_now(scene: Scene, key: str) -> str:
    """访谈状态 by the day of the scene: an announcement is none any more once its day is over."""
    if key != "interview_state" or not _is_over(scene):
        return ""
    return "已结束，实录见下" if targets(scene, "transcript") else "已结束，实录整理中"


def _is_over(scene: Scene) -> bool:
    if scene.content.kind != KIND or scene.content.text("interview_state") == TRANSCRIPT:
        return False
    at = field_moment(str(scene.value("interview_at") or ""))
    day = scene.system.as_of
    past = at is not None and day is not None and at.astimezone(PORTAL_ZONE).date() < day
    return past or bool(targets(scene, "transcript"))


def mark_speakers(html: str, scene: Scene) -> str:
    """Give the paragraphs of a transcript the class of who speaks, and set the name off."""
    names = dict(_names(scene))
    if not names:
        return html
    words = "|".join(re.escape(escape(name)) for name in sorted(names, key=len, reverse=True))
    said = re.compile(
        rf"^({_MARK})<p>((?:<strong>)?)({words})((?:</strong>)?)([：:])", re.MULTILINE
    )

    def dressed(match: re.Match[str]) -> str:
        if bool(match[2]) != bool(match[4]):
            return match[0]
        key = names[unescape(match[3])]
        return f'{match[1]}<p class="said {key}"><b class="speaker">{match[3]}</b>{match[5]}'

    return said.sub(dressed, html)


def _names(scene: Scene) -> Iterator[tuple[str, str]]:
    """Every word a speech may begin with, and the key of its speaker."""
    vocabulary = scene.layout.vocabularies.get(SPEAKERS)
    if scene.content.kind != KIND or vocabulary is None:
        return
    for term in vocabulary.terms:
        aliases = term.extra.get("aliases", [])
        told = aliases if isinstance(aliases, list | tuple) else []
        for name in (term.name_zh, *told):
            yield str(name), term.key
    guests = scene.value("guests")
    for row in guests if isinstance(guests, list | tuple) else ():
        name = _guest_name(row)
        if name:
            yield name, _GUEST


def _guest_name(row: Json) -> str:
    name = str(row.get("name") or "").strip() if isinstance(row, Mapping) else ""
    return name if len(name) <= _LONGEST_NAME else ""
