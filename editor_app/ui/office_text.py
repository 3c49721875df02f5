"""Rendered bodies as Qt shows them: headings of office texts have the size of the text."""

import re

_HEADING = re.compile(r"<(/?)h[1-6]\b")
HEADING_STYLE = ".head { font-weight: 600; margin: 4px 0; }"


def with_office_headings(html: str) -> str:
    """Headings as paragraphs of the class ``head``.

    Qt enlarges h1 to h6 by a factor that a style sheet cannot take away, and indents them by
    nothing.
    """
    return _HEADING.sub(r'<\1p class="head"', html).replace('</p class="head"', "</p")
