"""What a page adds to clean HTML: table headers' scope, a scroll box, leave prompts, alt texts.

Works on the cleaner's output, which is well formed, and gives attributes a fixed form
(double quotes, ``<`` and ``>`` escaped), so that later steps may search it.
"""

from html import escape
from html.parser import HTMLParser
from urllib.parse import urlsplit

GOV_SUFFIXES = (".gov.cn", ".政务")
LEAVE_PROMPT = "（外部链接）"
_SCROLL_BOX = '<div class="scroll" tabindex="0" role="region" aria-label="表格">'

_Attributes = list[tuple[str, str | None]]


def dress(html: str, own_hosts: frozenset[str]) -> str:
    """Dress a clean fragment; ``own_hosts`` are the site itself and domains it allows."""
    dresser = _Dresser(own_hosts)
    dresser.feed(html)
    dresser.close()
    return "".join(dresser.out)


def leaves_government(url: str, own_hosts: frozenset[str]) -> bool:
    """Whether a link leads to a site that is neither a government's nor one of ours."""
    if not url.startswith(("http://", "https://")):
        return False
    host = (urlsplit(url).hostname or "").rstrip(".")
    own = any(host == one or host.endswith("." + one) for one in own_hosts if one)
    return not own and not host.endswith(GOV_SUFFIXES)


class _Dresser(HTMLParser):
    def __init__(self, own_hosts: frozenset[str]) -> None:
        super().__init__(convert_charrefs=False)
        self.out: list[str] = []
        self._own_hosts = own_hosts
        self._tables = 0
        self._table_at = 0  # where in `out` the start tag of the last table stands
        self._in_head = False
        self._leaving: list[bool] = []

    def handle_starttag(self, tag: str, attrs: _Attributes) -> None:
        if tag == "img":
            self._picture(dict(attrs))
            return
        if tag == "table":
            self._tables += 1
            if self._tables == 1:
                self.out.append(_SCROLL_BOX)
            self._table_at = len(self.out)
        elif tag == "col" and dict(attrs).get("width"):
            self.out[self._table_at] = _start("table", [("class", "sized")])
        elif tag == "thead":
            self._in_head = True
        elif tag == "th" and not dict(attrs).get("scope"):
            attrs = [*attrs, ("scope", "col" if self._in_head else "row")]
        elif tag == "a":
            attrs = self._link(attrs)
        self.out.append(_start(tag, attrs))

    def handle_endtag(self, tag: str) -> None:
        if tag == "a" and self._leaving and self._leaving.pop():
            self.out.append(f'<span class="leave">{LEAVE_PROMPT}</span>')
        self.out.append(f"</{tag}>")
        if tag == "table":
            self._tables -= 1
            if self._tables == 0:
                self.out.append("</div>")
        elif tag == "thead":
            self._in_head = False

    def handle_data(self, data: str) -> None:
        self.out.append(data)

    def handle_entityref(self, name: str) -> None:
        self.out.append(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self.out.append(f"&#{name};")

    def _link(self, attrs: _Attributes) -> _Attributes:
        url = dict(attrs).get("href") or ""
        leaving = leaves_government(url, self._own_hosts)
        self._leaving.append(leaving)
        if not leaving:
            return attrs
        return [*attrs, ("class", "external"), ("rel", "nofollow noopener noreferrer")]

    def _picture(self, attrs: dict[str, str | None]) -> None:
        """A picture whose address was refused stays as its alternative text."""
        alt = attrs.get("alt") or ""
        if attrs.get("src"):
            self.out.append(_start("img", [("src", attrs["src"]), ("alt", alt)]))
        elif alt:
            self.out.append(lost_picture(alt))


def lost_picture(alt: str) -> str:
    """What stands where a picture cannot be shown."""
    return f'<span class="lost">（图片：{escape(alt)}）</span>'


def _start(tag: str, attrs: _Attributes) -> str:
    written = "".join(f' {name}="{escape(value or "")}"' for name, value in attrs)
    return f"<{tag}{written}>"
