"""The rules as the portal in memory runs them by itself, over the bundled layout."""

from editor_app.checks.engine import CheckContext, check
from editor_app.connectors.memory import MemoryBooks
from editor_app.domain.findings import CheckReport, Phase
from editor_app.domain.item import Revision
from editor_app.domain.layout_pack import parse_pack
from tests.fakes.workstation import BUNDLED


class OwnRules:
    """Gives the report of a revision."""

    def __init__(self, books: MemoryBooks) -> None:
        self._books, self._layout = books, parse_pack(BUNDLED)

    def __call__(self, revision: Revision, sisters: frozenset[str]) -> CheckReport:
        content = revision.content
        unit = self._layout.portal.unit(content.unit)
        assert unit is not None
        known = {item for item in content.named() if item in self._books.items}
        context = CheckContext(
            layout=self._layout,
            unit=unit,
            now=self._books.clock.now(),
            known_items=sisters | known,
            file_bytes=self._books.blobs.get,
        )
        return check(content, context, Phase.SUBMIT)
