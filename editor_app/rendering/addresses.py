"""Addresses of the public pages: one place that names a path, for the portal and the preview."""

from urllib.parse import quote

from editor_app.domain.item import BlobHash, ColumnKey, ItemId

SHORT = 12  # hexadecimal digits of the item id that stand in the address


def short_id(item: ItemId) -> str:
    """The part of the item id an address shows; the portal refuses a second item with the same."""
    return item.replace("-", "")[:SHORT]


def channel_path(slug: str) -> str:
    """The home of one channel."""
    return f"/{slug}/"


def catalogue_path(slug: str) -> str:
    """The disclosure catalogue of one channel."""
    return f"/{slug}/catalogue/"


def column_path(slug: str, column: ColumnKey) -> str:
    """The list of one column."""
    return f"/{slug}/c/{column}/"


def item_path(slug: str, column: ColumnKey, item: ItemId) -> str:
    """The page of one item; it stays the same through all editions in that column."""
    return f"{column_path(slug, column)}{short_id(item)}.html"


def opinions_path(page: str) -> str:
    """The form for opinions on a consultation, below the address of its page."""
    return f"{page.removesuffix('.html')}/opinions"


def blob_path(sha256: BlobHash, name: str) -> str:
    """An attachment or picture of a live item, as written in a page (not yet percent-encoded)."""
    return f"/blobs/{sha256}/{name}"


def blob_url(sha256: BlobHash, name: str) -> str:
    """The address of a file, percent-encoded (RFC 3986)."""
    return quote(blob_path(sha256, name.replace("/", "_")), safe="/")
