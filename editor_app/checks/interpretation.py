"""Rules of policies and their interpretations: linked both ways, in step, in time."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime

from editor_app.checks.likeness import letters, overlap
from editor_app.checks.moments import read_moment
from editor_app.checks.sections import is_present
from editor_app.checks.subject import PORTAL_TIME, Hit, Said, Subject, joined, missing
from editor_app.domain.clocks import Clock, Due, Span, due, left
from editor_app.domain.working_days import Calendar


def policy_linked(subject: Subject) -> Iterator[Hit]:
    """JD-01: the policy is linked, or named by number and address."""
    link, fallback = str(subject.param("link_field")), subject.texts("fallback_fields")
    if subject.filled(link):
        return
    absent = missing(subject, fallback)
    if absent:
        yield Hit(where=link if len(absent) == len(fallback) else absent[0])


def bundle_linked(subject: Subject) -> Iterator[Hit]:
    """JD-06: policy and interpretation of one bundle link to each other."""
    fields = subject.param("link_fields")
    key = fields.get(subject.content.kind) if isinstance(fields, Mapping) else None
    if key is None or not subject.context.counterparts:
        return
    value = subject.content.fields.get(str(key))
    named = value if isinstance(value, list | tuple) else [value]
    absent = [one for one in subject.context.counterparts if one not in named]
    if absent:
        yield Hit(
            where=str(key),
            vars={"count": len(absent), "field": subject.label(str(key))},
            facts={"items": list(absent)},
        )


def in_time(subject: Subject) -> Iterator[Hit]:
    """JD-02: an interpretation follows its policy within some working days, or is about to miss."""
    key = str(subject.param("start_field"))
    start = read_moment(subject.content.text(key))
    if start is None:
        return
    term = _term(subject, start)
    published = subject.context.published_at
    if published is not None:
        late = term.on is not None and published.astimezone(PORTAL_TIME).date() > term.on
    else:
        days = left(term, subject.context.today, Calendar.of(subject.context.layout))
        late = days is not None and days <= subject.number("remind_before")
    if late:
        told = subject.content.text(key)
        yield Hit(
            where=key,
            excerpt=told,
            length=len(told),
            vars={"policy_date": start.date().isoformat(), "due": _day(term.on)},
        )


def complete(subject: Subject) -> Iterator[Hit]:
    """JD-03: background and content, some of the further parts, by the unit that drafted it."""
    required, useful = subject.texts("required"), subject.texts("recommended")
    sections = {one.key: one for one in subject.template.body.sections}
    absent = [
        Said(section.title_zh, section.title("en"))
        for key, section in sections.items()
        if key in required and not is_present(subject, section)
    ]
    others = [sections[key] for key in useful if key in sections]
    there, least = (
        sum(is_present(subject, one) for one in others),
        subject.number("min_recommended"),
    )
    if there < least:
        names = joined(tuple(Said(one.title_zh, one.title("en")) for one in others))
        absent.append(
            Said(
                f"{names.zh}中的至少 {least} 项（现有 {there} 项）",
                f"at least {least} of {names.en} ({there} there)",
            )
        )
    if absent:
        yield Hit(where="body", vars={"missing": joined(tuple(absent))})
    if subject.param("unit_must_equal_drafting_unit"):
        yield from _foreign_hand(subject)


def _foreign_hand(subject: Subject) -> Iterator[Hit]:
    """谁起草、谁解读: the unit that publishes the interpretation drafted the policy."""
    drafted = subject.content.text("drafting_unit").strip()
    explains = (subject.content.text("publisher") or subject.content.text("source")).strip()
    if drafted and explains and drafted != explains:
        told = Said(
            f"起草单位自己的解读（起草单位是“{drafted}”，解读单位是“{explains}”）",
            f"an interpretation by “{drafted}”, which drafted the document, not “{explains}”",
        )
        yield Hit(
            where="drafting_unit", excerpt=drafted, length=len(drafted), vars={"missing": told}
        )


def copied(subject: Subject) -> Iterator[Hit]:
    """JD-04: how much of the interpretation stands in the policies it explains."""
    linked = subject.content.fields.get("policy_link")
    items = linked if isinstance(linked, list | tuple) else [linked]
    known = [subject.context.live_text(one) for one in items if isinstance(one, str)]
    policies = "\n".join(letters(policy.body) for policy in known if policy is not None)
    share = overlap(letters(subject.content.body), policies, subject.number("ngram"))
    if share > float(str(subject.param("max_overlap"))):
        percent = round(share * 100)
        yield Hit(where="body", vars={"percent": percent}, facts={"percent": percent})


def interpreted(subject: Subject) -> Iterator[Hit]:
    """JD-05: a policy that needs an interpretation names one, or is named by one."""
    if subject.content.text(str(subject.param("flag_field"))) != "yes":
        return
    if subject.filled("interpretation") or subject.context.named_by:
        return
    published = subject.context.published_at
    start = published.astimezone(PORTAL_TIME) if published is not None else None
    term = _term(subject, start or subject.context.local_now)
    yield Hit(where="interpretation", vars={"due": _day(term.on)})


def _term(subject: Subject, start: datetime) -> Due:
    clock = Clock(start=start, span=Span.WORKING_DAYS, amount=subject.number("amount"))
    return due(clock, Calendar.of(subject.context.layout))


def _day(on: date | None) -> str:
    return "" if on is None else on.isoformat()
