"""LNK-04: what links answered when they were last asked; never a reason to stop anything."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from editor_app.checks.links import Address, addresses, closed_by, trouble
from editor_app.checks.subject import PORTAL_TIME, CheckContext, Hit, Said, Subject
from editor_app.domain.findings import Phase, Severity
from editor_app.domain.item import Content
from editor_app.domain.proofing_ports import LinkAnswer, Outcome

RULE = "LNK-04"
_UNCHECKED = Said("尚未检查", "not checked yet")
_TOLD: Mapping[Outcome, Said] = MappingProxyType(
    {
        Outcome.GONE: Said("已失效", "broken"),
        Outcome.FAULTY: Said("对方网站出错", "not served: the other site has a fault"),
        Outcome.UNREACHED: Said(
            "从本机没有打开（可能是对方故障，也可能是本机网络限制）",
            "not reached from here (a fault there, or a limit of this network)",
        ),
        Outcome.REFUSED: Said(
            "从本机看指向内部网络，没有检查", "one that leads into an internal network from here"
        ),
    }
)
_TOLD_BY_PORTAL: Mapping[Outcome, Said] = MappingProxyType(
    {
        **_TOLD,
        Outcome.UNREACHED: Said(
            "从门户服务器没有打开（可能是对方故障，也可能是门户服务器的网络限制）",
            "not reached from the portal's server (a fault there, or a limit of its network)",
        ),
        Outcome.REFUSED: Said(
            "从门户服务器看指向内部网络，没有检查",
            "one that leads into an internal network from the portal's server",
        ),
    }
)
_WARNED = frozenset({Outcome.GONE, Outcome.FAULTY})


def answered(subject: Subject) -> Iterator[Hit]:
    """A warning for what the other side says is broken; reminders for the rest, with the date."""
    look = subject.context.nearby.link
    if look is None:
        return
    told = _TOLD_BY_PORTAL if subject.context.nearby.at_portal else _TOLD
    seen: set[str] = set()
    for address in addresses(subject):
        if address.href in seen or not _can_be_asked(subject, address):
            continue
        seen.add(address.href)
        answer = look(address.href)
        if answer is None or answer.outcome in told:
            yield _hit(address, answer, told)


def to_ask(content: Content, context: CheckContext) -> tuple[str, ...]:
    """The addresses of an item that can be asked, each once."""
    layout = context.layout
    rule = layout.rules.get(RULE)
    if rule is None:
        return ()
    subject = Subject(
        content=content,
        context=context,
        phase=Phase.DRAFT,
        template=layout.template(content.kind),
        rule=rule,
    )
    found = (one.href for one in addresses(subject) if _can_be_asked(subject, one))
    return tuple(dict.fromkeys(found))


def _can_be_asked(subject: Subject, address: Address) -> bool:
    """Whether it leads to a host of the public web; what does not is LNK-01's or LNK-03's."""
    host = address.host
    return bool(host) and not closed_by(subject, host) and trouble(subject, address) is None


def _hit(address: Address, answer: LinkAnswer | None, told: Mapping[Outcome, Said]) -> Hit:
    warned = answer is not None and answer.outcome in _WARNED
    return Hit(
        where=address.where,
        excerpt=address.href,
        start=address.start,
        length=len(address.href),
        vars={"url": address.href, "state": _state(answer, told)},
        facts=_facts(answer),
        severity=None if warned else Severity.INFO,
    )


def _facts(answer: LinkAnswer | None) -> Mapping[str, str | int]:
    if answer is None:
        return {"outcome": "unchecked"}
    return {"outcome": answer.outcome.value, "status": answer.status}


def _state(answer: LinkAnswer | None, told: Mapping[Outcome, Said]) -> Said:
    if answer is None:
        return _UNCHECKED
    words = told[answer.outcome]
    day = answer.at.astimezone(PORTAL_TIME).strftime("%Y-%m-%d %H:%M")
    code = f"，HTTP {answer.status}" if answer.status else ""
    english = f", HTTP {answer.status}" if answer.status else ""
    return Said(f"{words.zh}（{day} 检查{code}）", f"{words.en} (checked {day}{english})")
