"""A policy and its interpretation that pass every blocking check, and bundles of them."""

from dataclasses import replace
from typing import Any
from uuid import uuid4

from editor_app.domain.bundle import Bundle, Member, Mode, Part, bundle_json, new_bundle_id
from editor_app.domain.canonical import Json
from editor_app.domain.item import Content, ItemId, Revision, freeze, new_item_id
from tests.checks.sample_items import load
from tests.portal.articles import UNIT

_NAME = "仲恺高新区管委会办公室"


def policy(*interpretations: str, **fields: Json) -> Content:
    """The policy of the samples, in the unit of the tests."""
    told: dict[str, Json] = {
        "source": _NAME,
        "publisher": _NAME,
        "interpretation": list(interpretations),
        "index_no": None,
    }
    return _content("02-policy-document.md", told | fields)


def interpretation(*policies: str, **fields: Json) -> Content:
    """Its interpretation."""
    told: dict[str, Json] = {
        "source": _NAME,
        "publisher": _NAME,
        "drafting_unit": _NAME,
        "policy_link": list(policies),
    }
    return _content("03-interpretation.md", told | fields)


def pair(**fields: Json) -> tuple[Revision, Revision]:
    """Both, linked to each other; ``fields`` go into the policy."""
    one, other = new_item_id(), new_item_id()
    return (
        freeze(one, policy(other, **fields), None),
        freeze(other, interpretation(one), None),
    )


def bundle(*members: ItemId, mode: Mode = Mode.TOGETHER, reason: str = "") -> Bundle:
    """The first is the policy, the others interpret it."""
    parts = [Part.POLICY, *[Part.INTERPRETATION] * (len(members) - 1)]
    return Bundle(
        id=new_bundle_id(),
        mode=mode,
        members=tuple(
            Member(item=item, part=part) for item, part in zip(members, parts, strict=True)
        ),
        reason=reason,
    )


def body(revision: Revision, told: Bundle | None) -> dict[str, Any]:
    """A submission that declares the bundle."""
    asked: dict[str, Any] = {"hash": revision.hash, "checked_rules": 70, "catalogue_version": "1"}
    return asked | ({"bundle": bundle_json(told)} if told is not None else {})


def key() -> str:
    return str(uuid4())


def _content(file: str, fields: dict[str, Json]) -> Content:
    content = load(file).content
    for name, value in fields.items():
        content = content.with_field(name, value)
    return replace(content, unit=UNIT)
