"""A portal that is killed while it releases a bundle of two.

Run as a script: data folder, database URL, and before which of the publications it dies (3: after
both, before COMMIT; 4: never). It carries out everything up to the last approval.
"""

import json
import os
import signal
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

from editor_app.domain.item import ItemId
from editor_app.portal import bundle_release, publication
from editor_app.portal.config import PortalConfig
from editor_app.portal.core import Portal, open_portal
from editor_app.portal.db.content import ItemRow
from editor_app.portal.db.records import OperationRow
from editor_app.portal.execution import carry_out
from editor_app.portal.order import Asked, Order
from editor_app.portal.persons import find_person
from editor_app.portal.revisions import store_revision
from editor_app.wire.bundles import BundleIn, BundleMemberIn
from editor_app.wire.secrecy import SecrecyIn
from editor_app.wire.v1 import DecisionIn, SubmissionIn
from tests.fakes.secrecy import PASSED
from tests.portal.conftest import LAYOUT
from tests.portal.district import settle
from tests.portal.pairs import bundle, key, pair

ENTRIES = "li", "wang", "liang"


def opened(data: Path, url: str) -> Portal:
    return open_portal(PortalConfig(data=data, layout_folder=LAYOUT, db_url=url, demo=True))


def order(portal: Portal, item: str, path: str, asked: Asked, who: str, key_: str = "") -> None:
    with portal.database.read() as session:
        person, row = find_person(session, who), session.get(ItemRow, item)
    assert person is not None
    body = json.dumps(asdict(asked)).encode()  # type: ignore[call-overload]  # all are dataclasses
    made = Order(
        key=key_ or key(),
        person=person,
        item=ItemId(item),
        path=path,
        body=body,
        asked=asked,
        base=row.head if row else None,
    )
    carry_out(portal, made)


def die_at(number: int) -> None:
    """Kill this process before the release's publication of that number."""
    real, calls = publication.publish, [0]

    def publish(*told: Any) -> None:
        calls[0] += 1
        if calls[0] == number:
            os.kill(os.getpid(), signal.SIGKILL)
        real(*told)
        if calls[0] == number - 1 == 2:
            os.kill(os.getpid(), signal.SIGKILL)

    vars(bundle_release)["publish"] = publish


def main(data: str, url: str, number: str, file: str) -> None:
    portal = opened(Path(data), url)
    with portal.database.write() as session:
        settle(session)
    one, other = pair()
    told = bundle(one.item, other.item)
    members = [BundleMemberIn(item=m.item, part=m.part.value) for m in told.members]
    declared = BundleIn(id=told.id, mode=told.mode.value, members=members)
    for revision in (one, other):
        with portal.database.write() as session:
            person = find_person(session, "lin")
            assert person is not None
            store_revision(session, portal, revision, person)
        asked = SubmissionIn(
            hash=revision.hash, checked_rules=1, catalogue_version="1", bundle=declared
        )
        order(portal, revision.item, "submissions", asked, "lin")
    last = key()
    Path(file).write_text(json.dumps([one.item, other.item, other.hash, last]), encoding="utf-8")
    die_at(int(number))
    for revision in (one, other):
        record = SecrecyIn(hash=revision.hash, answers=PASSED)
        order(portal, revision.item, "secrecy", record, "huang")
        for level, who in enumerate(ENTRIES, start=1):
            decision = DecisionIn(hash=revision.hash, level=level, outcome="approve")
            final = revision is other and level == len(ENTRIES)
            order(portal, revision.item, "decisions", decision, who, last if final else "")
    with portal.database.read() as session:
        assert session.get(OperationRow, last) is not None
    portal.database.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
