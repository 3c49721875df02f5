"""The own checks of the portal in memory: whoever makes it brings the rules along."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from editor_app.connectors.memory_rules import Order
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.findings import CheckReport
from editor_app.domain.item import ContentHash, Revision
from editor_app.domain.portal_checks import MOST_TOLD, PortalChecks
from editor_app.domain.workflow import Command, Remote


@dataclass(slots=True, kw_only=True)
class CheckBooks:
    """Reports by revision. Without rules it is a portal that tells of no checks of its own.

    The rules get a revision and the other items of its bundle, which may not be here yet.
    """

    rules: Callable[[Revision, frozenset[str]], CheckReport] | None = None
    reports: dict[ContentHash, CheckReport] = field(default_factory=dict)

    def take_in(self, order: Order, revisions: Mapping[ContentHash, Revision]) -> None:
        """Check what is submitted. Raises ``EditorError(REFUSED)`` for what blocks."""
        if self.rules is None or order.command is not Command.SUBMIT:
            return
        asked = json.loads(order.payload)
        revision = revisions.get(ContentHash(asked["hash"]))
        if revision is None or revision.hash in self.reports:
            return
        bundle = asked.get("bundle") or {"members": ()}
        report = self.rules(revision, frozenset(one["item"] for one in bundle["members"]))
        if report.blocking:
            found = tuple(f"{one.rule}@{one.location.where}" for one in report.blocking)
            raise EditorError(Code.REFUSED, findings=found)
        self.reports[revision.hash] = report

    def told(self, remote: Remote) -> Remote:
        """The item with what its checks found, while somebody decides about it."""
        if self.rules is None or not remote.decided_on:
            return remote
        report = self.reports.get(remote.head)
        if report is None:
            return replace(remote, portal_checks=PortalChecks(report=None))
        found = report.findings
        cut = replace(report, findings=found[:MOST_TOLD], ran=frozenset())
        left = max(0, len(found) - MOST_TOLD)
        return replace(remote, portal_checks=PortalChecks(report=cut, left_out=left))
