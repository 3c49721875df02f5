"""Rules of single kinds: consultation, closure and migration."""

from collections.abc import Iterator

from editor_app.checks.moments import read_day
from editor_app.checks.subject import Hit, Said, Subject, missing, rows
from editor_app.domain.clocks import months_after
from editor_app.domain.closing import is_host, keeps_portal_open
from editor_app.domain.findings import Fix
from editor_app.domain.hanging import hanging, old_domains


def consultation_complete(subject: Subject) -> Iterator[Hit]:
    """ZJ-01: draft, explanation, period and enough ways to comment."""
    for key in missing(subject, subject.texts("required")):
        yield Hit(where=key, vars={"missing": subject.label(key)})
    channels, least = subject.texts("channels_any_of"), subject.number("min_channels")
    absent = missing(subject, channels)
    if len(channels) - len(absent) < least:
        told = Said(f"至少 {least} 种意见提交途径", f"at least {least} ways to comment")
        yield Hit(where=absent[0], vars={"missing": told}, facts={"channels": list(absent)})


def closure_complete(subject: Subject) -> Iterator[Hit]:
    """GT-01: one finding for each empty element of the notice."""
    for key in missing(subject, subject.texts("required")):
        yield Hit(where=key, vars={"missing": subject.label(key)})
    for domain, problem in _no_domains(subject):
        yield Hit(where="old_domains", excerpt=domain, vars={"missing": problem})

    for name, last in _too_early(subject):
        told = Said(
            f"按时办理的清单（“{name.zh}”须在公告期满，即 {last} 后办理）",
            f"a checklist in time (“{name.en}” comes after the notice's last day, {last})",
        )
        yield Hit(where="checklist", excerpt=name.zh, vars={"missing": told})


def _too_early(subject: Subject) -> Iterator[tuple[Said, str]]:
    """Steps ticked before the notice has hung its full period, though they come after it."""
    context = subject.context
    told = hanging(context.layout, subject.content, context.published_at)
    ticked = subject.content.fields.get("checklist")
    if told is None or context.today > told.last or not isinstance(ticked, list | tuple):
        return
    for term in context.layout.terms(str(subject.param("checklist"))):
        if term.extra.get("after_notice") is True and term.key in ticked:
            yield Said(term.name_zh, term.name("en")), told.last.isoformat()


def _no_domains(subject: Subject) -> Iterator[tuple[str, Said]]:
    """Old domains that cannot be closed: no plain domain, or the portal would go with it."""
    portal, destination = subject.context.layout.portal, subject.content.text("dest_url")
    for domain in old_domains(subject.content):
        if not is_host(domain):
            yield (
                domain,
                Said(f"规范的原域名（“{domain}”不是域名）", f"a plain domain, not “{domain}”"),
            )
        elif not keeps_portal_open(domain, portal, destination):
            yield (
                domain,
                Said(
                    f"正确的原域名（“{domain}”是门户或去向网址的域名）",
                    f"the old domain (“{domain}” is the portal's own or the destination's)",
                ),
            )


def migration_consistent(subject: Subject) -> Iterator[Hit]:
    """GT-02: the old platform stays until migration ends, and every row says where it went."""
    for key in missing(subject, subject.texts("required")):
        label = subject.label(key)
        problem = Said(f"“{label.zh}”没有填写", f"“{label.en}” is empty")
        yield Hit(where=key, vars={"problem": problem})
    for domain, problem in _no_domains(subject):
        told = Said(f"缺少{problem.zh}", f"Give {problem.en}")
        yield Hit(where="old_domains", excerpt=domain, vars={"problem": told})
    kept, end = (subject.content.text(key) for key in ("old_kept_until", "migrate_to"))
    first, last = read_day(kept), read_day(end)
    if first is not None and last is not None and first < last:
        yield Hit(
            where="old_kept_until",
            excerpt=kept,
            length=len(kept),
            vars={
                "problem": Said(
                    f"旧平台只保留到 {kept}，早于迁移完成日期 {end}",
                    f"The old platform ends on {kept}, before migration does ({end})",
                )
            },
            fix=Fix(label_zh=f"改为 {end}", label_en=f"Change to {end}", replacement=end),
        )
    for number, row in enumerate(rows(subject.content.fields.get("scope_table")), start=1):
        if not row.get("url"):
            problem = Said(f"迁移范围第 {number} 行没有网址", f"Row {number} has no address")
            yield Hit(where="scope_table", excerpt=str(number), vars={"problem": problem})


def notice_hangs_long_enough(subject: Subject) -> Iterator[Hit]:
    """GT-03: a minimum period; it does not move off weekends."""
    keys = (str(subject.param("from_field")), str(subject.param("to_field")))
    start, end = (read_day(subject.content.text(key)) for key in keys)
    if start is None or end is None:
        return
    earliest = months_after(start, subject.number("amount"))
    if end >= earliest:
        return
    yield Hit(
        where=keys[1],
        excerpt=end.isoformat(),
        length=len(end.isoformat()),
        vars={
            "hang_from": start.isoformat(),
            "hang_to": end.isoformat(),
            "earliest_end": earliest.isoformat(),
        },
        fix=Fix(
            label_zh=f"改为 {earliest}",
            label_en=f"Change to {earliest}",
            replacement=earliest.isoformat(),
        ),
    )
