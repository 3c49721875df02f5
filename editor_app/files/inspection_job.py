"""The inspection job across the process border: a file in, its facts out."""

from collections.abc import Mapping

from editor_app.domain.file_facts import as_text
from editor_app.files.framing import pack
from editor_app.files.inspection import inspect


def work(data: bytes, name: str, _order: Mapping[str, object]) -> bytes:
    """In the child: look and tell."""
    return pack({"facts": as_text(inspect(data, name))})
