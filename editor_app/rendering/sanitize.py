"""Safe HTML: the tags and addresses an article may hold, reached as a fixed point of the cleaner.

nh3 is not idempotent (22 of 1,704 html5lib inputs change again on a second pass), and what a
browser parses is the last pass. So the cleaner runs until nothing changes, and text that does not
settle is shown as its source.
"""

import re
from functools import lru_cache
from html import escape
from urllib.parse import urlsplit

import nh3

_PASSES = 6  # every known input settles by the third pass

_TAGS = (
    {"p", "br", "hr", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "code"}
    | {"strong", "b", "em", "i", "u", "s", "sub", "sup", "a", "img", "figure", "figcaption"}
    | {"ul", "ol", "li", "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td"}
    | {"colgroup", "col"}
)
# Their content is never text a reader should see.
_DROPPED_WITH_CONTENT = (
    {"script", "style", "iframe", "object", "embed", "applet", "template", "noscript", "noembed"}
    | {"noframes", "svg", "math", "select", "textarea", "title", "xmp", "plaintext", "frameset"}
    | {"audio", "video", "canvas"}
)
_ATTRIBUTES = {
    "a": {"href", "title"},
    "img": {"src", "alt", "title"},
    "th": {"colspan", "rowspan"},
    "td": {"colspan", "rowspan"},
    "ol": {"start"},
    "col": {"width"},
}
_SCOPES = {"row", "col", "rowgroup", "colgroup"}
ALIGNED = frozenset({"at-left", "at-center", "at-right"})
_CLASSES = {"th": set(ALIGNED), "td": set(ALIGNED)}
SCHEMES = frozenset({"http", "https", "mailto", "tel", "att"})

# Control characters, and the marks that turn the reading direction around (CVE-2021-42574).
_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_ATTACHMENT = re.compile(r"att:(?:[0-9a-f]{64}(?:/[^\s/\\?#]{1,255})?|rel/[^\s\\?#:]{1,500})")
_HOST = re.compile(r"[0-9a-z\u4e00-\u9fff](?:[0-9a-z.\u4e00-\u9fff-]*[0-9a-z\u4e00-\u9fff])?")
_MAIL = re.compile(r"mailto:[^\s@<>\"'\\?]+@[^\s@<>\"'\\?]+")
_PHONE = re.compile(r"tel:\+?[0-9-]{3,24}")
_UNFIT = re.compile(r"[\s\\<>\"`{}|^\u200b-\u200d\u2060\ufeff]")
_SMALL_NUMBER = re.compile(r"[0-9]{1,3}")
_PERCENT = re.compile(r"[1-9][0-9]?%|100%")


def strip_unseen(text: str) -> str:
    """Take out control characters and direction overrides; line ends and tabs stay."""
    return _UNSEEN.sub("", text)


def sanitize(html: str) -> str:
    """Reduce a fragment to what an article may hold. What does not settle comes back as source."""
    clean = _cleaner().clean
    before = clean(html)
    for _ in range(_PASSES):
        after = clean(before)
        if after == before:
            return strip_unseen(after)  # a reference such as &#8238; became the sign itself
        before = after
    return f"<p>{escape(strip_unseen(html))}</p>"


def safe_link(url: str) -> bool:
    """Whether an address may stand behind a link: no script, no share, no disguise."""
    if url.startswith("att:"):
        return bool(_ATTACHMENT.fullmatch(url)) and ".." not in url
    if url.startswith("mailto:"):
        return bool(_MAIL.fullmatch(url))
    if url.startswith("tel:"):
        return bool(_PHONE.fullmatch(url))
    return _safe_web_address(url)


def _safe_web_address(url: str) -> bool:
    if _UNFIT.search(url) or _UNSEEN.search(url):
        return False
    if not url.lower().startswith(("http://", "https://")) or url[url.index("//") + 2 :][:1] == "/":
        return False
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return False
    return bool(host) and "@" not in parts.netloc and bool(_HOST.fullmatch(host or ""))


def _filter(tag: str, attribute: str, value: str) -> str | None:
    """Decide about one attribute; pictures come from the item's own files alone."""
    if attribute == "href":
        return value if safe_link(value) else None
    if attribute == "src":
        return value if value.startswith("att:") and safe_link(value) else None
    if attribute in {"colspan", "rowspan", "start"}:
        return value if _SMALL_NUMBER.fullmatch(value) else None
    if attribute == "width":
        return value if _PERCENT.fullmatch(value) else None
    return strip_unseen(value)


@lru_cache(maxsize=1)
def _cleaner() -> nh3.Cleaner:
    return nh3.Cleaner(
        tags=set(_TAGS),
        clean_content_tags=set(_DROPPED_WITH_CONTENT),
        attributes={tag: set(names) for tag, names in _ATTRIBUTES.items()},
        attribute_filter=_filter,
        link_rel=None,
        url_schemes=set(SCHEMES),
        allowed_classes=_CLASSES,
        tag_attribute_values={"th": {"scope": _SCOPES}},
        url_relative="deny",
    )
