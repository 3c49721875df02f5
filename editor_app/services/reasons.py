"""常用理由: what the layout offers, and what this person keeps for themselves."""

import json
from dataclasses import dataclass

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.plain_words import LONGEST, unfit
from editor_app.domain.ports import Store
from editor_app.services.layouts import LayoutService

MOST = 30  # of one's own: a longer list is not read any more
_LIST = "vocab/return_reason"
_KEY = "reasons.own"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reasons:
    """Sentences to choose from."""

    shared: tuple[str, ...]  # of the layout
    own: tuple[str, ...]  # of this person, the newest first


class ReasonService:
    """The profile is one person's, so what it keeps is theirs."""

    def __init__(self, store: Store, layouts: LayoutService) -> None:
        self._store = store
        self._layouts = layouts

    def reasons(self, language: str) -> Reasons:
        """What may be chosen now; a list that cannot be read is an empty one."""
        chinese = language.startswith("zh")
        terms = self._layouts.current().terms(_LIST)
        shared = tuple(one.name_zh if chinese else one.name_en or one.name_zh for one in terms)
        return Reasons(shared=shared, own=self._own())

    def keep(self, text: str) -> None:
        """Remember a sentence; the oldest of too many is let go. Raises REMARK_UNFIT."""
        text = text.strip()
        wrong = unfit(text)
        if wrong is not None:
            raise EditorError(Code.REMARK_UNFIT, limit=LONGEST, because=wrong.value)
        others = [one for one in self._own() if one != text]
        self._put([text, *others][:MOST])

    def drop(self, text: str) -> None:
        """Forget a sentence of one's own."""
        self._put([one for one in self._own() if one != text])

    def _own(self) -> tuple[str, ...]:
        try:
            told = json.loads(self._store.meta.get(_KEY) or "[]")
        except ValueError:
            return ()
        return tuple(str(one) for one in told) if isinstance(told, list) else ()

    def _put(self, own: list[str]) -> None:
        with self._store.transaction():
            self._store.meta.set(_KEY, json.dumps(own, ensure_ascii=False))
