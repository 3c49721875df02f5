"""What ``check`` may know beside the files: ``--context``, else the signed-in channel."""

import argparse
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

from editor_app.checks.wordbook import Wordbook
from editor_app.cli.finding_json import Packs, packs
from editor_app.cli.layout import bundled_layout
from editor_app.cli.profile_reading import DEFAULT_PROFILE, opened_profile
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.findings import Phase
from editor_app.domain.item import Content
from editor_app.domain.layout import Layout, PortalSettings, Unit
from editor_app.services.app import App

SHANGHAI = ZoneInfo("Asia/Shanghai")
_KNOWN = frozenset(
    {
        *("now", "phase", "channel_unit", "unit", "units", "closed_domains", "allowed_domains"),
        *("known_items", "ignore"),
    }
)


def named(content: Content) -> frozenset[str]:
    """Ids in link fields: a lone file cannot tell whether they exist, so they count as known."""
    return frozenset(_mentioned(content.fields))


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """The world around the files that are checked."""

    layout: Layout
    packs: Packs
    channel: str = ""  # key of the unit whose channel a file without unit is filed in
    now: datetime | None = None
    phase: Phase | None = None
    known_items: Callable[[Content], frozenset[str]] = named
    words: Callable[[str], Wordbook | None] = lambda _: None  # in a unit; None: the layout's
    ignore: frozenset[str] = frozenset()  # rules that need more than files


@contextmanager
def surroundings(arguments: argparse.Namespace) -> Iterator[Surroundings]:
    """What ``--context`` says, else what the profile of this workstation knows.

    A context replaces the channel: units, domains, items, moment. With it the packs that came with
    the program serve, so that the same files give the same findings on every workstation; a profile
    that is named beside it lends its packs and dictionaries.
    """
    told: Path | None = arguments.context
    with _packs(arguments) as found:
        yield found if told is None else _told(told, found)


@contextmanager
def _packs(arguments: argparse.Namespace) -> Iterator[Surroundings]:
    profile = arguments.profile or (None if arguments.context else DEFAULT_PROFILE)
    with opened_profile(arguments, profile) as app:
        if app is None:
            layout = bundled_layout()
            yield Surroundings(layout=layout, packs=packs(layout))
        else:
            yield _of_profile(app)


def moment(text: str) -> datetime:
    """A moment of the command line; without zone it is the portal's time. Raises USAGE."""
    try:
        return zoned(datetime.fromisoformat(text))
    except ValueError as wrong:
        raise EditorError(Code.USAGE, problem=f"--now {text}: {wrong}") from wrong


def zoned(told: datetime) -> datetime:
    """The moment with its zone."""
    return told if told.tzinfo else told.replace(tzinfo=SHANGHAI)


# ---------------------------------------------------------------- --context FILE.toml


def _told(path: Path, around: Surroundings) -> Surroundings:
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8-sig")).get("context")
    except (OSError, ValueError, RecursionError) as wrong:
        raise EditorError(Code.USAGE, problem=f"--context {path}: {wrong}") from wrong
    if not isinstance(table, dict):
        raise EditorError(Code.USAGE, problem=f"--context {path}: no [context]")
    unknown = sorted(table.keys() - _KNOWN)
    if unknown:
        raise EditorError(Code.USAGE, problem=f"--context {path}: {', '.join(unknown)}?")
    layout = around.layout
    portal = _portal(path, table, layout.portal)
    name = table.get("channel_unit", table.get("unit", ""))
    channel = next((unit for unit in portal.units if name in (unit.name_zh, unit.key)), None)
    if name and channel is None:
        raise EditorError(Code.USAGE, problem=f"--context {path}: {name} ∉ units")
    known = _texts(path, table, "known_items") if "known_items" in table else None
    return Surroundings(
        layout=replace(layout, portal=portal),
        packs=around.packs,
        words=around.words,
        channel=channel.key if channel else "",
        now=_now(path, table),
        phase=_phase(path, table),
        known_items=named if known is None else lambda _: frozenset(known),
        ignore=frozenset(_texts(path, table, "ignore")),
    )


def _portal(path: Path, table: Mapping[str, object], portal: PortalSettings) -> PortalSettings:
    units = portal.units
    if "units" in table:
        known = {unit.name_zh: unit for unit in portal.units}
        names = _texts(path, table, "units")
        units = tuple(known.get(name) or _unit(n, name) for n, name in enumerate(names, start=1))
    own = {unit.name_zh for unit in portal.units}
    others = tuple(one for one in portal.sources if one not in own)
    closed, allowed = "closed_domains" in table, "allowed_domains" in table
    return replace(
        portal,
        units=units,
        sources=(*(unit.name_zh for unit in units), *others),
        closed_domains=_texts(path, table, "closed_domains") if closed else portal.closed_domains,
        allowed_domains=_texts(path, table, "allowed_domains")
        if allowed
        else portal.allowed_domains,
    )


def _unit(number: int, name: str) -> Unit:
    """A unit of which only the full name is told."""
    key = f"context-{number}"
    return Unit(key=key, name_zh=name, short_zh=name, name_en=name, slug=key, front_code="")


def _texts(path: Path, table: Mapping[str, object], key: str) -> tuple[str, ...]:
    value = table.get(key, ())
    if isinstance(value, Sequence) and not isinstance(value, str):
        return tuple(str(one) for one in value)
    raise EditorError(Code.USAGE, problem=f"--context {path}: {key} = [ … ]")


def _now(path: Path, table: Mapping[str, object]) -> datetime | None:
    value = table.get("now")
    try:
        if isinstance(value, str):
            value = datetime.fromisoformat(value)
    except ValueError as wrong:
        raise EditorError(Code.USAGE, problem=f"--context {path}: now: {wrong}") from wrong
    if value is None or isinstance(value, datetime):
        return None if value is None else zoned(value)
    raise EditorError(Code.USAGE, problem=f"--context {path}: now = {value}")


def _phase(path: Path, table: Mapping[str, object]) -> Phase | None:
    value = table.get("phase")
    if value is None or value in {phase.value for phase in Phase}:
        return None if value is None else Phase(str(value))
    raise EditorError(Code.USAGE, problem=f"--context {path}: phase = {value}")


# ---------------------------------------------------------------- the profile


def _of_profile(app: App) -> Surroundings:
    """Its packs and dictionaries, and the channel and items of who is signed in."""
    person = app.session.person
    layout = app.layouts.current()
    unit = layout.portal.unit(person.unit) if person is not None else None
    channel = unit.key if unit is not None else ""
    return Surroundings(
        layout=layout,
        packs=packs(layout, app.wordbooks.of(layout, channel), len(app.wordbooks.words())),
        channel=channel,
        known_items=app.checking.known if person is not None else named,
        words=partial(app.wordbooks.of, layout),
    )


def _mentioned(fields: Mapping[str, object]) -> Iterator[str]:
    for value in fields.values():
        if isinstance(value, str):
            yield value
        elif isinstance(value, list | tuple):
            yield from (one for one in value if isinstance(one, str))
