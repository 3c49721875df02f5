"""What a crowd does with bundles: declaring, resubmitting, leaving, ending, and trying to cheat."""

from collections import Counter
from dataclasses import replace
from random import Random
from uuid import UUID

from sqlalchemy import func, select

from editor_app.domain.bundle import KINDS, Mode, Part, Stand
from editor_app.domain.item import Content, ItemId, Kind
from editor_app.portal.bundle_rows import seats
from editor_app.portal.core import Portal
from editor_app.portal.db.bundles import BundleRow
from editor_app.portal.db.records import AuditRow
from editor_app.wire.bundles import BundleIn, BundleMemberIn, UnbundleIn
from tests.portal.pairs import bundle as declared

_PARTS = (None, Part.POLICY, Part.INTERPRETATION)


def part_of(item: str) -> Part | None:
    """Every item of a crowd plays one part for good: its id says which."""
    return _PARTS[int(item[-1], 16) % 3]


def fresh_items(draw: Random) -> tuple[str, str]:
    """Ids of a new policy and a new interpretation."""
    made = [str(UUID(int=draw.getrandbits(128))) for _ in range(2)]
    return f"{made[0][:-1]}1", f"{made[1][:-1]}2"


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


def told_of(portal: Portal) -> Counter[str]:
    """What became of bundles, by the portal's own tables; none is public in part."""
    seen: Counter[str] = Counter()
    with portal.database.read() as session:
        for row in session.scalars(select(BundleRow)):
            seen[f"bundles {row.mode}: {row.stand}"] += 1
            found = seats(session, row)
            if (row.mode, row.stand) == (Mode.TOGETHER.value, Stand.OPEN.value):
                assert not any(one.live for one in found), "a member is public alone"
        held = select(func.count()).where(AuditRow.action == "hold")
        seen["approved and held"] += session.scalar(held) or 0
    return seen


def drawn_end(draw: Random, head: str) -> UnbundleIn:
    """Leaving a bundle, or ending it."""
    return UnbundleIn(hash=head, reason="解读改为另行发布", whole=draw.random() < 0.5)
