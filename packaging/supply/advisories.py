"""Advisories that came as a file, where no database can be reached.

The file is OSV's export for PyPI (``all.zip``, a record per file), or a folder of such records,
as the advisory databases of the PyPA's and GitHub's users hold them.
Form of a record: https://ossf.github.io/osv-schema/
"""

import json
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from packaging.version import InvalidVersion, Version

_MOST_BYTES = 8_000_000  # of a record; the largest of all names 40,000 versions
_ORDERED = ("ECOSYSTEM", "SEMVER")  # kinds of ranges that versions tell; GIT names commits


class NoAdvisoriesError(Exception):
    """The file is none, or says nothing that could be trusted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Advisories:
    """Records by the name of the distribution they speak of, withdrawn ones left out."""

    records: Mapping[str, tuple[Mapping[str, Any], ...]]
    count: int  # of all records about PyPI
    newest: datetime  # when the last of them changed

    def about(self, name: str, version: str) -> list[dict[str, object]]:
        """What is known of a version, as pip-audit tells it. Raises ``NoAdvisoriesError``."""
        found = []
        for record in self.records.get(normal(name), ()):
            parts = [one for one in _affected(record) if normal(one["package"]["name"]) == name]
            try:
                hit = any(affects(one, Version(version)) for one in parts)
            except (InvalidVersion, KeyError, TypeError, AttributeError) as wrong:
                raise NoAdvisoriesError(f"{record['id']} cannot be read: {wrong!r}") from wrong
            if hit:
                fixed = sorted({one for part in parts for one in _fixes(part)}, key=Version)
                later = [one for one in fixed if Version(one) > Version(version)]
                found.append({"id": _named(record), "fix_versions": later[:1]})
        return found


def read(path: Path) -> Advisories:
    """Read all of it. Raises ``NoAdvisoriesError``."""
    records: dict[str, list[Mapping[str, Any]]] = {}
    moments = []
    for name, raw in _files(path):
        try:
            record = json.loads(raw)
            names = {normal(one["package"]["name"]) for one in _affected(record)}
            if not names:
                continue
            moments.append(_moment(record["modified"]))
            if record.get("withdrawn"):
                continue
            str(record["id"])
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as wrong:
            raise NoAdvisoriesError(f"{name} is no record of OSV: {wrong!r}") from wrong
        for one in names:
            records.setdefault(one, []).append(record)
    if not moments:
        raise NoAdvisoriesError(f"no record about PyPI in {path.name}")
    kept = {name: tuple(some) for name, some in records.items()}
    return Advisories(records=kept, count=len(moments), newest=max(moments))


def affects(part: Mapping[str, Any], version: Version) -> bool:
    """Whether a version is meant: listed, or between two events.

    A part that tells neither versions nor ranges of them may mean any.
    """
    listed = [Version(one) for one in part.get("versions") or () if _is_version(one)]
    ranges = [one for one in part.get("ranges") or () if one["type"] in _ORDERED]
    if not part.get("versions") and not ranges:
        return True
    return version in listed or any(_within(one["events"], version) for one in ranges)


def normal(name: str) -> str:
    """A name as PEP 503 spells it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _within(events: Iterable[Mapping[str, str]], version: Version) -> bool:
    """OSV's own way: the events in the order of their versions, each one turns it."""
    told = [(kind, at) for event in events for kind, at in event.items() if kind != "limit"]
    hit = False
    for kind, at in sorted(told, key=lambda one: (_version(one[1]), one[0] == "introduced")):
        if kind == "introduced" and version >= _version(at):
            hit = True
        if kind == "fixed" and version >= _version(at):
            hit = False
        if kind == "last_affected" and version > _version(at):
            hit = False
    return hit


def _version(told: str) -> Version:
    return Version("0.dev0" if told == "0" else told)


def _is_version(told: str) -> bool:
    """Old releases have names that PEP 440 does not know; no pin is one of them."""
    try:
        Version(told)
    except InvalidVersion:
        return False
    return True


def _fixes(part: Mapping[str, Any]) -> Iterator[str]:
    for one in part.get("ranges") or ():
        if one["type"] in _ORDERED:
            yield from (event["fixed"] for event in one["events"] if "fixed" in event)


def _affected(record: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    return [
        one
        for one in record.get("affected") or ()
        if one.get("package", {}).get("ecosystem") == "PyPI"
    ]


def _named(record: Mapping[str, Any]) -> str:
    others = [one for one in record.get("aliases") or () if one.startswith("CVE-")]
    return f"{record['id']} ({others[0]})" if others else str(record["id"])


def _moment(told: str) -> datetime:
    found = datetime.fromisoformat(told.replace("Z", "+00:00"))
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def _files(path: Path) -> Iterator[tuple[str, bytes]]:
    try:
        if path.is_dir():
            for file in sorted(path.rglob("*.json")):
                yield file.name, file.read_bytes()
            return
        with zipfile.ZipFile(path) as archive:
            for info in archive.infolist():
                if info.filename.endswith(".json"):
                    if info.file_size > _MOST_BYTES:
                        raise NoAdvisoriesError(f"{info.filename} is too large for a record")
                    yield info.filename, archive.read(info)
    except (OSError, zipfile.BadZipFile) as wrong:
        raise NoAdvisoriesError(f"{path.name}: {wrong}") from wrong
