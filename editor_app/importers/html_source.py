"""The source of a page as the parser may read it to its end."""

import re

_STOP = re.compile(r"</(?:html|body)(?=[\s/>])", re.IGNORECASE)


def unended(html: str) -> str:
    """Without the tags that end a page: behind them libxml2 reads nothing, browsers read on.

    Pages put together of several files end more than once, and a line stands below many a page.
    """
    return _STOP.sub("</end-of-page", html)
