"""Files inside of a file, of an archive or a document: each by its own reader, in one budget."""

from collections.abc import Callable
from dataclasses import dataclass

from editor_app.checks.file_kinds import EXECUTABLE_KINDS, MACRO_KINDS, is_program, kind_of
from editor_app.domain.file_facts import FileFacts, SpotKind, Trace, Unread
from editor_app.files.tally import Tally
from editor_app.importers.limits import MEGABYTE

DEPTH = 3  # files inside of files
MOST_FILES = 500  # looked into, all depths together
MOST_BYTES = 100 * MEGABYTE  # unpacked, all depths together

Inspect = Callable[[bytes, str, "Budget"], FileFacts]


@dataclass(slots=True)
class Budget:
    """What is left for everything in one attachment."""

    depth: int = DEPTH
    files: int = MOST_FILES
    bytes: int = MOST_BYTES

    def spend(self, size: int) -> bool:
        """Whether one more file of this size may be looked into."""
        self.files -= 1
        self.bytes -= size
        return self.files >= 0 and self.bytes >= 0


def tell_inner(data: bytes, name: str, tally: Tally, budget: Budget, inspect: Inspect) -> None:
    """What a file inside holds; one that the budget has no room for is told as not looked into."""
    kind = kind_of(name)
    if kind in EXECUTABLE_KINDS or is_program(data):
        tally.add(Trace.PROGRAMS, SpotKind.VALUE, name)
    elif kind in MACRO_KINDS:
        tally.add(Trace.MACROS, SpotKind.VALUE, name)
    if budget.depth <= 0 or not budget.spend(len(data)):
        tally.miss(name, FileFacts(unread=Unread.LIMIT))
        return
    budget.depth -= 1
    try:
        tally.take(inspect(data, name, budget), name)
    finally:
        budget.depth += 1
