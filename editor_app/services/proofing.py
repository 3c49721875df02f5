"""What a pass does for proofreading: a new lexicon pack, and the keys of new public texts."""

from editor_app.domain.changes import Changes
from editor_app.domain.errors import EditorError
from editor_app.domain.portal_ports import Portal
from editor_app.domain.ports import Store
from editor_app.services.wordbooks import WordbookService

_TEXTS = 400  # of one pass: about a quarter of a second


class Proofing:
    """Quiet: what fails now is done in another pass."""

    def __init__(self, store: Store, portal: Portal, wordbooks: WordbookService) -> None:
        self._store, self._portal, self._wordbooks = store, portal, wordbooks

    def run(self) -> Changes:
        """Take the portal's pack and catch up; screens learn of a new lexicon as of a layout."""
        try:
            fresh = self._wordbooks.renew(self._portal)
        except EditorError:
            fresh = False
        self._store.echoes.catch_up(_TEXTS)
        return Changes(layout=fresh)
