"""Public list pages and item pages, asked for over HTTP."""

import hashlib
import re
from base64 import b64encode
from collections.abc import Iterator
from urllib.parse import urlsplit

import httpx
import lxml.html
import pytest

from editor_app.portal.public.addresses import page_path
from editor_app.portal.public.item_pages import item_page
from tests.portal.public_site import running_site
from tests.portal.published import Published

PAGES = ["/", "/gwb/", "/qyj/c/gov_info/", "/gwb/catalogue/", "/search?q=消防", "/nowhere/"]


@pytest.fixture(scope="module")
def site() -> Iterator[tuple[httpx.Client, Published]]:
    with running_site() as running:
        yield running


@pytest.fixture
def client(site: tuple[httpx.Client, Published]) -> httpx.Client:
    return site[0]


@pytest.fixture
def published(site: tuple[httpx.Client, Published]) -> Published:
    return site[1]


def document(client: httpx.Client, path: str) -> lxml.html.HtmlElement:
    return lxml.html.document_fromstring(client.get(path).text)


@pytest.mark.parametrize("path", PAGES)
def test_a_page_has_one_title_and_ordered_headings(client: httpx.Client, path: str) -> None:
    levels = [int(h.tag[1]) for h in document(client, path).iter("h1", "h2", "h3", "h4")]
    assert levels.count(1) == 1
    assert max(levels) <= 2


@pytest.mark.parametrize("path", PAGES)
def test_ids_are_unique(client: httpx.Client, path: str) -> None:
    ids = document(client, path).xpath("//@id")
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("path", PAGES)
def test_every_field_of_a_form_has_a_label(client: httpx.Client, path: str) -> None:
    found = document(client, path)
    assert set(found.xpath("//input/@id")) <= set(found.xpath("//label/@for"))


@pytest.mark.parametrize("path", PAGES)
def test_no_page_runs_or_stores_anything(client: httpx.Client, path: str) -> None:
    answer = client.get(path)
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert "set-cookie" not in answer.headers
    assert not document(client, path).xpath("//script|//*[@style]|//iframe")


@pytest.mark.parametrize("path", PAGES)
def test_the_policy_allows_the_style_of_the_page(client: httpx.Client, path: str) -> None:
    answer = client.get(path)
    style = re.findall(r"<style>(.*?)</style>", answer.text, re.DOTALL)[0]
    digest = b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"'sha256-{digest}'" in answer.headers["content-security-policy"]


@pytest.mark.parametrize("path", ["/", "/gwb/", "/qyj/", "/kcj/c/gov_info/", "/cjj/catalogue/"])
def test_every_link_of_the_site_leads_somewhere(client: httpx.Client, path: str) -> None:
    links = {str(url) for url in document(client, path).xpath("//a/@href")}
    # The citizen's forms belong to a part that is not here: tests/portal/test_inquiry_pages.py
    inner = sorted(url for url in links if url.startswith("/") and "/inquiry" not in url)
    answers = {url: client.get(url, follow_redirects=True).status_code for url in inner}
    assert {url for url, status in answers.items() if status != 200} == set()


def test_the_home_lists_every_channel(client: httpx.Client, published: Published) -> None:
    links = document(client, "/").xpath("//ul[@class='units']//a/@href")
    assert links == [f"/{unit.slug}/" for unit in published.layout().portal.units]


def test_a_notice_that_hangs_stands_on_the_home(client: httpx.Client) -> None:
    pinned = document(client, "/").xpath("//section[@class='pinned']//a")
    assert [one.text for one in pinned] == ["关于东屿高新区建设信息网内容迁移的公告"]


def test_another_channel_does_not_show_that_notice(client: httpx.Client) -> None:
    assert document(client, "/gwb/").xpath("//section[@class='pinned']") == []


def test_a_column_has_pages_of_twenty(client: httpx.Client) -> None:
    first = document(client, "/gwb/c/gov_info/")
    assert len(first.xpath("//ul[@class='list']/li")) == 20
    assert first.xpath("//a[@rel='next']/@href") == ["/gwb/c/gov_info/?page=2"]


def test_pages_of_a_column_share_no_item(client: httpx.Client) -> None:
    lists = [
        set(document(client, f"/gwb/c/gov_info/?page={n}").xpath("//ul[@class='list']//a/@href"))
        for n in (1, 2)
    ]
    assert lists[0].isdisjoint(lists[1])


@pytest.mark.parametrize("page", ["0", "-1", "99", "x", "1e3", "999999999999"])
def test_a_page_that_is_not_there_is_missing(client: httpx.Client, page: str) -> None:
    assert client.get(f"/gwb/c/gov_info/?page={page}").status_code == 404


def test_a_jump_column_leads_to_its_target(client: httpx.Client) -> None:
    answer = client.get("/gwb/c/notices/")
    assert answer.status_code == 302
    assert answer.headers["location"] == "/gwb/c/gov_info.statutory.notices/"


def test_an_empty_column_says_so(client: httpx.Client) -> None:
    assert "本栏目暂无内容。" in client.get("/gwb/c/gov_info.statutory.finance/").text


