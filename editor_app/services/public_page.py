"""Says in which way a public page is not the page that was approved."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from html.parser import HTMLParser
from itertools import zip_longest

from editor_app.domain.item import ContentHash, ItemId
from editor_app.domain.proof import Fault, Flaw
from editor_app.rendering.addresses import short_id
from editor_app.rendering.scene import LinkTarget

_OURS = frozenset({"revision", "SiteIDCode"})  # tags without which a page is of some other maker
_SHOWN = 60  # characters of the line that differs; enough to find it


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """What has to stand at the address: any of ``pages``, the dates of one moment apart."""

    revision: ContentHash
    column_name: str
    pages: tuple[bytes, ...]


def page_faults(page: bytes, expected: Expected) -> tuple[Fault, ...]:
    """Nothing for the approved page; else the first thing that explains the difference."""
    if page in expected.pages:
        return ()
    if not page or any(one.startswith(page) for one in expected.pages):
        return (Fault(flaw=Flaw.TRUNCATED),)
    read = _read(page.decode("utf-8", "replace"))
    if not _OURS & read.tags.keys():
        return (Fault(flaw=Flaw.CHANGED),)
    revision = read.tags.get("revision", "")
    if revision and revision != expected.revision:
        return (Fault(flaw=Flaw.STALE, about=revision),)
    if read.tags.get("ColumnName", "") != expected.column_name:
        return (Fault(flaw=Flaw.WRONG_PLACE, about=read.tags.get("ColumnName", "")),)
    if not read.ended:
        return (Fault(flaw=Flaw.TRUNCATED),)
    return (Fault(flaw=Flaw.CHANGED, about=first_difference(page, expected.pages[0])),)


def links_on(page: bytes, items: Iterable[ItemId]) -> dict[str, LinkTarget]:
    """What the page calls these items: for targets this workstation knows nothing about."""
    read = _read(page.decode("utf-8", "replace"))
    return {
        item: LinkTarget(title=words, url=url)
        for item in items
        for url, words in read.links.items()
        if url.startswith("/") and url.endswith(f"/{short_id(item)}.html")
    }


def revision_on(page: bytes) -> str:
    """The revision a page says it is; empty for a page that is none."""
    return _read(page.decode("utf-8", "replace")).tags.get("revision", "")


def first_difference(page: bytes, wanted: bytes) -> str:
    """The first line that is not as approved, without its markup."""
    there, approved = (one.decode("utf-8", "replace").splitlines() for one in (page, wanted))
    pairs = zip_longest(there, approved, fillvalue="")
    line = next((mine or other for mine, other in pairs if mine != other), "")
    return " ".join(re.sub(r"<[^>]*>", " ", line).split())[:_SHOWN]


class _read(HTMLParser):  # noqa: N801 - reads like a function
    """Meta tags, links with their words, and whether the document came to its end."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: dict[str, str] = {}
        self.links: dict[str, str] = {}
        self.ended = False
        self._link = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Collect the first of each tag, and where links lead."""
        told = {name: value or "" for name, value in attrs}
        if tag == "meta" and "name" in told:
            self.tags.setdefault(told["name"], told.get("content", ""))
        if tag == "a":
            self._link = told.get("href", "")
            self.links.setdefault(self._link, "")

    def handle_endtag(self, tag: str) -> None:
        """Leave a link; note the end."""
        self._link = "" if tag == "a" else self._link
        self.ended = self.ended or tag == "html"

    def handle_data(self, data: str) -> None:
        """The words of a link."""
        if self._link:
            self.links[self._link] += data
