"""The public form for messages: what may stand in its fields, and the sentence for each slip.

Text is taken as text: markup, ID numbers, any script; only signs that nobody sees are left out.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace

from editor_app.domain.inquiries import Sender
from editor_app.domain.layout import Layout
from editor_app.rendering.sanitize import strip_unseen

SHORTEST = 10  # characters of a message
LONGEST = 100_000
LONGEST_MORE = 5_000  # of an answer or a further question
_LINES: Mapping[str, tuple[str, int]] = {
    "subject": ("标题", 60),
    "name": ("姓名", 30),
    "phone": ("电话", 20),
    "email": ("邮箱", 100),
    "address": ("地址", 100),
}
_PHONE = re.compile(r"\+?[0-9][0-9 -]{5,18}")
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_TYPES = "vocab/message_type"


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What was typed, as the page shows it again; ``problem`` says why it was not taken."""

    subject: str = ""
    text: str = ""
    type: str = ""
    name: str = ""
    phone: str = ""
    email: str = ""
    address: str = ""
    consent: str = ""
    problem: str = ""
    where: str = ""  # the field it is about

    @property
    def sender(self) -> Sender:
        """Who writes."""
        return Sender(name=self.name, phone=self.phone, email=self.email, address=self.address)


def written(told: Mapping[str, str], layout: Layout) -> Written:
    """The fields as they were typed, and what is wrong with them."""
    names = [one.name for one in fields(Written) if one.name not in ("text", "problem", "where")]
    made = Written(
        text=plain_text(told.get("text", "")),
        **{name: plain_text(told.get(name, "")).replace("\n", " ") for name in names},
    )
    where, problem = _problem(made, layout)
    return replace(made, problem=problem, where=where)


def plain_text(told: str) -> str:
    """Text as people see it: line ends alike, nothing unseen, no white space around."""
    return strip_unseen(told.replace("\r\n", "\n").replace("\r", "\n")).strip()


def more_problem(text: str) -> str:
    """What is wrong with an answer or a further question; empty when nothing is."""
    if not text:
        return "请先写下内容。"
    if len(text) > LONGEST_MORE:
        return f"内容有 {len(text)} 个字，最多 {LONGEST_MORE} 个字，请删减后再提交。"
    return ""


_Slip = tuple[str, str]  # a field, and the sentence about it
_NONE: _Slip = ("", "")


def _problem(made: Written, layout: Layout) -> _Slip:
    terms = {term.key: term for term in layout.terms(_TYPES)}
    term = terms.get(made.type)
    if term is None:
        return "type", "请选择留言类型。"
    if not term.extra.get("handled_here", True):
        where = term.extra.get("transfer_to_zh", "相应渠道")
        return "type", f"{term.name_zh}不在这里办理，请通过{where}反映。"
    if not made.subject:
        return "subject", "请写标题，用一句话概括事情。"
    if len(made.text) < SHORTEST:
        return "text", f"请写清楚时间、地点和事情，至少 {SHORTEST} 个字。"
    if len(made.text) > LONGEST:
        return "text", f"留言有 {len(made.text)} 个字，最多 {LONGEST} 个字，请删减后再提交。"
    for key, (label, most) in _LINES.items():
        if len(getattr(made, key)) > most:
            return key, f"{label}太长，最多 {most} 个字。"
    return _contact_problem(made)


def _contact_problem(made: Written) -> _Slip:
    if not made.name:
        return "name", "请写姓名，便于核实；姓名不会公开。"
    if not made.phone and not made.email:
        return "phone", "请至少留下电话或者邮箱，便于联系；都不会公开。"
    if made.phone and not _PHONE.fullmatch(made.phone):
        return "phone", "电话请只填数字，例如 13800000000 或 0752-3278000。"
    if made.email and not _EMAIL.fullmatch(made.email):
        return "email", "邮箱的格式不对，例如 name@example.com。"
    return _NONE
