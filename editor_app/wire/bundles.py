"""Bundles on the wire: declared with each member's submission, told with each member."""

from dataclasses import dataclass
from typing import Any, ClassVar


@dataclass(frozen=True, slots=True, kw_only=True)
class BundleMemberIn:
    """One item of a bundle."""

    __pydantic_config__: ClassVar[dict[str, Any]] = {"extra": "forbid"}

    item: str
    part: str  # policy | interpretation


@dataclass(frozen=True, slots=True, kw_only=True)
class BundleIn:
    """The same words with the submission of every member; the first one declares the bundle."""

    __pydantic_config__: ClassVar[dict[str, Any]] = {"extra": "forbid"}

    id: str
    mode: str  # together | staggered
    members: list[BundleMemberIn]
    reason: str = ""  # staggered: why the interpretation comes later


@dataclass(frozen=True, slots=True, kw_only=True)
class BundleMemberOut:
    """One item of a bundle."""

    item: str
    part: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BundleOut:
    """What an item's bundle is, and what the portal did with it."""

    id: str
    mode: str
    members: list[BundleMemberOut]
    reason: str
    stand: str  # open | released | dissolved
    due_at: str | None = None  # staggered: until when the interpretations have to follow
    problem: str = ""  # file-gone | not-sound | no-place: the last try to release failed
    culprit: str = ""  # the member it failed with


@dataclass(frozen=True, slots=True, kw_only=True)
class UnbundleIn:
    """``POST /v1/items/{id}/unbundlings``: the item leaves its bundle, or the bundle ends."""

    __pydantic_config__: ClassVar[dict[str, Any]] = {"extra": "forbid"}

    hash: str
    reason: str
    whole: bool = True  # the bundle ends; false: this interpretation alone leaves it
