"""What the client previews is, byte for byte, the item part of the page the portal publishes.

A real client store, a real portal, the page over HTTP. Only the addresses of files differ: in a
file that stands alone they are the files themselves, so they are put side by side by hash.
"""

import base64
import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from editor_app.bootstrap import build
from editor_app.domain.canonical import Json, sha256_hex
from editor_app.domain.item import (
    Attachment,
    BlobHash,
    ColumnKey,
    Content,
    ContentHash,
    Draft,
    ItemId,
    Kind,
    PersonId,
    Revision,
    UnitKey,
    new_item_id,
)
from editor_app.domain.workflow import Remote, RemoteState
from editor_app.installation import read_settings
from editor_app.paths import Paths
from editor_app.rendering.item_page import preview_page, render_article
from editor_app.rendering.scene import LinkTarget, SystemValues
from editor_app.services.app import App
from tests.fakes.notice import FIELDS
from tests.portal.approving import approve_all
from tests.portal.conftest import START
from tests.portal.running import RunningPortal, Somebody
from tests.portal.test_content import send
from tests.unit.rendering_scenes import bundled

PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
TABLE_FILE = "单位,数量\n办公室,12\n".encode()
_ARTICLE = re.compile(r"<article .*</article>", re.DOTALL)
_DATA = re.compile(r'"data:[^;"]*;base64,([^"]*)"')
_BLOB = re.compile(r'"/blobs/([0-9a-f]{64})/[^"]*"')
_COMMENT = re.compile(r"<!--[^>]*-->")


def body() -> str:
    picture, table = sha256_hex(PNG), sha256_hex(TABLE_FILE)
    return (
        "各园区，各镇（街道），区直各单位：\n\n"
        "为做好冬季**“保供”**工作，现将有关事项通知如下，见[省政府网站](https://www.gd.gov.cn/)"
        f"和[报送情况统计表](att:{table})。\n\n"
        "## 一、任务安排\n\n"
        "| 单位 | 数量 |\n| --- | ---: |\n| 办公室 | 12 |\n| 科技局 | 3 |\n\n"
        f'![各单位报送数量的柱状图](att:{picture} "图 1　报送数量")\n\n'
        "1. 摸清底数，建立台账。\n2. 落实责任，按时报送。\n\n"
        "- 每周报送一次；\n- 节假日照常。\n\n"
        "仲恺高新区管委会办公室\n\n2026年11月20日\n"
    )


def attachments() -> tuple[Attachment, ...]:
    files = (("柱状图.png", PNG, "image/png"), ("报送情况统计表.csv", TABLE_FILE, "text/csv"))
    return tuple(
        Attachment(name=name, sha256=BlobHash(sha256_hex(data)), size=len(data), media_type=media)
        for name, data, media in files
    )


def notice(title: str, **fields: Json) -> Content:
    return Content(
        kind=Kind("notice"),
        unit=UnitKey("gwb"),
        column=ColumnKey("gov_info.statutory.notices"),
        template_version="1.0.0",
        layout_version="2026.11",
        fields={**FIELDS, "provenance": "original", "title": title, **fields},
        body=body(),
        attachments=attachments(),
    )


@pytest.fixture
def client(tmp_path: Path) -> Iterator[App]:
    paths = Paths.discover(tmp_path / "client")
    app = build(paths, read_settings(paths))
    yield app
    app.close()


def published(portal: RunningPortal, lin: Somebody, content: Content) -> Revision:
    for data in (PNG, TABLE_FILE):
        send(lin, data, 0, last=True, sha256=sha256_hex(data))
    made = lin.submitted(content)
    approve_all(portal, made.item, made.hash)
    return made


def told(client: App, lin: Somebody, made: Revision) -> Draft:
    """Give the client's store the portal's word and the files; the draft it would preview."""
    word = lin.item(made.item)
    with client.store.transaction():
        client.store.mirror.put(_remote(made, word))
    for data in (PNG, TABLE_FILE):
        client.store.blobs.add(data)
    return Draft(
        item=ItemId(made.item),
        content=made.content,
        base=ContentHash(made.hash),
        edition=1,
        created_at=START,
        changed_at=START,
        keeps={},
    )


def _remote(made: Revision, word: dict[str, str]) -> Remote:
    return Remote(
        item=made.item,
        unit=made.content.unit,
        column=made.content.column,
        kind=made.content.kind,
        title=made.content.title,
        state=RemoteState.PUBLISHED,
        level=0,
        levels=3,
        head=made.hash,
        live=made.hash,
        edition=1,
        submitted_by=PersonId("lin"),
        submitted_by_name="林晓雯",
        contributors=(),
        approvals=(),
        changed_at=START,
        published_at=datetime.fromisoformat(word["published_at"]),
        scheduled_at=None,
        url=word["url"],
        index_no=word["index_no"],
        sequence=1,
    )


def item_part(page: str) -> str:
    """The article, with each file's address replaced by the hash of the file it leads to."""
    found = _ARTICLE.search(page)
    assert found is not None
    named = _DATA.sub(lambda m: f'"{sha256_hex(base64.b64decode(m[1]))}"', found[0])
    return _BLOB.sub(r'"\1"', named)


def test_the_item_part_of_the_public_page_is_the_clients_own(
    portal: RunningPortal, lin: Somebody, client: App
) -> None:
    other = published(portal, lin, notice("关于报送情况的通报"))
    told(client, lin, other)
    made = published(portal, lin, notice("关于冬季报送工作的通知", related=[other.item]))
    draft = told(client, lin, made)
    answer = lin.client.get(lin.item(made.item)["url"])
    assert answer.status_code == 200
    public = item_part(answer.content.decode("utf-8"))
    for words in ("<table>", "<figure>", "<ol>", "<ul>", sha256_hex(PNG), sha256_hex(TABLE_FILE)):
        assert words in public  # the comparison is about all of these
    assert lin.item(other.item)["url"] in public
    assert item_part(client.preview.standalone(draft)).encode() == public.encode()


def test_the_preview_is_made_of_the_same_article() -> None:
    """The pane shows the very article, cut into parts; nothing but comments tells where it cuts."""
    content = notice("关于冬季报送工作的通知", original_url="https://a.gov.cn/")
    system = SystemValues(
        published_at=START,
        index_no="11990000000001003X/2026-00001",
        links={new_item_id(): LinkTarget(title="他", url="/x")},
    )
    page = preview_page(content, bundled(), system)
    assert _COMMENT.sub("", page.article) == render_article(content, bundled(), system)
