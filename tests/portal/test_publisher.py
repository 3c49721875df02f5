"""The public side is made of the approved bytes, taken by their hash, and of nothing else."""

from sqlalchemy import select, update

from editor_app.domain.canonical import sha256_hex
from editor_app.domain.item import Attachment, BlobHash, Revision
from editor_app.portal.db.content import ItemRow, PageRow, RevisionRow
from editor_app.rendering.item_page import full_page
from editor_app.rendering.published import published_system
from tests.portal.approving import approve_all
from tests.portal.articles import article, revision
from tests.portal.conftest import START
from tests.portal.running import RunningPortal, Somebody
from tests.portal.test_content import send


def _page(portal: RunningPortal, made: Revision, url: str) -> bytes:
    with portal.portal.database.read() as session:
        row = session.get_one(PageRow, made.item)
        system = published_system(
            published_at=row.published_at,
            url=url,
            index_no=row.index_no,
            revision=made.hash,
            links={},
            now=START,
        )
    return full_page(made.content, portal.portal.layout, system).encode()


def _forge(portal: RunningPortal, made: Revision, data: bytes) -> None:
    """Somebody with access to the tables replaces the bytes under a hash."""
    with portal.portal.database.write() as session:
        session.execute(
            update(RevisionRow).where(RevisionRow.hash == made.hash).values(canonical=data)
        )


def test_the_page_is_rendered_from_the_approved_bytes_alone(
    portal: RunningPortal, lin: Somebody
) -> None:
    made = lin.submitted()
    approve_all(portal, made.item, made.hash)
    url = lin.item(made.item)["url"]
    with portal.portal.database.write() as session:
        row = session.get_one(PageRow, made.item)
        row.title, row.text = "他人改过的标题", "他人改过的正文"
    assert lin.client.get(url).content == _page(portal, made, url)


def test_forged_bytes_are_not_published(portal: RunningPortal, lin: Somebody) -> None:
    made = lin.submitted()
    for level, name in enumerate(("li", "wang"), 1):
        portal.sign_in(name).decide(made.item, made.hash, level)
    portal.sign_in("huang").examine(made.item, made.hash)
    other = revision(made.item, article(title="他人换上的另一份正文"))
    _forge(portal, made, other.canonical)
    refused = portal.sign_in("liang").decide(made.item, made.hash, 3)
    assert not refused.is_success
    with portal.portal.database.read() as session:
        item = session.get_one(ItemRow, made.item)
        assert (item.state, item.level, item.live) == ("in_review", 3, None)
        assert session.scalars(select(PageRow).where(PageRow.item == made.item)).first() is None


def test_bytes_forged_after_publication_are_not_shown(portal: RunningPortal, lin: Somebody) -> None:
    made = lin.submitted()
    approve_all(portal, made.item, made.hash)
    url = lin.item(made.item)["url"]
    other = revision(made.item, article(title="他人换上的另一份正文"))
    _forge(portal, made, other.canonical)
    answer = lin.client.get(url)
    assert answer.status_code >= 500
    assert "他人换上" not in answer.text


def test_a_revision_that_is_not_live_has_no_page_though_it_is_stored(
    portal: RunningPortal, lin: Somebody
) -> None:
    made = lin.submitted()
    approve_all(portal, made.item, made.hash)
    url = lin.item(made.item)["url"]
    ahead = revision(made.item, article(title="已上传而未送审的一版"), made.hash)
    assert lin.put(ahead).is_success
    assert "已上传而未送审的一版" not in lin.client.get(url).text


def test_a_forged_file_is_not_given_out(portal: RunningPortal, lin: Somebody) -> None:
    data = b"annex, as approved"
    hash_ = BlobHash(sha256_hex(data))
    assert send(lin, data, 0, last=True, sha256=hash_)["complete"]  # type: ignore[index]  # JSON
    annex = Attachment(name="a.txt", sha256=hash_, size=len(data), media_type="text/plain")
    made = lin.submitted(article(attachments=(annex,)))
    approve_all(portal, made.item, made.hash)
    address = f"/blobs/{hash_}/a.txt"
    assert lin.client.get(address).content == data
    [stored] = portal.portal.config.data.rglob(hash_)
    stored.write_bytes(b"annex, by somebody")
    answer = lin.client.get(address)
    assert answer.status_code >= 500
    assert b"by somebody" not in answer.content
