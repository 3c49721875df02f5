"""Who wrote a message, and what of it may be shown: masks of vocab/pii_mask."""

from collections.abc import Mapping

from editor_app.checks.personal import find, mask
from editor_app.domain.canonical import Json
from editor_app.domain.inquiries import NOBODY, Sender
from editor_app.domain.layout import Layout, Term

_KINDS = "vocab/pii_mask"
# Surnames of two characters that are met with.
_DOUBLE = (
    "欧阳",
    "上官",
    "司马",
    "诸葛",
    "司徒",
    "东方",
    "皇甫",
    "尉迟",
    "公孙",
    "慕容",
    "令狐",
    "宇文",
    "长孙",
    "夏侯",
    "端木",
    "南宫",
    "西门",
)


def surname(name: str) -> str:
    """The surname of a Chinese name; of others the first letter."""
    return name[:2] if name.startswith(_DOUBLE) else name[:1]


def masked_name(name: str) -> str:
    """姓 + ** for lists and heads; pages say 姓 + 某."""
    return f"{surname(name.strip())}**" if name.strip() else ""


def masked_sender(sender: Sender, layout: Layout) -> Sender:
    """The sender as everybody may see them."""
    terms = {term.key: term for term in layout.terms(_KINDS)}
    return Sender(
        name=masked_name(sender.name),
        phone=_masked(sender.phone, terms.get("mobile")),
        email=_masked(sender.email, terms.get("email")),
        address=_masked(sender.address, terms.get("address")),
    )


def masked_text(text: str, layout: Layout, sender: Sender = NOBODY) -> str:
    """A text without personal data: what the rules find, and what the sender said of themselves."""
    terms = layout.terms(_KINDS)
    told = text
    if sender.name.strip():
        told = told.replace(sender.name.strip(), f"{surname(sender.name.strip())}某")
    told_apart = [term.key for term in terms if "regex" in _detect(term)]
    for one in reversed(find(told, terms, told_apart)):
        told = told[: one.start] + (one.masked or "＊＊") + told[one.end :]
    return told


def _detect(term: Term) -> Mapping[str, Json]:
    told = term.extra.get("detect")
    return told if isinstance(told, Mapping) else {}


def _masked(value: str, term: Term | None) -> str:
    """Nothing at all where the mask leaves nothing, or the kind is unknown."""
    stripped = value.strip()
    if not stripped or term is None:
        return ""
    return mask(stripped, term) or "＊＊"
