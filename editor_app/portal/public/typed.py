"""What citizens type into a public form, as people see it, and slips that all forms know."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from editor_app.domain.visible import seen_signs
from editor_app.rendering.sanitize import strip_unseen

Slip = tuple[str, str]  # a field, and the sentence about it
NO_SLIP: Final[Slip] = ("", "")
_LABELS: Mapping[str, str] = {
    "subject": "标题",
    "name": "姓名",
    "phone": "电话",
    "email": "邮箱",
    "address": "地址",
}
_PHONE = re.compile(r"\+?[0-9][0-9 -]{5,18}")
_DASHES = str.maketrans({"—": "-", "–": "-", "−": "-", "(": "", ")": "-"})
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+")


def plain_text(told: str) -> str:
    """Text as people see it: line ends alike, no white space around; empty where nothing shows."""
    text = strip_unseen(told.replace("\r\n", "\n").replace("\r", "\n")).strip()
    return text if seen_signs(text) else ""


def plain_line(told: str) -> str:
    """The same for a field of one line."""
    return plain_text(told).replace("\n", " ")


def plain_contact(told: str) -> str:
    """A telephone number or address of mail, written wide or with brackets as well."""
    text = unicodedata.normalize("NFKC", plain_line(told))
    return text if "@" in text else text.translate(_DASHES)


CONTACTS: Final[Mapping[str, Callable[[str], str]]] = MappingProxyType(
    {"phone": plain_contact, "email": plain_contact}
)


def too_long(made: object, limits: Mapping[str, int]) -> Slip:
    """The first field with more characters than its limit."""
    for key, most in limits.items():
        if len(getattr(made, key)) > most:
            return key, f"{_LABELS[key]}太长，最多 {most} 个字。"
    return NO_SLIP


def malformed(phone: str, email: str, *, optional: bool) -> Slip:
    """A telephone number or address of mail that is none; what may stay empty says so."""
    advice = "；也可以不填。" if optional else "。"
    if phone and not _PHONE.fullmatch(phone):
        return "phone", f"电话请只填数字，例如 13800000000 或 0752-3278000{advice}"
    if email and not _EMAIL.fullmatch(email):
        return "email", f"邮箱的格式不对，例如 name@example.com{advice}"
    return NO_SLIP
