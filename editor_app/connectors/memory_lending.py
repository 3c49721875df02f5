"""Warrants at the portal in memory, for one person."""

from collections.abc import Sequence

from editor_app.connectors import memory_review
from editor_app.connectors.memory_books import MemoryBooks
from editor_app.domain.item import UnitKey
from editor_app.domain.people import Person
from editor_app.domain.warrants import Colleague, Lending, Warrant


class MemoryLending:
    """Implements ``warrants.WarrantPortal``."""

    def __init__(self, books: MemoryBooks, person: Person) -> None:
        self._books, self._person = books, person

    def warrants(self) -> Sequence[Warrant]:
        """Those this person may know of."""
        return memory_review.warrants_for(self._books.review, self._person)

    def colleagues(self, unit: UnitKey) -> Sequence[Colleague]:
        """People with a role in the unit."""
        return memory_review.colleagues(self._books.review, unit)

    def grant(self, asked: Lending) -> Warrant:
        """Lend a right. Raises ``EditorError``."""
        books = self._books
        made = memory_review.granted(books.review, self._person, asked, books.clock.now())
        books.advance(f"warrant {asked.id}")
        return made

    def revoke(self, id_: str, reason: str) -> Warrant:
        """End a warrant at once."""
        books = self._books
        told = memory_review.revoked(books.review, self._person, id_, books.clock.now())
        books.advance(f"revoke {id_} {reason}")
        return told
