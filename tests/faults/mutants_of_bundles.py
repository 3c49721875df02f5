"""Mutants of the rules of bundles: a member that goes alone, a bundle that ends too easily."""

from tests.faults.mutant import Mutant, mutant

_BUNDLES = ("tests/portal/test_bundles.py", "tests/portal/test_bundle_ends.py")
_RELEASE = "editor_app/portal/bundle_release.py"

BUNDLE_MUTANTS: tuple[Mutant, ...] = (
    mutant(
        "approved-member-goes-alone",
        _RELEASE,
        "    if bundle is None or is_act(item, intent_of(session, item.submission)):\n",
        "    if True:\n",
        *_BUNDLES,
    ),
    mutant(
        "released-before-all-are-approved",
        _RELEASE,
        "    if not all(one.approved for one in found):\n        return\n",
        "    found = [one for one in found if one.approved]\n",
        *_BUNDLES,
    ),
    mutant(
        "bound-only-if-told-again",
        "editor_app/portal/bundles.py",
        "    if asked is None:\n        return standing\n",
        "    if asked is None:\n        return None\n",
        *_BUNDLES,
    ),
    mutant(
        "author-dissolves-after-decisions",
        "editor_app/portal/bundles.py",
        "    if (decided is None or _waits_for_nothing(bundle, found))"
        " and person.has(Role.EDITOR, unit):\n",
        "    if person.has(Role.EDITOR, unit):\n",
        *_BUNDLES,
    ),
    mutant(
        "half-a-release-stays",
        _RELEASE,
        "        with session.begin_nested():\n            bundle.stand, bundle.problem",
        "        if True:\n            bundle.stand, bundle.problem",
        *_BUNDLES,
    ),
)
