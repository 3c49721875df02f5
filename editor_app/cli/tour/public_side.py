"""The portal from outside: public pages by plain HTTP, the audit trail as its administrator."""

from html.parser import HTMLParser
from typing import Any

import httpx

from editor_app.domain.item import ItemId

_SILENT = frozenset({"style", "script"})
_SECONDS = 20.0


class PublicSide:
    """Fetches; every method raises ``httpx.HTTPError`` when the portal does not answer well."""

    def __init__(self, url: str) -> None:
        self._client = httpx.Client(base_url=url, timeout=_SECONDS, trust_env=False)

    def close(self) -> None:
        """Close the connections."""
        self._client.close()

    def page(self, path: str) -> bytes:
        """The bytes of a public page."""
        return self._client.get(path).raise_for_status().content

    def text(self, path: str, **query: str) -> str:
        """A public document as text."""
        return self._client.get(path, params=query).raise_for_status().text

    def audit(self, token: str, item: ItemId) -> list[str]:
        """The actions of the audit trail that concern an item, oldest first."""
        actions: list[str] = []
        after = 0
        while rows := self._audit_page(token, after):
            actions += [str(row["action"]) for row in rows if row["item"] == item]
            after = int(rows[-1]["sequence"])
        return actions

    def _audit_page(self, token: str, after: int) -> list[dict[str, Any]]:
        answer = self._client.get(
            "/v1/audit",
            params={"after": after, "limit": 500},
            headers={"Authorization": f"Bearer {token}"},
        )
        rows: list[dict[str, Any]] = answer.raise_for_status().json()
        return rows


class PageText(HTMLParser):
    """What a page says: its meta tags, and its words without any blank."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.metas: dict[str, list[str]] = {}
        self._words: list[str] = []
        self._silent = 0
        self.feed(html)
        self.close()

    @property
    def words(self) -> str:
        """All words in reading order, blanks left out."""
        return "".join("".join(self._words).split())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Collect ``<meta name= content=>``."""
        told = dict(attrs)
        if tag == "meta" and told.get("name"):
            self.metas.setdefault(str(told["name"]), []).append(told.get("content") or "")
        self._silent += tag in _SILENT

    def handle_endtag(self, tag: str) -> None:
        """Leave what is not text."""
        self._silent -= tag in _SILENT

    def handle_data(self, data: str) -> None:
        """Collect text."""
        if not self._silent:
            self._words.append(data)
