"""Mutants of the rules of claims, warrants and emergencies: a right that is doubled or lasts."""

from tests.faults.mutant import Mutant, mutant

_RIGHTS = "editor_app/portal/rights.py"
_WORKFLOW = "editor_app/portal/workflow.py"
_WARRANTS = "tests/portal/test_warrants.py"

CLAIM_MUTANTS: tuple[Mutant, ...] = (
    mutant(
        "absent-one-does-not-count",
        _RIGHTS,
        "return frozenset({self.person, self.for_person or self.person})",
        "return frozenset({self.person})",
        _WARRANTS,
    ),
    mutant(
        "warrant-never-runs-out",
        _RIGHTS,
        "    if not told.holds(now):\n",
        "    if False:\n",
        _WARRANTS,
    ),
    mutant(
        "lent-to-oneself",
        "editor_app/portal/warrants.py",
        "    if asked.deputy in (asked.absent, person.id):\n",
        "    if False:\n",
        _WARRANTS,
    ),
    mutant(
        "claims-keep-nobody-out",
        _WORKFLOW,
        "    check_not_claimed(session, portal, item, right)\n",
        "",
        "tests/portal/test_claims.py",
    ),
    mutant(
        "signers-complete-the-record",
        "editor_app/portal/emergency.py",
        "people_of(session, record.submission) | others",
        "others",
        "tests/portal/test_emergency.py",
    ),
)
