"""What a submission asks for, as fields of the difference: from what stands to what would stand."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType

from editor_app.domain.editions import (
    Act,
    AtEnd,
    Down,
    Force,
    Intent,
    Standing,
    Way,
    after,
)
from editor_app.domain.item import ItemId
from editor_app.domain.layout import Layout
from editor_app.services.difference_fields import FieldChange, Words
from editor_app.services.portal_time import portal_moment

TitleOf = Callable[[ItemId], str]
ASKED_LABELS = MappingProxyType(
    {
        "act": Words(zh="申请事项", en="Asked for"),
        "publish_at": Words(zh="定时发布", en="To be published"),
        "force": Words(zh="有效性", en="Validity"),
        "acting": Words(zh="依据文件", en="Acting document"),
        "valid_until": Words(zh="有效期至", en="Valid until"),
        "at_end": Words(zh="到期处理", en="At the end"),
        "way": Words(zh="撤稿方式", en="How it is withdrawn"),
        "target": Words(zh="转到", en="Leads to"),
        "note": Words(zh="公开说明", en="Public note"),
        "corrections": Words(zh="更正说明", en="Corrections"),
    }
)
ACTS: Mapping[Act, Words] = MappingProxyType(
    {
        Act.PUBLISH: Words(zh="发布", en="Publication"),
        Act.CORRECT: Words(zh="更正", en="Correction"),
        Act.MARK: Words(zh="标注时效", en="Mark of validity"),
        Act.WITHDRAW: Words(zh="撤稿", en="Withdrawal"),
    }
)
_WAYS: Mapping[Way, Words] = MappingProxyType(
    {
        Way.NOTICE: Words(zh="原址发布撤稿说明", en="a notice at its address"),
        Way.REDIRECT: Words(zh="转到另一稿件的页面", en="readers are led to another page"),
        Way.REMOVE: Words(zh="撤下，不留页面", en="removed, nothing is left"),
    }
)
_ENDS: Mapping[AtEnd, Words] = MappingProxyType(
    {
        AtEnd.MARK: Words(zh="保留页面，标明已失效", en="the page stays, marked as expired"),
        AtEnd.REMOVE: Words(zh="撤下页面", en="the page is taken down"),
    }
)
_FORCE_EN = {"valid": "In force", "amended": "Amended", "repealed": "Repealed"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A submission's intent over what stands on the public side now.

    ``seen``: the intent of an earlier submission it is compared with; else with what stands there.
    """

    standing: Standing
    intent: Intent
    at: datetime  # when somebody looks: what is dated then is not shown
    title_of: TitleOf
    seen: Intent | None = None


def compare_asked(asked: Asked, layout: Layout, first: int = 1) -> tuple[FieldChange, ...]:
    """Everything that would stand otherwise; nothing for an ordinary publication of a plain page.

    Any two intents read differently: the digest that reviewers sign covers no more than is shown.
    """
    told = _told(asked.intent, asked, layout)
    before = _standing(asked.standing, asked, layout)
    if asked.seen is not None:
        before = _told(asked.seen, asked, layout)
    found: list[FieldChange] = []
    for key, label in ASKED_LABELS.items():
        old, new = before.get(key), told.get(key)
        if old != new:
            found.append(
                FieldChange(
                    key=f"asked.{key}", label=label, old=old, new=new, number=first + len(found)
                )
            )
    return tuple(found)


def _told(intent: Intent, asked: Asked, layout: Layout) -> dict[str, Words]:
    """What stands over the page once it took effect, and how it came to it."""
    then = after(asked.standing, intent, asked.at)
    return {**_standing(then, asked, layout), **_intent(intent, asked)}


def asked_words(asked: Asked, layout: Layout) -> tuple[FieldChange, ...]:
    """The same without numbers: where the whole item is read."""
    return tuple(
        FieldChange(key=one.key, label=one.label, old=None, new=one.new)
        for one in compare_asked(asked, layout)
    )


def force_words(force: Force, layout: Layout) -> Words:
    """The name of a state of validity, out of the layout's vocabulary."""
    vocabulary = layout.vocabularies.get("validity")
    term = vocabulary.term(force.value) if vocabulary is not None else None
    if term is None:
        return Words(zh=force.value, en=_FORCE_EN.get(force.value, force.value))
    return Words(zh=term.name("zh"), en=term.name("en"))


def _intent(intent: Intent, asked: Asked) -> dict[str, Words]:
    told: dict[str, Words] = {}
    if intent.act is not Act.PUBLISH:
        told["act"] = ACTS[intent.act]
    if intent.publish_at is not None:
        told["publish_at"] = portal_moment(intent.publish_at)
    if intent.act is Act.WITHDRAW:
        told["way"] = _WAYS[intent.way]
        if intent.note:
            told["note"] = Words(zh=intent.note, en=intent.note)
    if intent.target is not None:
        told["target"] = _item(intent.target, asked)
    return told


def _standing(standing: Standing, asked: Asked, layout: Layout) -> dict[str, Words]:
    told: dict[str, Words] = {}
    if standing.force is not Force.VALID:
        told["force"] = force_words(standing.force, layout)
    if standing.acting is not None:
        told["acting"] = _item(standing.acting, asked)
    if standing.valid_until is not None:
        told["valid_until"] = portal_moment(standing.valid_until)
        told["at_end"] = _ENDS[standing.at_end]
    if standing.corrections:
        text = "\n".join(one.note for one in standing.corrections)
        told["corrections"] = Words(zh=text, en=text)
    return told | _down(standing.down, asked)


def _down(down: Down | None, asked: Asked) -> dict[str, Words]:
    if down is None:
        return {}
    told = {"way": _WAYS[down.way]}
    if down.note:
        told["note"] = Words(zh=down.note, en=down.note)
    if down.target is not None:
        told["target"] = _item(down.target, asked)
    return told


def _item(item: ItemId, asked: Asked) -> Words:
    """Title and id: two items may be called alike."""
    title, short = asked.title_of(item), item[:8]
    return Words(zh=f"《{title}》（{short}）", en=f"“{title}” ({short})")
