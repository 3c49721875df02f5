"""Closed domains: those a published closure or migration notice gave up (rule LNK-01).

The list travels in the layout pack as ``closed.toml``, written by the portal and signed with it.
"""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from urllib.parse import urlsplit

from editor_app.domain.hanging import old_domains
from editor_app.domain.item import Content, ItemId
from editor_app.domain.layout import Layout, PortalSettings
from editor_app.domain.layout_reader import Table

FILE = "closed.toml"
_HEAD = "# Domains given up by published notices. Written by the portal.\n\nschema_version = 1\n"
_LABEL = r"[a-z0-9\u4e00-\u9fff](?:[a-z0-9\u4e00-\u9fff-]*[a-z0-9\u4e00-\u9fff])?"
_HOST = re.compile(rf"{_LABEL}(?:\.{_LABEL})+")
_LONGEST_HOST = 253  # RFC 1035


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing:
    """One domain, where its content went, and the notice that says so."""

    domain: str
    replacement: str  # empty: nowhere
    notice: ItemId
    since: str  # RFC 3339


def is_host(name: str) -> bool:
    """Whether a name is a plain domain: no scheme, no path, at least two labels."""
    return len(name) <= _LONGEST_HOST and _HOST.fullmatch(name) is not None


def keeps_portal_open(domain: str, portal: PortalSettings, destination: str) -> bool:
    """Whether closing a domain leaves the portal, and where the content went, in reach."""
    kept = (portal.site_domain, _host(destination))
    return not any(host == domain or host.endswith(f".{domain}") for host in kept if host)


def closings_of(
    layout: Layout, content: Content, notice: ItemId, at: datetime
) -> tuple[Closing, ...]:
    """What a notice closes; what is no domain, or would close the portal itself, is left out."""
    template = layout.templates.get(content.kind)
    if template is None or template.layout.pin is None:
        return ()
    told, portal = content.text("dest_url"), layout.portal
    destination = told if told.startswith(("http://", "https://")) and _host(told) else ""
    return tuple(
        Closing(
            domain=domain,
            replacement=destination,
            notice=notice,
            since=at.isoformat(timespec="seconds"),
        )
        for domain in old_domains(content)
        if is_host(domain) and keeps_portal_open(domain, portal, destination)
    )


def merged(
    before: Iterable[Closing], notice: ItemId, own: Iterable[Closing]
) -> tuple[Closing, ...]:
    """The list after a notice said what it closes now; a domain is listed once, since the first."""
    known = {one.domain: one for one in before if one.notice != notice}
    mine = {one.domain: one for one in before if one.notice == notice}
    for one in own:
        if one.domain not in known:
            first = mine.get(one.domain)
            known[one.domain] = replace(one, since=first.since) if first is not None else one
    return tuple(sorted(known.values(), key=lambda one: one.domain))


def closed_text(closings: Iterable[Closing]) -> str:
    """The list as the pack carries it: strings of JSON are strings of TOML."""
    parts = [_HEAD]
    for one in closings:
        rows = (
            ("domain", one.domain),
            ("replacement", one.replacement),
            ("notice", one.notice),
            ("since", one.since),
        )
        lines = "".join(f"{key} = {json.dumps(told)}\n" for key, told in rows)
        parts.append(f"\n[[closed_domain]]\n{lines}")
    return "".join(parts)


def read_closed(file: Table) -> tuple[Closing, ...]:
    """The list of a pack. Raises ``EditorError(LAYOUT_DAMAGED)``."""
    if file.number("schema_version") != 1:
        file.fail("only schema 1 is known", "schema_version")
    found: dict[str, Closing] = {}
    for table in file.tables("closed_domain"):
        one = Closing(
            domain=table.filled("domain"),
            replacement=table.text("replacement", ""),
            notice=ItemId(table.filled("notice")),
            since=table.filled("since"),
        )
        if not is_host(one.domain):
            table.fail(f"{one.domain!r} is no host name", "domain")
        if one.domain in found:
            table.fail("listed twice", "domain")
        if one.replacement and not re.match(r"https?://", one.replacement):
            table.fail("is not an http(s) address", "replacement")
        table.done()
        found[one.domain] = one
    file.done()
    return tuple(found.values())


def with_closings(portal: PortalSettings, closings: Iterable[Closing]) -> PortalSettings:
    """The portal's own list and what notices closed; a Chinese domain in both of its forms."""
    domains, targets = list(portal.closed_domains), dict(portal.replacements)
    for one in closings:
        for form in _forms(one.domain):
            if form in domains:
                continue
            domains.append(form)
            if one.replacement:
                targets[form] = one.replacement
    return replace(portal, closed_domains=tuple(domains), replacements=targets)


def _forms(domain: str) -> tuple[str, ...]:
    """As it is read, and as browsers write it into addresses."""
    try:
        plain = domain.encode("idna").decode("ascii")
    except UnicodeError:  # a label that is too long: nobody can have registered it
        return (domain,)
    return tuple(dict.fromkeys((domain, plain)))


def _host(address: str) -> str:
    try:
        return (urlsplit(address).hostname or "").rstrip(".")
    except ValueError:
        return ""
