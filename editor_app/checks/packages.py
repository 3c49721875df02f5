"""PKG-01 and PKG-02: a package that came from elsewhere is whole, harmless and not here already.

The package itself is a ZIP with a manifest (handbook §19). Rules judge what was read of it: nothing
here opens a file, so that nothing has to be unpacked before it was judged.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from editor_app.checks.file_kinds import EXECUTABLE_KINDS, MACRO_KINDS, kind_of
from editor_app.checks.subject import Hit, Said
from editor_app.domain.layout import Rule

_MEGABYTE = 1024 * 1024
# Windows opens these instead of a file, whatever follows the first dot.
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com[1-9]|lpt[1-9]) *(?:\..*)?", re.IGNORECASE)


class Signature(StrEnum):
    """What is known of who made the package."""

    NONE = "none"  # visible, no reason to refuse
    GOOD = "good"
    BAD = "bad"


@dataclass(frozen=True, slots=True, kw_only=True)
class PackedFile:
    """One file: what the manifest says of it, and what was found under its name."""

    name: str
    size: int
    told: Mapping[str, str]  # digest by algorithm, as the manifest has it
    found: Mapping[str, str] | None  # the same over the bytes; None: the file is not there


@dataclass(frozen=True, slots=True, kw_only=True)
class PackedItem:
    """One item of the package beside the one of the same id on this computer."""

    id: str
    title: str
    hash: str
    changed_at: str  # as people read it
    local_hash: str = ""  # empty: not here
    local_changed_at: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """A package as it was read, before anything of it was taken over."""

    name: str
    id: str
    digest: str  # of the whole manifest
    files: tuple[PackedFile, ...]
    unlisted: tuple[str, ...] = ()  # names in the archive that the manifest does not know
    signature: Signature = Signature.NONE
    items: tuple[PackedItem, ...] = ()
    imported: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))  # id: digest


def whole(package: Package, rule: Rule) -> Iterator[Hit]:
    """PKG-01: signature, digests, size, names; one hit for each thing that is wrong."""
    digests, most = _texts(rule, "digests"), int(str(rule.params["max_mb"]))
    if package.signature is Signature.BAD:
        yield _broken(package, Said("签名不符", "the signature does not fit"))
    if sum(one.size for one in package.files) > most * _MEGABYTE:
        yield _broken(package, Said(f"超过 {most} MB", f"more than {most} MB"))
    for name in package.unlisted:
        told = Said(f"多出清单之外的文件“{name}”", f"“{name}” is not in the manifest")
        yield _broken(package, told, name)
    for file in package.files:
        problem = _name_problem(rule, file.name) or _digest_problem(file, digests)
        if problem is not None:
            yield _broken(package, problem, file.name)


def _name_problem(rule: Rule, name: str) -> Said | None:
    plain = name.replace("\\", "/")
    leaves = plain.startswith("/") or re.match(r"[A-Za-z]:", plain) or ".." in plain.split("/")
    if rule.params["forbid_path_traversal"] and (leaves or "\0" in name or not plain.strip("/")):
        return Said(f"的文件名“{name}”指向包外", f"the name “{name}” leads out of it")
    if any(_DEVICE.fullmatch(part) for part in plain.split("/")):
        return Said(f"的文件名“{name}”是设备名", f"the name “{name}” is that of a device")
    if rule.params["forbid_executables"] and kind_of(name) in (EXECUTABLE_KINDS | MACRO_KINDS):
        return Said(f"含有可执行文件“{name}”", f"“{name}” is executable")
    return None


def _digest_problem(file: PackedFile, digests: tuple[str, ...]) -> Said | None:
    if file.found is None:
        return Said(f"缺少文件“{file.name}”", f"“{file.name}” is missing")
    asked = [one for one in digests if one in file.told]
    if not asked:
        return Said(f"的文件“{file.name}”没有摘要", f"“{file.name}” has no digest")
    if any(file.told[one].lower() != file.found.get(one, "").lower() for one in asked):
        return Said(f"的文件“{file.name}”摘要不符", f"the digest of “{file.name}” does not fit")
    return None


def _broken(package: Package, problem: Said, excerpt: str = "") -> Hit:
    return Hit(
        where="package",
        excerpt=excerpt or package.name,
        vars={"package": package.name, "problem": problem},
    )


def conflicting(package: Package, _rule: Rule) -> Iterator[Hit]:
    """PKG-02: a package of the same id with other contents, and items that differ here.

    The very same package once more changes nothing and is passed over.
    """
    known = package.imported.get(package.id)
    if known == package.digest:
        return
    if known is not None:
        told = (package.name, known[:8], package.digest[:8])
        yield Hit(where="package", excerpt=package.id, vars=_times(*told))
    for item in package.items:
        if item.local_hash and item.local_hash != item.hash:
            yield Hit(
                where=item.id,
                excerpt=item.title,
                vars=_times(item.title, item.local_changed_at, item.changed_at),
            )


def _times(title: str, here: str, there: str) -> Mapping[str, str]:
    return {"title": title, "local_time": here, "package_time": there}


def _texts(rule: Rule, key: str) -> tuple[str, ...]:
    value = rule.params[key]
    return tuple(str(one) for one in value) if isinstance(value, list | tuple) else ()
