"""Atom feeds (RFC 4287) of channels and columns, and the sitemap (sitemaps.org 0.9)."""

import re
from datetime import UTC, datetime
from html import unescape
from xml.etree.ElementTree import Element, SubElement, tostring

from editor_app.domain.item import UnitKey
from editor_app.domain.layout import Column, Unit
from editor_app.portal.public.addresses import absolute, page_path
from editor_app.portal.public.data import PublicData, PublicItem
from editor_app.portal.public.views import leaves_below
from editor_app.rendering.addresses import channel_path, column_path
from editor_app.rendering.frame import ROOT_COLUMN, channel_name
from editor_app.rendering.html import render_body
from editor_app.rendering.sanitize import strip_unseen

ATOM = "http://www.w3.org/2005/Atom"
SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
_TAG = re.compile(r"<[^>]*>")
_ENTRIES = 30
_SITEMAP_MAX = 50_000  # sitemaps.org allows no more in one file
_SUMMARY = 200  # characters of the body that stand in where no abstract was written
_BEGINNING = datetime(2017, 1, 1, tzinfo=UTC)  # "updated" of a feed that has no entry yet


def channel_feed(data: PublicData, unit: Unit) -> bytes:
    """Everything of one channel, newest first."""
    return _feed(
        data, unit, data.layout().column(ROOT_COLUMN), channel_path(unit.slug), channel_name(unit)
    )


def column_feed(data: PublicData, unit: Unit, column: Column) -> bytes:
    """One column of a channel; a branch gives all below it."""
    title = f"{column.name_zh} - {channel_name(unit)}"
    return _feed(data, unit, column, column_path(unit.slug, column.key), title)


def sitemap(data: PublicData) -> bytes:
    """The home, the channels and every live page."""
    layout = data.layout()
    root = Element("urlset", {"xmlns": SITEMAP})
    for path in ("/", *(channel_path(unit.slug) for unit in layout.portal.units)):
        SubElement(SubElement(root, "url"), "loc").text = absolute(layout, path)
    for item in data.items(limit=_SITEMAP_MAX - len(root)).items:
        entry = SubElement(root, "url")
        SubElement(entry, "loc").text = absolute(layout, page_path(layout, item))
        SubElement(entry, "lastmod").text = _moment(item.updated_at)
    return _document(root)


def _feed(data: PublicData, unit: Unit, column: Column, path: str, title: str) -> bytes:
    layout = data.layout()
    keys = [leaf.key for leaf in leaves_below(layout, column.key)]
    found = data.items(unit=UnitKey(unit.key), columns=keys, limit=_ENTRIES).items
    root = Element("feed", {"xmlns": ATOM, "xml:lang": "zh-CN"})
    own = absolute(layout, f"{path}feed.atom")
    _text(root, "id", own)
    _text(root, "title", title)
    _text(root, "updated", _moment(max((one.updated_at for one in found), default=_BEGINNING)))
    SubElement(root, "link", rel="self", type="application/atom+xml", href=own)
    SubElement(root, "link", rel="alternate", type="text/html", href=absolute(layout, path))
    _text(SubElement(root, "author"), "name", unit.name_zh)
    for item in found:
        root.append(_entry(data, item))
    return _document(root)


def _entry(data: PublicData, item: PublicItem) -> Element:
    layout, content = data.layout(), data.revision(item.revision).content
    entry = Element("entry")
    _text(entry, "id", f"urn:uuid:{item.item}")
    _text(entry, "title", item.title)
    _text(entry, "published", _moment(item.published_at))
    _text(entry, "updated", _moment(item.updated_at))
    address = absolute(layout, page_path(layout, item))
    SubElement(entry, "link", rel="alternate", type="text/html", href=address)
    _text(SubElement(entry, "author"), "name", content.text("source") or item.unit)
    name = layout.column(item.column).name_zh
    SubElement(entry, "category", term=item.column, label=name)
    _text(entry, "summary", content.text("description") or _beginning_of(content.body))
    return entry


def _beginning_of(body: str) -> str:
    """The first words of a body, without its markup."""
    words = " ".join(unescape(_TAG.sub(" ", render_body(body))).split())
    return words if len(words) <= _SUMMARY else words[:_SUMMARY] + "……"


def _text(parent: Element, name: str, text: str) -> None:
    SubElement(parent, name).text = strip_unseen(text).strip()


def _moment(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _document(root: Element) -> bytes:
    body: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return body
