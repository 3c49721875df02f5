"""How many paragraphs and table cells a file may still bring."""

from dataclasses import dataclass

from editor_app.importers.refusals import Reason, refusal


@dataclass(slots=True)
class Budget:
    """How many paragraphs and cells may still come."""

    file: str
    limit: int
    spent: int = 0

    def spend(self) -> int:
        """Count one; gives its number. Raises ``EditorError`` when there are too many."""
        self.spent += 1
        if self.spent > self.limit:
            raise refusal(self.file, Reason.PARAGRAPHS, limit=self.limit)
        return self.spent
