"""常用语: keep, find, remove and take back."""

from dataclasses import replace

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import UnitKey
from editor_app.domain.ports import Clock, Store
from editor_app.domain.snippets import LARGEST_BODY, Shelf, Snippet, SnippetId, new_snippet_id
from editor_app.services.recent import RecentService, recent_first

_TOPIC = "snippets"


class SnippetService:
    """Snippets of this profile: a person's own, and those of each unit written for here."""

    def __init__(self, store: Store, recent: RecentService, clock: Clock) -> None:
        self._store = store
        self._recent = recent
        self._clock = clock

    def shelf(self, unit: UnitKey, words: str = "") -> Shelf:
        """One's own and the unit's that hold all words, the last used first."""
        shelf = self._store.snippets.shelf()
        wanted = words.casefold().split()
        fitting = [
            one
            for one in shelf.snippets
            if one.unit in ("", unit)
            and all(word in f"{one.name}\n{one.body}".casefold() for word in wanted)
        ]
        lately, others = recent_first(fitting, lambda one: one.id, self._recent.of(_TOPIC))
        return replace(shelf, snippets=(*lately, *others))

    def keep(self, *, name: str, body: str, unit: UnitKey, id_: SnippetId | None = None) -> Snippet:
        """Store a new snippet, or an old one anew. Raises ``EditorError(TOO_LARGE)``."""
        if len(body.encode()) > LARGEST_BODY:
            raise EditorError(Code.TOO_LARGE, limit=LARGEST_BODY)
        snippet = Snippet(
            id=id_ or new_snippet_id(),
            name=" ".join(name.split()),
            body=body,
            unit=unit,
            changed_at=self._clock.now(),
        )
        self.put_back(snippet)
        return snippet

    def remove(self, snippet: Snippet) -> Snippet:
        """Drop a snippet; what it gives back can be put back."""
        with self._store.transaction():
            self._store.snippets.remove(snippet.id)
        return snippet

    def put_back(self, snippet: Snippet) -> Snippet:
        """Store a snippet as it is."""
        with self._store.transaction():
            self._store.snippets.put(snippet)
        return snippet

    def used(self, snippet: Snippet) -> None:
        """It was put into a text."""
        self._recent.note(_TOPIC, [snippet.id])
