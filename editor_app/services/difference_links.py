"""Links to items in a difference: by their title, and by as much of the id as tells them apart."""

import re
from collections.abc import Callable
from dataclasses import replace

from editor_app.domain.item import ItemId
from editor_app.services.difference import Difference, FieldChange, Words

_ID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_SHORT = 8  # characters of an id


def with_titles(difference: Difference, title_of: Callable[[ItemId], str]) -> Difference:
    """The same difference; items nothing is known of keep their ids.

    What stands behind the title keeps two items of one name apart: a changed link shows.
    """

    def named(words: Words | None) -> Words | None:
        if words is None or not _ID.search(words.zh):
            return words
        return Words(zh=_ID.sub(told, words.zh), en=_ID.sub(told, words.en))

    def told(found: re.Match[str]) -> str:
        title = title_of(ItemId(found[0]))
        if not title:
            return found[0]
        quoted = title if title.startswith("《") else f"《{title}》"
        return f"{quoted} ({found[0][:_SHORT]})"

    def change(one: FieldChange) -> FieldChange:
        return replace(one, old=named(one.old), new=named(one.new))

    return replace(difference, fields=tuple(change(one) for one in difference.fields))
