"""A second reading of bundles in an audit trail: no policy is published without its interpretation.

By the standard library alone and without a word of the portal's code, like ``audit_replay``.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Protocol, TypeVar

_APPROVED, _OTHERWISE = ("hold", "schedule"), ("submit", "withdraw", "publish", "recall")


class Told(Protocol):
    """What is read of an entry."""

    @property
    def sequence(self) -> int: ...
    @property
    def action(self) -> str: ...
    @property
    def item(self) -> str | None: ...
    @property
    def detail(self) -> str: ...


E = TypeVar("E", bound=Told)


def released(entries: Iterable[E], wrong: Callable[[int, str], Exception]) -> Iterator[E]:
    """The same entries; raises ``wrong`` with sequence and words at the first that cannot be."""
    bundles, sequence = _Bundles(), 0
    for entry in entries:
        sequence = entry.sequence
        try:
            problem = bundles.take(entry.item or "", entry.action, entry.detail)
        except (KeyError, TypeError, ValueError, AttributeError) as unread:
            problem = f"says of a bundle what cannot be read: {unread}"
        if problem:
            raise wrong(sequence, problem)
        yield entry
    if bundles.due:
        raise wrong(sequence, "a bundle was released in part")


class _Bundles:
    """Policies and interpretations that wait for each other."""

    def __init__(self) -> None:
        self.due: set[str] = set()  # that a release under way has yet to publish
        self._open: dict[str, dict[str, Any]] = {}  # by id, as declared, without who is published
        self._approved: set[str] = set()

    def take(self, item: str, action: str, detail: str) -> str:
        """Follow one entry; gives what cannot be right about it, or nothing."""
        if self.due and not (action == "publish" and item in self.due):
            return "a bundle was released in part"
        if action in ("submit", "unbundle"):
            self._declare(action, json.loads(detail).get("bundle"))
        problem = "" if action != "publish" or item in self.due else self._published(item)
        self.due.discard(item)
        if action in _APPROVED:
            self._approved.add(item)
        elif action in _OTHERWISE:
            self._approved.discard(item)
        return problem

    def _declare(self, action: str, bundle: dict[str, Any] | None) -> None:
        if bundle is not None and action == "submit":
            self._open.setdefault(bundle["id"], dict(bundle))
        elif bundle is not None:  # somebody left, or it ended
            self._open.pop(bundle["id"])
            self._open |= {bundle["id"]: dict(bundle)} if bundle["members"] else {}

    def _published(self, item: str) -> str:
        for id_, held in list(self._open.items()):
            left = [one for one in held["members"] if one["item"] != item]
            if len(left) == len(held["members"]):
                continue
            if held["mode"] == "together":
                del self._open[id_]
                self.due = {one["item"] for one in left}
                if item not in self._approved or not self.due <= self._approved:
                    return "published without its bundle"
            elif "policy" in {one["part"] for one in left}:
                return "published before its policy"
            else:
                self._open[id_] = {**held, "members": left}
        return ""
