"""Reading portal.toml: site, units, sources, domains, and rule thresholds the portal replaces."""

import re
from collections.abc import Mapping
from dataclasses import replace

from editor_app.domain.canonical import Json
from editor_app.domain.credit_code import is_credit_code
from editor_app.domain.layout import PortalSettings, Rule, Unit
from editor_app.domain.layout_reader import Table
from editor_app.domain.people import REVIEW_ROLES
from editor_app.domain.review_times import OFFICE_HOURS, USUAL_TIMES, ReviewTimes, read_spans

_SITE_CODE = r"(bm\d{8}|\d{10})"
_HOST = r"[a-z0-9-]+(\.[a-z0-9-]+)+"


def read_portal(file: Table) -> tuple[PortalSettings, Mapping[str, Mapping[str, Json]]]:
    """Give the portal's settings and its replacements of rule params, by rule id.

    The units' full names are sources without being listed again.
    """
    if file.number("schema_version") != 1:
        file.fail("only schema 1 is known", "schema_version")
    site = file.table("site")
    units = _units(file)
    closed = _closed_domains(file)
    portal = PortalSettings(
        site_name=site.filled("name"),
        site_domain=_host(site, "domain"),
        site_id_code=site.filled("id_code"),
        units=units,
        sources=tuple(dict.fromkeys((*(u.name_zh for u in units), *file.texts("sources")))),
        closed_domains=tuple(closed),
        allowed_domains=file.texts("allowed_domains"),
        video_hosts=file.texts("video_hosts"),
        traditional_names=file.texts("traditional_names"),
        replacements={domain: target for domain, target in closed.items() if target},
        review=_review(file),
    )
    if not re.fullmatch(_SITE_CODE, portal.site_id_code):
        site.fail(f"{portal.site_id_code!r} is no site code (47号文)", "id_code")
    site.done()
    params = _rule_params(file)
    file.done()
    return portal, params


def _units(file: Table) -> tuple[Unit, ...]:
    units: list[Unit] = []
    for table in file.tables("unit"):
        unit = Unit(
            key=table.filled("key"),
            name_zh=table.filled("name_zh"),
            short_zh=table.filled("short_zh"),
            name_en=table.filled("name_en"),
            slug=table.filled("slug"),
            front_code=table.filled("front_code"),
            levels=table.number("levels", 3),
            emergency_levels=table.number("emergency_levels", 0),
        )
        if not is_credit_code(unit.front_code):
            table.fail(f"{unit.front_code!r} fails the check of GB 32100", "front_code")
        if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", unit.slug):
            table.fail(f"{unit.slug!r} is not made of a-z, 0-9 and -", "slug")
        if unit.levels not in REVIEW_ROLES:
            table.fail(f"{unit.levels} is not 1, 2, 3 or 4", "levels")
        if unit.emergency_levels and unit.emergency_levels >= unit.levels:
            table.fail(f"{unit.emergency_levels} is no fewer than levels", "emergency_levels")
        for other in units:
            for key in ("key", "name_zh", "slug", "front_code"):
                if getattr(other, key) == getattr(unit, key):
                    table.fail(f"{getattr(unit, key)!r} belongs to unit {other.key!r}", key)
        table.done()
        units.append(unit)
    if not units:
        file.fail("the portal has no unit", "[[unit]]")
    return tuple(units)


def _review(file: Table) -> ReviewTimes:
    """A portal without the table gives one working day for everything, and has no emergencies."""
    if "review" not in file:
        return USUAL_TIMES
    table = file.table("review")
    office = OFFICE_HOURS
    try:
        office = read_spans(table.texts("office", ("08:30-12:00", "14:30-17:30")))
    except ValueError as wrong:
        table.fail(str(wrong), "office")
    times = ReviewTimes(
        office=office,
        level_hours=table.number("level_hours", 0),
        claim_hours=table.number("claim_hours", 0),
        record_hours=table.number("record_hours", 0),
        emergency_kinds=table.texts("emergency_kinds", ()),
    )
    table.done()
    return times


def _closed_domains(file: Table) -> dict[str, str]:
    closed: dict[str, str] = {}
    for table in file.tables("closed_domain"):
        domain = _host(table, "domain")
        if domain in closed:
            table.fail("listed twice", "domain")
        closed[domain] = table.text("replacement", "")
        if closed[domain] and not re.match(r"https?://", closed[domain]):
            table.fail("is not an http(s) address", "replacement")
        table.done()
    return closed


def _host(table: Table, key: str) -> str:
    host = table.filled(key)
    if not re.fullmatch(_HOST, host):
        table.fail(f"{host!r} is no host name", key)
    return host


def _rule_params(file: Table) -> Mapping[str, Mapping[str, Json]]:
    if "rule_params" not in file:
        return {}
    rules = file.table("rule_params")
    found: dict[str, Mapping[str, Json]] = {}
    for rule in rules.keys:
        table = rules.table(rule)
        found[rule] = {key: table.json(key) for key in table.keys}
    return found


def replace_params(
    file: Table, rules: Mapping[str, Rule], params: Mapping[str, Mapping[str, Json]]
) -> Mapping[str, Rule]:
    """The rules with the portal's thresholds: known rules, known params, same types only."""
    changed = dict(rules)
    for rule_id, values in params.items():
        place = f"rule_params › {rule_id}"
        rule = rules.get(rule_id)
        if rule is None:
            file.fail(f"unknown rule {rule_id!r}", place)
        for key, value in values.items():
            if key not in rule.params:
                file.fail(f"rule {rule_id} has no param {key!r}", f"{place} › {key}")
            if type(value) is not type(rule.params[key]):
                wanted = type(rule.params[key]).__name__
                file.fail(f"must be {wanted}, not {value!r}", f"{place} › {key}")
        changed[rule_id] = replace(rule, params={**rule.params, **values})
    return changed
