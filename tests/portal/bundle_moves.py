"""What a crowd does with bundles: declaring, resubmitting, leaving, ending, and trying to cheat."""

from dataclasses import replace
from random import Random

from editor_app.domain.bundle import KINDS, Mode, Part
from editor_app.domain.item import Content, ItemId, Kind
from editor_app.wire.bundles import BundleIn, BundleMemberIn, UnbundleIn
from tests.portal.pairs import bundle as declared

_PARTS = (None, Part.POLICY, Part.INTERPRETATION)


def part_of(item: str) -> Part | None:
    """Every item of a crowd plays one part for good: its id says which."""
    return _PARTS[int(item[-1], 16) % 3]


def as_part(content: Content, item: str) -> Content:
    """The content in the kind of its part."""
    part = part_of(item)
    return content if part is None else replace(content, kind=Kind(KINDS[part]))


def drawn_bundle(draw: Random, item: str, items: list[str]) -> BundleIn | None:
    """A declaration around an item: mostly sound, and seldom the same twice."""
    policies = [one for one in items if part_of(one) is Part.POLICY]
    others = [one for one in items if part_of(one) is Part.INTERPRETATION]
    if part_of(item) is None or not policies or not others:
        return None
    policy = item if part_of(item) is Part.POLICY else draw.choice(policies)
    chosen = draw.sample(others, min(len(others), draw.randint(1, 2)))
    if part_of(item) is Part.INTERPRETATION and item not in chosen:
        chosen[0] = item
    mode = draw.choice([Mode.TOGETHER, Mode.TOGETHER, Mode.STAGGERED])
    reason = "解读视频还在制作" if mode is Mode.STAGGERED else ""
    told = declared(*(ItemId(one) for one in (policy, *chosen)), mode=mode, reason=reason)
    return BundleIn(
        id=told.id,
        mode=told.mode.value,
        members=[BundleMemberIn(item=m.item, part=m.part.value) for m in told.members],
        reason=told.reason,
    )


def drawn_end(draw: Random, head: str) -> UnbundleIn:
    """Leaving a bundle, or ending it."""
    return UnbundleIn(hash=head, reason="解读改为另行发布", whole=draw.random() < 0.5)