@pytest.mark.parametrize(
    "path",
    [
        "/nowhere/",
        "/gwb/c/nowhere/",
        "/gwb/c/home/",
        "/gwb/c/gov_info/000000000000.html",
        "/nowhere/feed.atom",
        "/blobs/" + "0" * 64 + "/a.csv",
    ],
)
def test_what_is_not_there_gives_the_sites_own_page(client: httpx.Client, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 404
    assert "页面不存在" in answer.text


def test_no_address_leads_out_of_the_files(client: httpx.Client) -> None:
    assert client.get("/blobs/..%2f..%2fetc/passwd").status_code == 404


def test_a_channel_without_its_last_slash_is_found(client: httpx.Client) -> None:
    answer = client.get("/gwb")
    assert (answer.status_code, answer.headers["location"]) == (308, "/gwb/")


def test_an_item_page_is_the_renderers_page(client: httpx.Client, published: Published) -> None:
    for item in published.all[:20]:
        path = page_path(published.layout(), item)
        assert client.get(path).content == item_page(published, item)


def test_an_item_page_names_the_approved_revision(
    client: httpx.Client, published: Published
) -> None:
    item = published.all[0]
    found = document(client, page_path(published.layout(), item))
    assert found.xpath("//meta[@name='revision']/@content") == [item.revision]


def test_an_item_is_not_found_in_another_column(client: httpx.Client, published: Published) -> None:
    path = page_path(published.layout(), published.all[0])
    elsewhere = re.sub(r"/c/[^/]+/", "/c/about.overview/", path)
    assert client.get(elsewhere).status_code == 404


def test_a_policy_and_its_interpretation_lead_to_each_other(
    client: httpx.Client, published: Published
) -> None:
    (policy,) = [i for i in published.all if i.kind == "policy_document" and "研发投入" in i.title]
    there = document(client, page_path(published.layout(), policy)).xpath(
        "//section[@class='part interpretation']//a/@href"
    )[0]
    back = document(client, there).xpath("//table[@class='metadata']//a/@href")
    assert back == [page_path(published.layout(), policy)]


def test_the_catalogue_heads_its_columns(client: httpx.Client) -> None:
    heads = document(client, "/gwb/catalogue/").xpath("//thead//th[@scope='col']")
    assert [one.text for one in heads] == ["索引号", "名称", "文号", "成文日期", "发布日期"]


def test_a_search_finds_titles_and_bodies(client: httpx.Client) -> None:
    found = document(client, "/search?q=频道+检查").xpath("//ul[@class='list']//a")
    assert found
    assert "找到" in client.get("/search?q=频道+检查").text


def test_a_search_without_words_only_asks(client: httpx.Client) -> None:
    assert "请输入要查找的词语" in client.get("/search").text


def test_a_search_shows_the_question_as_text(client: httpx.Client) -> None:
    question = '"><script>alert(1)</script>'
    answer = client.get("/search", params={"q": question})
    field = lxml.html.document_fromstring(answer.text).get_element_by_id("words")
    assert field.get("value") == question
    assert "<script>" not in answer.text


def test_a_search_that_finds_nothing_says_so(client: httpx.Client) -> None:
    assert "没有找到" in client.get("/search?q=不存在的词语").text


def test_a_search_refuses_no_character(client: httpx.Client) -> None:
    assert client.get("/search?q=%00%25_%27%22%5c").status_code == 200


def test_head_is_answered_without_a_body(client: httpx.Client) -> None:
    answer = client.head("/gwb/")
    assert (answer.status_code, answer.content) == (200, b"")


def test_nothing_can_be_sent_to_the_public_side(client: httpx.Client) -> None:
    assert client.post("/gwb/").status_code == 405


def test_robots_are_shown_the_sitemap(client: httpx.Client) -> None:
    line = client.get("/robots.txt").text.splitlines()[-1]
    assert urlsplit(line.removeprefix("Sitemap: ")).path == "/sitemap.xml"


def test_an_attachment_comes_under_its_own_name(client: httpx.Client) -> None:
    found = document(client, "/kcj/c/service.guide/").xpath("//ul[@class='list']//a/@href")[0]
    link = document(client, found).xpath("//section[@class='part attachments']//a/@href")[0]
    answer = client.get(link)
    assert answer.status_code == 200
    told = answer.headers["content-disposition"]
    assert told.startswith("attachment; filename=")
    assert "filename*=UTF-8''%E7%A0%94%E5%8F%91" in told
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_the_name_in_an_address_is_not_believed(client: httpx.Client, published: Published) -> None:
    found = document(client, "/kcj/c/service.guide/").xpath("//ul[@class='list']//a/@href")[0]
    link = document(client, found).xpath("//section[@class='part attachments']//a/@href")[0]
    answer = client.get(link.rsplit("/", 1)[0] + "/setup.exe")
    assert "setup.exe" not in answer.headers["content-disposition"]


@pytest.mark.parametrize(
    ("path", "marked"),
    [("/gwb/", ["频道首页"]), ("/gwb/c/interact/", ["互动交流"]), ("/", [])],
)
def test_the_navigation_marks_where_one_is(
    client: httpx.Client, path: str, marked: list[str]
) -> None:
    found = document(client, path).xpath("//nav[@class='columns']//a[@aria-current]/text()")
    assert found == marked
