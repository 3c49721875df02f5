"""What the portal says of editions, from the wire's words to the domain's."""

from dataclasses import asdict
from typing import Any

from editor_app.domain.editions import Editions
from editor_app.domain.editions_json import read_editions
from editor_app.wire.editions import EditionsOut


def editions(out: EditionsOut | None) -> Editions | None:
    """Raises ``ValueError`` for words that mean nothing here, and for a digest of other words."""
    if out is None:
        return None
    told: dict[str, Any] = {name: value for name, value in asdict(out).items() if value}
    digest = told.get("intent", {}).pop("digest", "")
    found = read_editions(told)
    if digest != found.intent.digest:
        raise ValueError("the digest is not the intent's")
    return found
