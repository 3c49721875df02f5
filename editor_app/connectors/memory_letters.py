"""Single opinions at the portal in memory, for one person."""

from editor_app.connectors.memory_books import MemoryBooks
from editor_app.domain.item import BlobHash
from editor_app.domain.opinions import OpinionId, Sender
from editor_app.domain.people import Person


class MemoryOpinions:
    """Implements ``opinion_ports.OpinionPortal``."""

    def __init__(self, books: MemoryBooks, person: Person) -> None:
        self._books, self._person = books, person

    def open(self, id_: OpinionId) -> Sender:
        """Who sent an opinion, with a trace."""
        return self._books.opinions.open(
            id_, self._person, self._books.clock.now(), self._books.advance
        )

    def file(self, id_: OpinionId, hash_: BlobHash) -> bytes:
        """A file that came with an opinion."""
        return self._books.opinions.file(id_, hash_, self._person)
