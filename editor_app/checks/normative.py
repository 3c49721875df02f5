"""GK-07 and GK-08: normative documents, and what marks a document that no longer stands."""

from collections.abc import Iterator

from editor_app.checks.moments import read_day
from editor_app.checks.subject import Hit, Said, Subject, missing
from editor_app.domain.clocks import months_after


def normative_document(subject: Subject) -> Iterator[Hit]:
    """GK-07: number, effective date and validity are there, the validity is not too long."""
    if subject.content.text("is_normative") != "yes":
        return
    for key in missing(subject, subject.texts("required_fields")):
        label = subject.label(key)
        yield _hit(key, Said(f"“{label.zh}”没有填写", f"“{label.en}” is empty"))
    start = read_day(subject.content.text("effective_from"))
    value = subject.content.text("valid_until")
    end = read_day(value)
    if end is None or start is None:
        return
    trial = any(word in subject.content.title for word in subject.texts("trial_words"))
    years = subject.number("max_years_trial" if trial else "max_years")
    if end < start:
        yield _hit("valid_until", Said("有效期早于施行日期", "It expires before it starts"), value)
    elif end > months_after(start, 12 * years):
        told = Said(f"有效期超过 {years} 年", f"It is valid for more than {years} years")
        yield _hit("valid_until", told, value)
    left = (end - subject.context.today).days
    if left < subject.number("remind_days_before"):
        told = (
            Said(f"距到期还有 {left} 天", f"It expires in {left} days")
            if left >= 0
            else Said("有效期已过", "It has expired")
        )
        yield _hit("valid_until", told, value)


def _hit(where: str, problem: Said, excerpt: str = "") -> Hit:
    return Hit(where=where, excerpt=excerpt, length=len(excerpt), vars={"problem": problem})


def validity_marked(subject: Subject) -> Iterator[Hit]:
    """GK-08: an amendment or repeal names the document that decided it."""
    state, field = subject.content.text("validity"), str(subject.param("link_field"))
    if state not in subject.texts("link_required") or subject.filled(field):
        return
    terms = subject.context.layout.terms("vocab/validity")
    term = next((one for one in terms if one.key == state), None)
    yield Hit(
        where=field,
        excerpt=state,
        vars={
            "validity": Said(term.name_zh, term.name_en) if term else state,
            "problem": Said("没有关联作出决定的文件", "the acting document is not linked"),
        },
    )
