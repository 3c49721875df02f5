"""PKG-01 and PKG-02 over a package that was read, by the same table as every other check."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from editor_app.checks.engine import finding
from editor_app.checks.packages import (
    Package,
    PackedFile,
    PackedItem,
    Signature,
    conflicting,
    whole,
)
from editor_app.domain.findings import Finding
from editor_app.domain.layout import Layout
from editor_app.domain.packages import Found, PackedOperation
from editor_app.domain.ports import Store
from editor_app.domain.workflow import Command
from editor_app.services.package_book import PackageBook

_RULES = (("PKG-01", whole), ("PKG-02", conflicting))


def package_findings(
    store: Store, layout: Layout, found: Found, operations: Sequence[PackedOperation]
) -> tuple[Finding, ...]:
    """What the rules of the layout in force say of it."""
    package = _package(store, found, operations)
    told = []
    for name, predicate in _RULES:
        rule = layout.rules.get(name)
        if rule is not None:
            told += [finding(rule, hit) for hit in predicate(package, rule)]
    return tuple(told)


def _package(store: Store, found: Found, operations: Sequence[PackedOperation]) -> Package:
    files = tuple(
        PackedFile(
            name=one.name,
            size=one.size,
            told={"sha256": one.sha256},
            found={"sha256": found.digests.get(one.name, "")},
        )
        for one in found.manifest.files
    )
    taken = PackageBook(store.meta).taken()
    return Package(
        name=found.name,
        id=found.manifest.id,
        digest=found.digest,
        files=files,
        signature=Signature.GOOD,  # the reader lets no other one through
        items=tuple(_items(store, found, operations)),
        imported={one.id: one.digest for one in taken},
    )


def _items(
    store: Store, found: Found, operations: Sequence[PackedOperation]
) -> Iterator[PackedItem]:
    """Texts of the package whose item has a draft of its own here."""
    for one in operations:
        if one.command is not Command.SUBMIT:
            continue
        draft = store.drafts.get(one.item)
        yield PackedItem(
            id=one.item,
            title=one.title,
            hash=one.hash,
            changed_at=_told(found.manifest.made_at),
            local_hash=(draft.base or "-") if draft is not None else "",
            local_changed_at=_told(draft.changed_at) if draft is not None else "",
        )


def _told(moment: datetime) -> str:
    """As the clock on the wall has it."""
    return f"{moment.astimezone():%Y-%m-%d %H:%M}"
