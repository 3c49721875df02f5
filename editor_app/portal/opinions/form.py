"""The public form: what may stand in its fields, and the sentence for each that may not."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from editor_app.domain.opinions import Sender
from editor_app.domain.visible import seen_signs
from editor_app.portal.public.multipart import Part
from editor_app.portal.public.typed import (
    CONTACTS,
    NO_SLIP,
    Slip,
    malformed,
    plain_line,
    plain_text,
    too_long,
)

SHORTEST, LONGEST = 5, 5000  # characters of an opinion
FIELDS = ("text", "name", "phone", "email")
_LIMITS: Mapping[str, int] = {"name": 30, "phone": 20, "email": 100}  # characters


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """What was typed, as the page shows it again; ``problem`` says why it was not taken."""

    text: str = ""
    name: str = ""
    phone: str = ""
    email: str = ""
    problem: str = ""
    where: str = ""  # the field it is about

    @property
    def sender(self) -> Sender:
        """Who says it."""
        return Sender(name=self.name, phone=self.phone, email=self.email)


def fields_of(parts: Sequence[Part]) -> Mapping[str, str]:
    """The text fields; of a field that stands twice the first. Bytes that are no text are lost."""
    found: dict[str, str] = {}
    for part in parts:
        if part.file_name is None:
            found.setdefault(part.name, part.data.decode("utf-8", "replace"))
    return found


def filled(told: Mapping[str, str]) -> Filled:
    """The fields as they were typed, without what nobody sees, and what is wrong with them."""
    lines = {
        key: CONTACTS.get(key, plain_line)(told.get(key, "")) for key in FIELDS if key != "text"
    }
    made = Filled(text=plain_text(told.get("text", "")), **lines)
    where, problem = _problem(made)
    return Filled(text=made.text, **lines, problem=problem, where=where)


def _problem(made: Filled) -> Slip:
    """A field, and the sentence about it; both empty when nothing is wrong."""
    size = len(made.text)
    if seen_signs(made.text) < SHORTEST:
        return "text", f"请写下您的意见，至少 {SHORTEST} 个字。"
    if size > LONGEST:
        return "text", f"意见有 {size} 个字，最多 {LONGEST} 个字。请删减，或者把全文作为附件上传。"
    long = too_long(made, _LIMITS)
    return long if long != NO_SLIP else malformed(made.phone, made.email, optional=True)
