"""Intents and standings as JSON, for tables on both sides, and back."""

import json
from collections.abc import Mapping
from typing import Any

from editor_app.domain.canonical import Json, canonical_json
from editor_app.domain.editions import (
    Act,
    AtEnd,
    Correction,
    Down,
    Editions,
    Failure,
    Force,
    Intent,
    Standing,
    Way,
)
from editor_app.domain.editions_text import moment_text, read_moment
from editor_app.domain.item import ItemId


def read_intent(told: Mapping[str, str]) -> Intent:
    """An intent from ``Intent.told``. Raises ``ValueError`` for words it does not know."""
    return Intent(
        act=Act(told.get("act") or Act.PUBLISH),
        publish_at=read_moment(told.get("publish_at", "")),
        valid_until=read_moment(told.get("valid_until", "")),
        at_end=AtEnd(told.get("at_end") or AtEnd.MARK),
        force=Force(told.get("force") or Force.VALID),
        acting=_id(told.get("acting", "")),
        way=Way(told.get("way") or Way.NOTICE),
        target=_id(told.get("target", "")),
        note=told.get("note", ""),
    )


def standing_json(standing: Standing) -> dict[str, Json]:
    """What stands over a page; defaults are left out."""
    down = standing.down
    every: dict[str, Json] = {
        "force": "" if standing.force is Force.VALID else standing.force.value,
        "acting": standing.acting or "",
        "marked_at": moment_text(standing.marked_at),
        "valid_until": moment_text(standing.valid_until),
        "at_end": "" if standing.at_end is AtEnd.MARK else standing.at_end.value,
        "corrections": [
            {"at": moment_text(one.at), "note": one.note} for one in standing.corrections
        ],
        "down": None if down is None else _down_json(down),
    }
    return {key: value for key, value in every.items() if value}


def read_standing(told: Mapping[str, Any]) -> Standing:
    """A standing from ``standing_json``. Raises ``ValueError``, ``KeyError``, ``TypeError``."""
    down = told.get("down")
    return Standing(
        force=Force(told.get("force") or Force.VALID),
        acting=_id(told.get("acting", "")),
        marked_at=read_moment(told.get("marked_at", "")),
        valid_until=read_moment(told.get("valid_until", "")),
        at_end=AtEnd(told.get("at_end") or AtEnd.MARK),
        corrections=tuple(_correction(one) for one in told.get("corrections", ())),
        down=None if down is None else _down(down),
    )


def editions_json(editions: Editions) -> dict[str, Json]:
    """Everything the portal says of an item beyond its text."""
    failure = editions.failure
    every: dict[str, Json] = {
        "intent": editions.intent.told(),
        "standing": standing_json(editions.standing),
        "failure": None if failure is None else failure_json(failure),
    }
    return {key: value for key, value in every.items() if value}


def read_editions(told: Mapping[str, Any]) -> Editions:
    """The same back. Raises ``ValueError``, ``KeyError``, ``TypeError``."""
    failure = told.get("failure")
    return Editions(
        intent=read_intent(told.get("intent", {})),
        standing=read_standing(told.get("standing", {})),
        failure=None if failure is None else read_failure(failure),
    )


def failure_json(failure: Failure) -> dict[str, Json]:
    """Why a schedule failed."""
    return {"why": failure.why, "about": failure.about, "at": moment_text(failure.at)}


def read_failure(told: Mapping[str, Any]) -> Failure:
    """The same back."""
    at = read_moment(told["at"])
    if at is None:
        raise ValueError("a failure without a time")
    return Failure(why=told["why"], about=told["about"], at=at)


def text_of(value: Mapping[str, Json]) -> str:
    """As a table keeps it; empty where there is nothing to keep."""
    return canonical_json(value).decode() if value else ""


def value_of(text: str) -> dict[str, Any]:
    """The same back. Raises ``ValueError``."""
    told = json.loads(text) if text else {}
    if not isinstance(told, dict):
        raise ValueError("no object")
    return told


def _down_json(down: Down) -> dict[str, Json]:
    every: dict[str, Json] = {
        "way": down.way.value,
        "at": moment_text(down.at),
        "title": down.title,
        "note": down.note,
        "target": down.target or "",
    }
    return {key: value for key, value in every.items() if value}


def _down(told: Mapping[str, Any]) -> Down:
    at = read_moment(told["at"])
    if at is None:
        raise ValueError("taken down at no time")
    return Down(
        way=Way(told["way"]),
        at=at,
        title=told.get("title", ""),
        note=told.get("note", ""),
        target=_id(told.get("target", "")),
    )


def _correction(told: Mapping[str, Any]) -> Correction:
    at = read_moment(told["at"])
    if at is None:
        raise ValueError("corrected at no time")
    return Correction(at=at, note=told["note"])


def _id(told: str) -> ItemId | None:
    return ItemId(told) if told else None
