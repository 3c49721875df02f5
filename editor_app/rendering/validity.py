"""Marks on what no longer holds: amended, repealed, expired, closed (rule GK-08)."""

from dataclasses import dataclass
from datetime import date
from html import escape

from editor_app.domain.editions import Force
from editor_app.domain.layout import Term
from editor_app.rendering.dates import day_zh, local, stored_day
from editor_app.rendering.scene import Scene
from editor_app.rendering.values import NOT_LIVE_YET, item_link, targets

_PERIOD_ENDS = {"notice": "valid_until", "consultation": "ends_on"}
_CLOSED = "【已截止】"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A prefix of the title and a sentence above the text; both may be empty."""

    prefix: str  # plain text
    banner: str  # HTML


def mark_of(scene: Scene) -> Mark:
    """The mark an item carries on the day of the scene. The original text is never changed."""
    approved = _approved(scene)
    if approved is not None:
        return approved
    term = _validity(scene)
    if term is not None and term.extra.get("title_prefix"):
        day = stored_day(str(scene.value("valid_until") or ""))
        acting = "、".join(targets(scene, "acting_document"))
        return _mark(term, acting, day)
    end = _PERIOD_ENDS.get(scene.content.kind, "")
    day = stored_day(str(scene.value(end) or ""))
    if day is not None and _is_past(scene, end):
        return Mark(prefix=_CLOSED, banner=f"（有关事项已于{day_zh(day)}截止）")
    return Mark(prefix="", banner="")


def _validity(scene: Scene) -> Term | None:
    vocabulary = scene.layout.vocabularies.get("validity")
    key = scene.value("validity")
    if vocabulary is None or not isinstance(key, str):
        return None
    if key == "valid" and _is_past(scene, "valid_until"):
        key = "expired"
    return vocabulary.term(key)


def _is_past(scene: Scene, key: str) -> bool:
    day = stored_day(str(scene.value(key) or ""))
    as_of = scene.system.as_of
    return day is not None and as_of is not None and day < as_of


def _approved(scene: Scene) -> Mark | None:
    """The mark that was approved after the text, if there is one: it says the newest."""
    standing = scene.system.standing
    vocabulary = scene.layout.vocabularies.get("validity")
    term = vocabulary.term(standing.force.value) if vocabulary is not None else None
    if standing.force is Force.VALID or term is None:
        return None
    link = item_link(scene, standing.acting) if standing.acting is not None else ""
    pending = NOT_LIVE_YET if scene.preview and standing.acting is not None else ""
    day = None if standing.marked_at is None else local(standing.marked_at).date()
    return _mark(term, link or pending, day)


def _mark(term: Term, acting: str, day: date | None) -> Mark:
    """Fill the pack's sentence; its words are escaped, ``acting`` is our HTML."""
    sentence = escape(str(term.extra.get("banner_zh") or ""))
    sentence = sentence.replace("{acting_document}", acting or "有关文件")
    told = day_zh(day) if day is not None else "有效期届满时"
    return Mark(
        prefix=str(term.extra.get("title_prefix") or ""),
        banner=sentence.replace("{valid_until}", told),
    )
