"""Count the elements of clipboard HTML by another parser than the converter's."""

import re
from html.parser import HTMLParser

_FRAME = frozenset(("html", "head", "body"))


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.count = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.count += tag not in _FRAME


def elements(html: str) -> int:
    """The tags of the copied part; rows without their table have one that is not copied."""
    start, end = html.find("<!--StartFragment-->"), html.find("<!--EndFragment-->")
    part = html if start < 0 else html[start:end]
    tags = _Tags()
    tags.feed(re.sub(r"<!\[[^>]*\]>", "", part))
    tags.close()
    return tags.count + bool(re.match(r"<!--StartFragment-->\s*<(?:col|tr|td)\b", part))
