"""PKG-01 and PKG-02: packages that came from elsewhere."""

from collections.abc import Iterable
from dataclasses import replace
from functools import partial

from editor_app.checks.packages import Package, PackedFile, PackedItem, conflicting, whole
from editor_app.checks.subject import Hit
from tests.checks.rule_samples.form import RuleSamples
from tests.checks.sample_items import layout

MB = 1024 * 1024
SUMS = {"sha256": "a" * 64}
FILE = PackedFile(name="items/1.json", size=10, told=SUMS, found=SUMS)
PACKAGE = Package(name="报送.pkg", id="p1", digest="d" * 64, files=(FILE,))
ITEM = PackedItem(id="i1", title="通知", hash="1", changed_at="2026-11-20 10:00")


def judged(package: Package) -> Iterable[Hit]:
    """What PKG-01 says."""
    return whole(package, layout().rules["PKG-01"])


def compared(package: Package) -> Iterable[Hit]:
    """What PKG-02 says."""
    return conflicting(package, layout().rules["PKG-02"])


def holding(**changes: object) -> Package:
    """The package with another file."""
    return replace(PACKAGE, files=(replace(FILE, **changes),))  # type: ignore[arg-type]


def beside(local_hash: str) -> Package:
    """The package with an item of which this version is here."""
    here = replace(ITEM, local_hash=local_hash, local_changed_at="2026-11-20 09:00")
    return replace(PACKAGE, items=(here,))


SAMPLES = (
    RuleSamples(
        rule="PKG-01",
        positive=partial(judged, holding(name="../a.json")),
        negative=partial(judged, holding(name="a..b/c.json")),
        last_sound=partial(judged, holding(size=200 * MB)),
        first_broken=partial(judged, holding(size=200 * MB + 1)),
    ),
    RuleSamples(
        rule="PKG-02",
        positive=partial(compared, replace(PACKAGE, imported={"p1": "e" * 64})),
        negative=partial(compared, replace(PACKAGE, imported={"p1": "d" * 64})),
        last_sound=partial(compared, beside("1")),
        first_broken=partial(compared, beside("2")),
    ),
)
