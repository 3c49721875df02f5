"""Atom feeds and the sitemap."""

from xml.etree.ElementTree import fromstring

import feedparser
import pytest

from editor_app.domain.item import ColumnKey
from editor_app.domain.layout import Unit
from editor_app.portal.public.answers import file_answer
from editor_app.portal.public.data import PublicFile
from editor_app.portal.public.feeds import channel_feed, column_feed, sitemap
from tests.portal.published import Published, bundled_layout

ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture(scope="module")
def published() -> Published:
    return Published(bundled_layout())


def unit(published: Published, key: str = "gwb") -> Unit:
    found = published.layout().portal.unit(key)
    assert found is not None
    return found


def test_every_channels_feed_is_well_formed(published: Published) -> None:
    feeds = [feedparser.parse(channel_feed(published, u)) for u in published.layout().portal.units]
    assert [feed.bozo for feed in feeds] == [False] * len(feeds)


def test_a_feed_has_what_rfc_4287_asks_for(published: Published) -> None:
    feed = fromstring(channel_feed(published, unit(published)))
    for parent in (feed, *feed.findall(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):
            assert len(parent.findall(f"{ATOM}{name}")) == 1
        assert parent.find(f"{ATOM}author/{ATOM}name") is not None


def test_ids_of_entries_are_unique(published: Published) -> None:
    feed = feedparser.parse(channel_feed(published, unit(published)))
    assert len({entry.id for entry in feed.entries}) == len(feed.entries) > 5


def test_an_entry_without_an_abstract_begins_with_its_text() -> None:
    published = Published(bundled_layout(), without=("description",))
    column = published.layout().column("gov_info.guide")
    (entry,) = fromstring(column_feed(published, unit(published, "zkgwb"), column)).iter(
        f"{ATOM}entry"
    )
    summary = entry.findtext(f"{ATOM}summary") or ""
    assert summary.startswith("公开内容 本单位主动公开机构职能")


def test_addresses_in_a_feed_are_absolute(published: Published) -> None:
    feed = feedparser.parse(channel_feed(published, unit(published)))
    assert all(e.link.startswith("https://www.example.gov.cn/gwb/c/") for e in feed.entries)


def test_entries_come_newest_first(published: Published) -> None:
    feed = feedparser.parse(channel_feed(published, unit(published)))
    dates = [entry.published_parsed for entry in feed.entries]
    assert dates == sorted(dates, reverse=True)


def test_a_columns_feed_holds_that_column_alone(published: Published) -> None:
    column = published.layout().column("gov_info.statutory.notices")
    feed = feedparser.parse(column_feed(published, unit(published), column))
    assert {entry.tags[0].term for entry in feed.entries} == {column.key}


def test_a_feed_without_entries_is_still_a_feed(published: Published) -> None:
    column = published.layout().column("gov_info.statutory.finance")
    feed = feedparser.parse(column_feed(published, unit(published), column))
    assert (feed.bozo, feed.entries, feed.feed.updated) == (False, [], "2017-01-01T00:00:00Z")


def test_equal_contents_give_equal_feeds(published: Published) -> None:
    again = Published(bundled_layout())
    assert channel_feed(published, unit(published)) == channel_feed(again, unit(again))


def test_the_sitemap_names_every_live_page_once(published: Published) -> None:
    root = fromstring(sitemap(published))
    places = [loc.text for loc in root.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
    assert len(places) == len(set(places)) == len(published.all) + 9  # home and eight channels


def test_a_feed_of_a_branch_holds_all_below_it(published: Published) -> None:
    column = published.layout().column("gov_info")
    below = feedparser.parse(column_feed(published, unit(published), column)).entries
    assert {ColumnKey("gov_info.statutory.news"), ColumnKey("gov_info.report")} <= {
        entry.tags[0].term for entry in below
    }


@pytest.mark.parametrize(
    "name", ['a".exe', "a\r\nSet-Cookie: x=1.csv", "../../a.csv", "  . ", "名单\u202egpj.exe"]
)
def test_no_file_name_breaks_out_of_its_header(name: str) -> None:
    file = PublicFile(data=b"", media_type="text/csv", name=name)
    told = file_answer(file).headers["content-disposition"]
    plain = told.partition('filename="')[2].partition('"')[0]
    assert not set(plain) & set('\r\n"/\\')
    assert "\n" not in told


@pytest.mark.parametrize("kind", ["text/html", "image/svg+xml", "application/xhtml+xml", "x/y"])
def test_nothing_a_browser_would_run_keeps_its_type(kind: str) -> None:
    answer = file_answer(PublicFile(data=b"<script>", media_type=kind, name="a"))
    assert answer.headers["content-type"] == "application/octet-stream"
    assert answer.headers["content-disposition"].startswith("attachment")
