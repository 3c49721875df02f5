"""kill -9 between effect and reply: the replay finds one effect and the same receipt."""

from contextlib import closing
from pathlib import Path
from uuid import uuid4

import httpx
import pytest
from sqlalchemy import func, select

from editor_app.domain.item import new_item_id
from editor_app.portal.audit import verify_chain
from editor_app.portal.db.content import SubmissionRow
from editor_app.portal.db.engine import Database
from editor_app.portal.db.records import AuditRow, OperationRow
from tests.portal.articles import article, revision
from tests.portal.processes import PortalProcess
from tests.portal.running import Somebody, code_flow

ROUNDS = 3


@pytest.mark.slow
def test_a_killed_portal_did_it_once(tmp_path: Path, db_url: str) -> None:
    flag = tmp_path / "kill-the-next"
    arguments = [str(tmp_path / "data"), db_url, str(flag)]
    for _ in range(ROUNDS):
        made, key = revision(new_item_id(), article()), str(uuid4())
        running = PortalProcess("tests.portal.killed_portal", arguments)
        with closing(signed_in(running.url)) as client:
            lin = Somebody(name="lin", client=client)
            lin.put(made)
            flag.touch()
            with pytest.raises(httpx.RemoteProtocolError):
                lin.submit(made, key=key)
        assert running.ended() == -9
        running = PortalProcess("tests.portal.killed_portal", arguments)
        with closing(signed_in(running.url)) as client:
            told = client.get(f"/v1/operations/{key}").raise_for_status().json()
            again = Somebody(name="lin", client=client).submit(made, key=key)
            assert (again.status_code, again.json()) == (200, told)
        running.kill()
        assert counts(db_url, made.item, key) == (1, 1, 1)


def signed_in(url: str) -> httpx.Client:
    client = httpx.Client(base_url=url, timeout=30)
    client.headers["Authorization"] = f"Bearer {code_flow(client, 'lin')['access_token']}"
    return client


def counts(db_url: str, item: str, key: str) -> tuple[int, ...]:
    """Submissions, idempotency rows and audit rows, by the portal's own tables."""
    database = Database(db_url)
    queries = (
        select(func.count()).select_from(SubmissionRow).where(SubmissionRow.item == item),
        select(func.count()).select_from(OperationRow).where(OperationRow.key == key),
        select(func.count())
        .select_from(AuditRow)
        .where(AuditRow.item == item, AuditRow.action == "submit"),
    )
    with database.read() as session:
        assert verify_chain(session).whole
        found = tuple(session.scalar(query) or 0 for query in queries)
    database.close()
    return found
