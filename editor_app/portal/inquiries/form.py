"""The public form for messages: what may stand in its fields, and the sentence for each slip.

Text is taken as text: markup, ID numbers, any script; only signs that nobody sees are left out.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace

from editor_app.domain.inquiries import Sender
from editor_app.domain.layout import Layout
from editor_app.domain.visible import seen_signs
from editor_app.portal.public.typed import (
    CONTACTS,
    NO_SLIP,
    Slip,
    malformed,
    plain_line,
    plain_text,
    too_long,
)

SHORTEST = 10  # characters of a message
LONGEST = 100_000
LONGEST_MORE = 5_000  # of an answer or a further question
_LIMITS: Mapping[str, int] = {
    "subject": 60,
    "name": 30,
    "phone": 20,
    "email": 100,
    "address": 100,
}  # characters
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
        **{name: CONTACTS.get(name, plain_line)(told.get(name, "")) for name in names},
    )
    where, problem = _problem(made, layout)
    return replace(made, problem=problem, where=where)


def more_problem(text: str) -> str:
    """What is wrong with an answer or a further question; empty when nothing is."""
    if not text:
        return "请先写下内容。"
    if len(text) > LONGEST_MORE:
        return f"内容有 {len(text)} 个字，最多 {LONGEST_MORE} 个字，请删减后再提交。"
    return ""


def _problem(made: Written, layout: Layout) -> Slip:
    terms = {term.key: term for term in layout.terms(_TYPES)}
    term = terms.get(made.type)
    if term is None:
        return "type", "请选择留言类型。"
    if not term.extra.get("handled_here", True):
        where = term.extra.get("transfer_to_zh", "相应渠道")
        return "type", f"{term.name_zh}不在这里办理，请通过{where}反映。"
    if not made.subject:
        return "subject", "请写标题，用一句话概括事情。"
    if seen_signs(made.text) < SHORTEST:
        return "text", f"请写清楚时间、地点和事情，至少 {SHORTEST} 个字。"
    if len(made.text) > LONGEST:
        return "text", f"留言有 {len(made.text)} 个字，最多 {LONGEST} 个字，请删减后再提交。"
    long = too_long(made, _LIMITS)
    return long if long != NO_SLIP else _contact_problem(made)


def _contact_problem(made: Written) -> Slip:
    if not made.name:
        return "name", "请写姓名，便于核实；姓名不会公开。"
    if not made.phone and not made.email:
        return "phone", "请至少留下电话或者邮箱，便于联系；都不会公开。"
    return malformed(made.phone, made.email, optional=False)
