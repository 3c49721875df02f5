"""LNK-01 to LNK-03: where links lead, in the body and in address fields."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from ipaddress import ip_address

from editor_app.checks.subject import Hit, Said, Subject, rows
from editor_app.checks.web_address import belongs_to, host_of, is_government, scheme_of
from editor_app.domain.canonical import Json
from editor_app.domain.findings import Fix
from editor_app.domain.hanging import old_domains
from editor_app.domain.template import FieldType

# The page a repost or migrated item came from: it may lie outside and may be gone.
_ORIGINS = frozenset({"original_url"})
_WEB = frozenset({"http", "https"})
_FORBIDDEN_ELEMENTS = frozenset(
    {"script", "iframe", "object", "embed", "link"}
)  # HTML-01 removes them


@dataclass(frozen=True, slots=True, kw_only=True)
class _Address:
    href: str
    text: str | Said
    where: str
    start: int = 0
    image: bool = False
    bare: bool = False

    @property
    def host(self) -> str:
        return host_of(self.href) if scheme_of(self.href) in _WEB else ""


def closed_domain(subject: Subject) -> Iterator[Hit]:
    """LNK-01: no link to a domain that was closed; the portal's new address is offered."""
    portal = subject.context.layout.portal
    below = bool(subject.param("match_subdomains"))
    for address in _addresses(subject):
        domain = _closed(subject, address.host, below)
        if not domain:
            continue
        target = portal.replacements.get(domain, "")
        yield _hit(
            address,
            {
                "url": address.href,
                "text": address.text,
                "replacement": Said(f"（{target}）", f" ({target})") if target else "",
            },
            Fix(label_zh=f"改为 {target}", label_en=f"Change to {target}", replacement=target)
            if target
            else None,
        )


def _closed(subject: Subject, host: str, below: bool) -> str:
    """The closed domain a host belongs to; a notice may not link to what it closes itself."""
    domains = subject.context.layout.portal.closed_domains
    if subject.template.layout.pin is not None:
        domains = (*domains, *old_domains(subject.content))
    return next((d for d in domains if belongs_to(host, d, subdomains=below)), "")


def outside_government(subject: Subject) -> Iterator[Hit]:
    """LNK-02: links that leave the government's sites are confirmed."""
    portal = subject.context.layout.portal
    for address in _addresses(subject):
        host = address.host
        if not host or address.bare or _trouble(subject, address) is not None:
            continue
        known = (*portal.allowed_domains, portal.site_domain, *portal.closed_domains)
        if is_government(host, subject.texts("gov_suffixes")) or any(
            belongs_to(host, domain) for domain in known
        ):
            continue
        yield _hit(address, {"url": address.href, "text": address.text})


def unusable(subject: Subject) -> Iterator[Hit]:
    """LNK-03: addresses the public cannot open."""
    for address in _addresses(subject):
        problem = _trouble(subject, address)
        if problem is not None:
            yield _hit(address, {"url": address.href, "problem": problem})


def _hit(address: _Address, told: dict[str, str | int | Said], fix: Fix | None = None) -> Hit:
    return Hit(
        where=address.where,
        excerpt=address.href,
        start=address.start,
        length=len(address.href),
        vars=told,
        fix=fix,
    )


def _addresses(subject: Subject) -> Iterator[_Address]:
    for link in subject.scan.links:
        if link.element in _FORBIDDEN_ELEMENTS:
            continue
        yield _Address(
            href=link.href,
            text=link.text,
            where="body",
            start=link.href_start,
            image=link.image,
            bare=link.bare,
        )
    for spec in subject.template.fields:
        value = subject.content.fields.get(spec.key)
        if spec.type is FieldType.URL and isinstance(value, str) and spec.key not in _ORIGINS:
            yield _Address(
                href=value.strip(), text=Said(spec.label_zh, spec.label_en), where=spec.key
            )
        for column in spec.columns:
            if column.type is FieldType.URL:
                for row in rows(value):
                    href = str(row.get(column.key) or "")
                    if href:
                        text = Said(column.label_zh, column.label("en"))
                        yield _Address(href=href, text=text, where=spec.key)


def _trouble(subject: Subject, address: _Address) -> Said | None:
    """Why the public cannot open an address; thresholds are those of LNK-03."""
    rule = subject.context.layout.rules.get("LNK-03")
    if rule is None:
        return None
    href, scheme, params = address.href, scheme_of(address.href), rule.params
    if not href:
        return Said("为空", "is empty")
    if href.startswith("\\\\") or re.match(r"[A-Za-z]:[\\/]", href):
        return Said("是本机或共享文件夹路径", "is a path of one computer or network")
    if scheme in _list(params["forbidden_schemes"]):
        return Said(f"使用了 {scheme}: 协议", f"uses {scheme}:")
    if params["images_must_be_local"] and address.image and scheme in _WEB:
        return Said("是站外图片", "is an image on another site")
    return _host_trouble(address, params) if scheme in _WEB else None


def _host_trouble(address: _Address, params: Mapping[str, Json]) -> Said | None:
    host = address.host
    if not host:
        return Said("没有主机名", "has no host")
    if host in _list(params["forbidden_hosts"]):
        return Said("是本机地址", "is an address of this computer")
    if params["forbid_ip_hosts"] and _is_ip(host):
        return Said("是 IP 地址", "is an IP address")
    if params["forbid_single_label_hosts"] and "." not in host:
        return Said("是内网地址", "is an intranet address")
    return None


def _list(value: object) -> tuple[str, ...]:
    return tuple(str(one) for one in value) if isinstance(value, list | tuple) else ()


def _is_ip(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True
