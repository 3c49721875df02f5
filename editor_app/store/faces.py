"""``face``: what an item shows to the public, for statements that join it with what was found."""

import apsw

from editor_app.domain.editions import UNMARKED, Editions
from editor_app.domain.item import ContentHash
from editor_app.domain.proof import face_of
from editor_app.store.remote_more import read

# Of a row of ``remote``. Most pages carry nothing: their text is not read for it.
FACE = """CASE WHEN instr(more, '"standing": ') THEN face(live, more) ELSE live END"""


def teach_faces(connection: apsw.Connection) -> None:
    """Let statements of this connection call ``face``."""
    connection.create_scalar_function("face", _face, 2, deterministic=True)


def _face(*columns: str | int | bytes | float | None) -> str | None:
    live, more = columns
    shown = None if live is None else ContentHash(str(live))
    try:
        editions = read(str(more)).get("editions")
    except (ValueError, TypeError, LookupError):  # damaged: whoever reads the row is told
        return shown
    return face_of(shown, editions.standing if isinstance(editions, Editions) else UNMARKED)
