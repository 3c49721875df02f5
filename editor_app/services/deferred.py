"""The one place of deferred imports of the services: engines the first painted window can wait for.

CPU milliseconds with bytecode: checks 20 (their patterns are compiled at import), rendering 17.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from editor_app.checks.engine import CheckContext
    from editor_app.checks.incremental import Memory
    from editor_app.checks.nearby import Nearby
    from editor_app.checks.wordbook import Wordbook
    from editor_app.domain.editions import Down
    from editor_app.domain.file_facts import FileFacts
    from editor_app.domain.findings import CheckReport, Finding, Phase
    from editor_app.domain.freshness import ColumnClock
    from editor_app.domain.imports import ReadFile, ReceiptLine
    from editor_app.domain.inquiries import Inquiry
    from editor_app.domain.item import BlobHash, Content, ItemId
    from editor_app.domain.keeps import Keeps
    from editor_app.domain.layout import Layout, Unit
    from editor_app.domain.merge_text import BodyText
    from editor_app.domain.packages import Found, PackedOperation
    from editor_app.domain.ports import Store
    from editor_app.domain.template import BodyPolicy, Template
    from editor_app.rendering.policy_fit import FitNote
    from editor_app.rendering.preview import PreviewPage
    from editor_app.rendering.scene import SystemValues
    from editor_app.services.authorities import Authorities
    from editor_app.services.checking import CheckService
    from editor_app.services.import_body import FittedBody
    from editor_app.services.import_fields import FittedFields
    from editor_app.services.import_folder import Chosen
    from editor_app.services.import_pictures import Prepare
    from editor_app.services.layouts import LayoutService
    from editor_app.services.review_sheet import ReviewSheet
    from editor_app.services.sheets import SheetOrder


def check_context(
    *,
    layout: "Layout",
    unit: "Unit",
    now: datetime,
    known_items: frozenset[str],
    file_bytes: "Callable[[BlobHash], bytes | None]",
    file_facts: "Callable[[BlobHash], FileFacts | None]",
    published_at: datetime | None,
    counterparts: "tuple[ItemId, ...]" = (),
    named_by: "tuple[ItemId, ...]" = (),
    live_text: "Callable[[str], Content | None]" = lambda _: None,
    nearby: "Nearby | None" = None,
    words: "Wordbook | None" = None,
    column_clock: "Callable[[], ColumnClock | None]" = lambda: None,
) -> "CheckContext":
    """A ``checks.engine.CheckContext`` of these values."""
    from editor_app.checks.engine import CheckContext  # noqa: PLC0415 - see above
    from editor_app.checks.nearby import NOTHING_NEARBY  # noqa: PLC0415 - see above

    return CheckContext(
        layout=layout,
        unit=unit,
        now=now,
        known_items=known_items,
        file_bytes=file_bytes,
        file_facts=file_facts,
        published_at=published_at,
        counterparts=counterparts,
        named_by=named_by,
        live_text=live_text,
        nearby=nearby or NOTHING_NEARBY,
        words=words,
        column_clock=column_clock,
    )


def run_checks(content: "Content", context: "CheckContext", phase: "Phase") -> "CheckReport":
    """``checks.engine.check``."""
    from editor_app.checks import engine  # noqa: PLC0415 - see above

    return engine.check(content, context, phase)


def checklist_page(content: "Content", layout: "Layout", key: str) -> str:
    """``rendering.checklist.checklist_page``."""
    from editor_app.rendering import checklist  # noqa: PLC0415 - see above

    return checklist.checklist_page(content, layout, key)


def check_memory() -> "Memory":
    """A ``checks.incremental.Memory``: what is known of one item between two edits."""
    from editor_app.checks.incremental import Memory  # noqa: PLC0415 - see above

    return Memory()


def links_to_ask(content: "Content", context: "CheckContext") -> "tuple[str, ...]":
    """``checks.link_answers.to_ask``."""
    from editor_app.checks import link_answers  # noqa: PLC0415 - see above

    return link_answers.to_ask(content, context)


def say_again(
    content: "Content", context: "CheckContext", phase: "Phase", only: Collection[str]
) -> "tuple[Finding, ...]":
    """``checks.engine.say_again``."""
    from editor_app.checks import engine  # noqa: PLC0415 - see above

    return engine.say_again(content, context, phase, only)


def masks_of(content: "Content", context: "CheckContext", name: str) -> Mapping[str, str]:
    """``checks.engine.masks``."""
    from editor_app.checks import engine  # noqa: PLC0415 - see above

    return engine.masks(content, context, name)


def open_warnings(report: "CheckReport", keeps: "Keeps") -> "tuple[Finding, ...]":
    """``checks.engine.open_warnings``."""
    from editor_app.checks import engine  # noqa: PLC0415 - see above

    return engine.open_warnings(report, keeps)


def body_text() -> "BodyText":
    """``rendering.merge_text.BODY_TEXT``."""
    from editor_app.rendering import merge_text  # noqa: PLC0415 - see above

    return merge_text.BODY_TEXT


def body_words(markdown: str) -> str:
    """``rendering.body_words.body_words``."""
    from editor_app.rendering import body_words as words  # noqa: PLC0415 - see above

    return words.body_words(markdown)


def preview_page(content: "Content", layout: "Layout", system: "SystemValues") -> "PreviewPage":
    """``rendering.item_page.preview_page``."""
    from editor_app.rendering import item_page  # noqa: PLC0415 - see above

    return item_page.preview_page(content, layout, system)


def standing_preview(content: "Content", layout: "Layout", system: "SystemValues") -> str:
    """``rendering.standing_preview``."""
    from editor_app.rendering.standing_preview import standing_preview  # noqa: PLC0415 - see above

    return standing_preview(content, layout, system)


def full_page(content: "Content", layout: "Layout", system: "SystemValues") -> str:
    """``rendering.item_page.full_page``."""
    from editor_app.rendering import item_page  # noqa: PLC0415 - see above

    return item_page.full_page(content, layout, system)


def withdrawn_page(down: "Down", layout: "Layout", unit: "Unit | None") -> str:
    """``rendering.withdrawn_page``."""
    from editor_app.rendering.withdrawn_page import withdrawn_page  # noqa: PLC0415 - see above

    return withdrawn_page(down, layout, unit)


def fit_to_template(markdown: str, policy: "BodyPolicy") -> "tuple[str, tuple[FitNote, ...]]":
    """``rendering.policy_fit.fit_to_policy``: the text unchanged where nothing is converted."""
    from editor_app.rendering.markdown_source import parse  # noqa: PLC0415 - see above
    from editor_app.rendering.policy_fit import fit_to_policy  # noqa: PLC0415 - see above
    from editor_app.rendering.serialize import serialize  # noqa: PLC0415 - see above

    fit = fit_to_policy(parse(markdown), policy)
    return (serialize(fit.document) if fit.notes else markdown), tuple(fit.notes)


def fit_imported(markdown: str, policy: "BodyPolicy") -> "FittedBody":
    """``services.import_body.fit_body``, which reads the text into blocks."""
    from editor_app.services.import_body import fit_body  # noqa: PLC0415 - see above

    return fit_body(markdown, policy)


def fit_import_fields(read: "ReadFile", template: "Template", layout: "Layout") -> "FittedFields":
    """``services.import_fields.fit_fields``."""
    from editor_app.services.import_fields import fit_fields  # noqa: PLC0415 - see above

    return fit_fields(read, template, layout)


def named_attachments(read: "ReadFile") -> "list[ReceiptLine]":
    """``services.import_fields.named_attachments``."""
    from editor_app.services import import_fields  # noqa: PLC0415 - see above

    return import_fields.named_attachments(read)


def choose_files(given: "Sequence[Path]", reads: "Callable[[Path], bool]") -> "Chosen":
    """``services.import_folder.choose``."""
    from editor_app.services.import_folder import choose  # noqa: PLC0415 - see above

    return choose(given, reads)


def prepare_pictures(
    read: "ReadFile", prepare: "Prepare", cancelled: "Callable[[], bool]"
) -> "ReadFile":
    """``services.import_pictures.with_prepared``."""
    from editor_app.services.import_pictures import with_prepared  # noqa: PLC0415 - see above

    return with_prepared(read, prepare, cancelled)


def authorities(file: Path) -> "Authorities":
    """``services.authorities.authorities``; OpenSSL costs 9."""
    from editor_app.services import authorities as read  # noqa: PLC0415 - see above

    return read.authorities(file)


def review_sheet(
    store: "Store",
    layouts: "LayoutService",
    checking: "CheckService",
    now: datetime,
    order: "SheetOrder",
) -> "ReviewSheet":
    """``review_sheet.gather``."""
    from editor_app.services import review_sheet as sheets  # noqa: PLC0415 - see above

    return sheets.gather(store, layouts, checking, now, order)


def masked_inquiry_text(inquiry: "Inquiry", layout: "Layout", text: str) -> str:
    """``checks.senders.masked_text`` of something the sender wrote."""
    from editor_app.checks.senders import masked_text  # noqa: PLC0415 - see above

    return masked_text(text, layout, inquiry.sender)


def package_findings(
    store: "Store", layout: "Layout", found: "Found", operations: "Sequence[PackedOperation]"
) -> "tuple[Finding, ...]":
    """``package_checks.package_findings``; packages are rare."""
    from editor_app.services import package_checks  # noqa: PLC0415 - see above

    return package_checks.package_findings(store, layout, found, operations)
