"""The public form: what may stand in its fields, and the sentence for each that may not."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from editor_app.domain.opinions import Sender
from editor_app.portal.public.multipart import Part

SHORTEST, LONGEST = 5, 5000  # characters of an opinion
FIELDS = ("text", "name", "phone", "email")
_LIMITS = {"name": ("姓名", 30), "phone": ("电话", 20), "email": ("邮箱", 100)}
_PHONE = re.compile(r"\+?[0-9][0-9 -]{5,18}")
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+")
_UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")


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
    plain = {key: _plain(told.get(key, "")) for key in FIELDS}
    lines = {key: plain[key].replace("\n", " ") for key in FIELDS if key != "text"}
    made = Filled(text=plain["text"], **lines)
    where, problem = _problem(made)
    return Filled(text=made.text, **lines, problem=problem, where=where)


def _plain(text: str) -> str:
    return _UNSEEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).strip()


def _problem(made: Filled) -> tuple[str, str]:
    """A field, and the sentence about it; both empty when nothing is wrong."""
    size = len(made.text)
    if size < SHORTEST:
        return "text", f"请写下您的意见，至少 {SHORTEST} 个字。"
    if size > LONGEST:
        return "text", f"意见有 {size} 个字，最多 {LONGEST} 个字。请删减，或者把全文作为附件上传。"
    for key, (label, most) in _LIMITS.items():
        if len(getattr(made, key)) > most:
            return key, f"{label}太长，最多 {most} 个字。"
    if made.phone and not _PHONE.fullmatch(made.phone):
        return "phone", "电话请只填数字，例如 13800000000 或 0752-3278000；也可以不填。"
    if made.email and not _EMAIL.fullmatch(made.email):
        return "email", "邮箱的格式不对，例如 name@example.com；也可以不填。"
    return "", ""
