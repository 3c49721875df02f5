"""The copied part of a clipboard's HTML, ready to be parsed.

The format: https://learn.microsoft.com/windows/win32/dataxchg/html-clipboard-format. Browsers and
office programs mark the copied part by comments; Qt takes the header before it away on Windows.
"""

import re

_HEADER = re.compile(r"\ufeff?(?:Version|StartHTML|EndHTML|StartFragment|EndFragment|SourceURL):")
_START = re.compile(r"<!--\s*StartFragment\s*-->")
_END = re.compile(r"<!--\s*EndFragment\s*-->")
_CONDITION = re.compile(r"<!(?:--)?\[\s*(?:if\b[^\]>]{0,200}|endif\s*)\](?:--)?>", re.IGNORECASE)
_HIDDEN = re.compile(r"<!--\[if\b[^\]>]{0,200}\]>(?!\s{0,9}-->|<!-->)", re.IGNORECASE)
_ENDIF = re.compile(r"<!\[endif\s*\]-->", re.IGNORECASE)
_STYLE = re.compile(r"<style\b[^>]{0,500}>", re.IGNORECASE)
_FIRST = re.compile(r"\s*(?:<!--[^>]{0,200}-->\s*)*<\s*(\w+)")
_WITHIN = {
    **dict.fromkeys(("tr", "td", "th", "col", "colgroup", "tbody", "thead", "tfoot"), "table"),
    "li": "ul",
}


def copied_part(html: str) -> str:
    """What was copied, with the elements around it that make it readable.

    Excel marks rows without their table, which then counts as an element all the same; Word hides
    old drawings in conditional comments.
    """
    part = _between_marks(html)
    part = _CONDITION.sub("", _without_hidden(part))
    first = _FIRST.match(part)
    around = _WITHIN.get(first.group(1).lower(), "") if first else ""
    return f"<{around}>{part}</{around}>" if around else part


def style_text(html: str) -> str:
    """The text of all style sheets, wherever they stand."""
    found: list[str] = []
    at = 0
    while opened := _STYLE.search(html, at):
        at = html.find("</", opened.end())
        if at < 0:
            break
        found.append(html[opened.end() : at])
    return "\n".join(found)


def _between_marks(html: str) -> str:
    if _HEADER.match(html):
        html = html[max(0, html.find("<")) :]
    start = _START.search(html)
    if start is None:
        return html
    ends = list(_END.finditer(html, start.end()))
    return html[start.end() : ends[-1].start() if ends else len(html)]


def _without_hidden(part: str) -> str:
    """Without ``<!--[if …]> … <![endif]-->``: what only old browsers or Word itself would show."""
    kept: list[str] = []
    at = 0
    while hidden := _HIDDEN.search(part, at):
        end = _ENDIF.search(part, hidden.end())
        if end is None:
            break
        kept.append(part[at : hidden.start()])
        at = end.end()
    kept.append(part[at:])
    return "".join(kept)
