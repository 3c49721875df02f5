"""LNK-01 to LNK-03: where links lead, in the body and in address fields."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from ipaddress import ip_address

from editor_app.checks.file_words import text_with_places
from editor_app.checks.item_files import Filed
from editor_app.checks.subject import Hit, Said, Subject, rows
from editor_app.checks.traces import place_said
from editor_app.checks.web_address import belongs_to, host_of, is_government, scheme_of
from editor_app.domain.canonical import Json
from editor_app.domain.findings import Fix
from editor_app.domain.hanging import old_domains
from editor_app.domain.template import FieldType

# The page a repost or migrated item came from: it may lie outside and may be gone.
_ORIGINS = frozenset({"original_url"})
_WEB = frozenset({"http", "https"})
_OPENED = frozenset({*_WEB, "mailto", "tel", "sms", "geo", "att"})
# https//, http:/x, http：//, and a host that was typed without its scheme
_BROKEN = re.compile(
    r"(?i:https?(?:[/;：]|:/?(?![/]))|www\.[a-z0-9-]+\.|(?:[a-z0-9-]+\.){1,4}(?:gov\.cn|com|cn|org|net)(?:[/:?#]|$))"
)
_IN_FILE = re.compile(r"https?://[^\s<>\"'，。；、（）()“”《》]{1,500}", re.IGNORECASE)
_INNER = re.compile(r"\.(?:local|lan|intra|intranet|internal|corp|home|localdomain|arpa)$")
_FORBIDDEN_ELEMENTS = frozenset(
    {"script", "iframe", "object", "embed", "link"}
)  # HTML-01 removes them


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """One address somewhere in an item."""

    href: str
    text: str | Said
    where: str
    start: int = 0
    image: bool = False
    bare: bool = False

    @property
    def host(self) -> str:
        """The host of a web address; empty for any other."""
        # //host/path has the scheme of the page it stands on
        web = scheme_of(self.href) in _WEB or self.href.startswith("//")
        return host_of(self.href) if web else ""


def closed_domain(subject: Subject) -> Iterator[Hit]:
    """LNK-01: no link to a domain that was closed; the portal's new address is offered."""
    portal = subject.context.layout.portal
    below = bool(subject.param("match_subdomains"))
    for address in addresses(subject):
        domain = closed_by(subject, address.host, below)
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
    if "attachments" in subject.texts("scan"):
        for filed in subject.files:
            yield from _closed_in_file(subject, filed, below)


def _closed_in_file(subject: Subject, filed: Filed, below: bool) -> Iterator[Hit]:
    """Each address once, with the first place where it stands."""
    file = filed.file
    words, seen = text_with_places(subject, file), set[str]()
    for match in _IN_FILE.finditer(words.text):
        href = match[0]
        domain = closed_by(subject, host_of(href), below)
        if not domain or href in seen:
            continue
        seen.add(href)
        place = place_said(words.place(match.start()))
        target = subject.context.layout.portal.replacements.get(domain, "")
        told = Said(f"附件“{file.name}”{place.zh}", f"file “{file.name}”{place.en}")
        new = Said(f"（{target}）", f" ({target})") if target else ""
        yield Hit(
            where=filed.place,
            excerpt=href,
            vars={"url": href, "text": told, "replacement": new},
            facts={"place": place.zh},
        )


def closed_by(subject: Subject, host: str, below: bool = True) -> str:
    """The closed domain a host belongs to; a notice may not link to what it closes itself."""
    domains = subject.context.layout.portal.closed_domains
    if subject.template.layout.pin is not None:
        domains = (*domains, *old_domains(subject.content))
    return next((d for d in domains if belongs_to(host, d, subdomains=below)), "")


def outside_government(subject: Subject) -> Iterator[Hit]:
    """LNK-02: links that leave the government's sites are confirmed."""
    portal = subject.context.layout.portal
    for address in addresses(subject):
        host = address.host
        if not host or address.bare or trouble(subject, address) is not None:
            continue
        known = (*portal.allowed_domains, portal.site_domain, *portal.closed_domains)
        if is_government(host, subject.texts("gov_suffixes")) or any(
            belongs_to(host, domain) for domain in known
        ):
            continue
        yield _hit(address, {"url": address.href, "text": address.text})


def unusable(subject: Subject) -> Iterator[Hit]:
    """LNK-03: addresses the public cannot open."""
    for address in addresses(subject):
        problem = trouble(subject, address)
        if problem is not None:
            yield _hit(address, {"url": address.href, "problem": problem})


def _hit(address: Address, told: dict[str, str | int | Said], fix: Fix | None = None) -> Hit:
    return Hit(
        where=address.where,
        excerpt=address.href,
        start=address.start,
        length=len(address.href),
        vars=told,
        fix=fix,
    )


def addresses(subject: Subject) -> Iterator[Address]:
    """Every address in the body and in address fields."""
    for link in subject.scan.links:
        if link.element in _FORBIDDEN_ELEMENTS:
            continue
        yield Address(
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
            yield Address(
                href=value.strip(), text=Said(spec.label_zh, spec.label_en), where=spec.key
            )
        for column in spec.columns:
            if column.type is FieldType.URL:
                for row in rows(value):
                    href = str(row.get(column.key) or "")
                    if href:
                        text = Said(column.label_zh, column.label("en"))
                        yield Address(href=href, text=text, where=spec.key)


def trouble(subject: Subject, address: Address) -> Said | None:
    """Why the public cannot open an address; thresholds are those of LNK-03."""
    rule = subject.context.layout.rules.get("LNK-03")
    if rule is None:
        return None
    href, scheme, params = address.href, scheme_of(address.href), rule.params
    if not href:
        return Said("为空", "is empty")
    if href.startswith("\\\\") or re.match(r"[A-Za-z]:[\\/]", href):
        return Said("是本机或共享文件夹路径", "is a path of one computer or network")
    if _BROKEN.match(href):
        return Said("写法不完整", "is not written in full")
    if scheme in _list(params["forbidden_schemes"]) or (scheme and scheme not in _OPENED):
        return Said(f"使用了 {scheme}: 协议", f"uses {scheme}:")
    if params["images_must_be_local"] and address.image and scheme in _WEB:
        return Said("是站外图片", "is an image on another site")
    return _host_trouble(address, params) if scheme in _WEB else None


def _host_trouble(address: Address, params: Mapping[str, Json]) -> Said | None:
    host = address.host
    if host and "@" in address.href.partition("//")[2].partition("/")[0]:
        return Said("带有用户名或密码", "holds a user name or a password")
    if not host:
        return Said("没有主机名", "has no host")
    if host in _list(params["forbidden_hosts"]):
        return Said("是本机地址", "is an address of this computer")
    if params["forbid_ip_hosts"] and _is_ip(host):
        return Said("是 IP 地址", "is an IP address")
    if params["forbid_single_label_hosts"] and ("." not in host or _INNER.search(host)):
        return Said("是内网地址", "is an intranet address")
    return None


def _list(value: object) -> tuple[str, ...]:
    return tuple(str(one) for one in value) if isinstance(value, list | tuple) else ()


# 127.1, 2130706433 and 0x7f.0.0.1 are addresses, too
_NUMBERS = re.compile(r"(?:0x[0-9a-f]+|\d+)(?:\.(?:0x[0-9a-f]+|\d+)){0,3}")


def _is_ip(host: str) -> bool:
    try:
        ip_address(host.partition("%")[0])
    except ValueError:
        return bool(_NUMBERS.fullmatch(host))
    return True
