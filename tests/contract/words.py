"""What a portal says, or refuses."""

from editor_app.domain.item import Revision
from editor_app.domain.portal_ports import Portal
from editor_app.domain.workflow import Remote


def told(portal: Portal, revision: Revision) -> Remote:
    remote = portal.item(revision.item)
    assert remote is not None
    return remote
