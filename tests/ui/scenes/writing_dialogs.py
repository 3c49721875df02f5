"""The dialogs of the editor."""

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QDialog, QWidget

from editor_app.domain.cleaning import WAYS
from editor_app.domain.file_facts import Found, TextChange, Trace
from editor_app.domain.imports import Origin, Outcome, ReceiptLine
from editor_app.domain.item import Attachment, BlobHash
from editor_app.domain.pictures import PictureChange, PictureOrder, PreparedPicture
from editor_app.importers.receipt import Note, NoteKind
from editor_app.presenters.attachments import Choice
from editor_app.presenters.rule_page import rule_page
from editor_app.services.closed_links import Linking
from editor_app.services.template_update import TemplateUpdate
from editor_app.services.tidy import propose
from editor_app.ui.screens.editor.clean_dialog import CleanDialog
from editor_app.ui.screens.editor.count_dialog import CountDialog
from editor_app.ui.screens.editor.deferred import tidy_dialog
from editor_app.ui.screens.editor.file_picker import FilePicker
from editor_app.ui.screens.editor.image_dialog import ImageDialog
from editor_app.ui.screens.editor.item_picker import ItemPicker
from editor_app.ui.screens.editor.link_dialog import LinkDialog
from editor_app.ui.screens.editor.linking_dialog import LinkingDialog
from editor_app.ui.screens.editor.note_dialog import NoteDialog
from editor_app.ui.screens.editor.paste_dialog import PasteDialog
from editor_app.ui.screens.editor.rule_dialog import RuleDialog
from editor_app.ui.screens.editor.scale_dialog import ScaleDialog
from editor_app.ui.screens.editor.snippet_edit import SnippetEdit
from editor_app.ui.screens.editor.snippet_picker import SnippetPicker
from editor_app.ui.screens.editor.submit_dialog import SubmitDialog
from editor_app.ui.screens.editor.template_dialog import TemplateDialog
from editor_app.ui.screens.editor.tidy_dialog import TidyDialog
from editor_app.ui.screens.imports.receipt_dialog import ReceiptDialog
from tests.ui.scenes.scene import Scene, shown
from tests.ui.scenes.stage import Stage

_AT = datetime(2026, 11, 20, 2, 42, tzinfo=UTC)
_UNTIDY = "一.总体要求\n\n为做好工作,现将有关事项通知如下.\n\n附件:名单\n"


def _image() -> QImage:
    image = QImage(320, 200, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkCyan)
    return image


def _note(stage: Stage) -> QWidget:
    return shown(stage, NoteDialog(stage.bench.kit.look, stage.page().body))


def _count(stage: Stage) -> QWidget:
    stage.page().tools.show_count()
    return stage.dialog(CountDialog)


def _linking(stage: Stage) -> QWidget:
    page = stage.page()
    row = Linking(
        item=stage.filled.published,
        title="关于春节放假安排的通知",
        unit="zkgwb",
        places=2,
        public=True,
    )
    return shown(stage, LinkingDialog(page.tools._deps, (row,), stage.window))


def _image_words(stage: Stage) -> QWidget:
    body = stage.page().body
    return shown(stage, ImageDialog(stage.bench.kit.look, body, picture=_image()))


def _link(stage: Stage) -> QWidget:
    return shown(stage, LinkDialog("冬季救助", stage.bench.kit.look, stage.page().body))


def _tidy(stage: Stage) -> QWidget:
    page = stage.page()
    deps = page.tools._deps
    changes = propose(_UNTIDY, stage.bench.app.layouts.current())
    return shown(stage, tidy_dialog(_UNTIDY, changes, deps, page))


def _rule(stage: Stage) -> QWidget:
    told = rule_page(stage.bench.app.layouts.current(), "TXT-02", stage.language)
    assert told is not None
    return shown(stage, RuleDialog(told, stage.bench.kit.look, stage.window))


def _scale(stage: Stage) -> QWidget:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    _image().save(buffer, "PNG")  # type: ignore[call-overload]  # PySide wants bytes, Qt a str
    picture = PreparedPicture(
        data=bytes(buffer.data().data()),
        media_type="image/png",
        suffix=".png",
        width=320,
        height=200,
        original_width=2400,
        original_height=1500,
        original_bytes=4_000_000,
        changes=(PictureChange.SCALED, PictureChange.PLACE_REMOVED),
    )
    order = PictureOrder(max_width=1920, max_bytes=1_000_000)
    kit = stage.bench.kit
    made = ScaleDialog(picture, order, lambda _: picture, kit.look, kit.runner, stage.page().body)
    return shown(stage, made)


def _clean(stage: Stage) -> QWidget:
    ways = WAYS["docx"]
    found = (Trace.AUTHOR, Trace.TRACKED_CHANGES, Trace.HIDDEN_TEXT)
    choices = tuple(
        Choice(found=Found(trace=one, count=3), ways=ways[one], proposed=True) for one in found
    )
    changes = (TextChange(paragraph=2, added=True, words="新增的话"),)
    look = stage.bench.kit.look
    return shown(
        stage, CleanDialog("名单.docx", choices, changes, look, stage.language, stage.window)
    )


def _submit(stage: Stage) -> QWidget:
    stage.page()
    stage.bench.screens.editor().submit_current()
    return stage.dialog(SubmitDialog)


def _template(stage: Stage) -> QWidget:
    draft = stage.page().text_now()
    update = TemplateUpdate(
        before=draft,
        after=draft,
        old_version="1",
        new_version="2",
        name_zh="通知公告",
        name_en="Notice",
        changes=(),
        notes=(),
        unfit=(),
    )
    layout, look = stage.bench.app.layouts.current(), stage.bench.kit.look
    return shown(stage, TemplateDialog(update, layout, look, stage.language, stage.window))


def _paste(stage: Stage) -> QWidget:
    page = stage.page()
    notes = tuple(Note(kind=kind, count=2, sample="一段话", place=1) for kind in list(NoteKind)[:9])
    words = page.sheet.pasting._words()
    kit, body = stage.bench.kit, page.body
    return shown(stage, PasteDialog(notes, words, kit.look, kit.actions, stage.language, body))


def _snippets(stage: Stage) -> QWidget:
    stage.page().shortcuts["snippets"].trigger()
    return stage.dialog(SnippetPicker)


def _snippet(stage: Stage) -> QWidget:
    page = stage.page()
    page.body.selectAll()
    page.shortcuts["snippet.keep"].trigger()
    return stage.dialog(SnippetEdit)


def _files(stage: Stage) -> QWidget:
    file = Attachment(name="名单.csv", sha256=BlobHash("c" * 64), size=1200, media_type="text/csv")
    return shown(stage, FilePicker((file,), stage.bench.kit.look, stage.page().body))


def _items(stage: Stage) -> QWidget:
    page = stage.page()
    return shown(stage, ItemPicker(page.tools._deps, "关联稿件", False, page))


def _receipt(stage: Stage) -> QWidget:
    origin = Origin(
        item=stage.filled.draft,
        name="通知.docx",
        sha256=BlobHash("c" * 64),
        size=24_000,
        at=_AT,
        receipt=(
            ReceiptLine(outcome=Outcome.KEPT, kind="text", count=3, zh="段落", en="Paragraphs"),
            ReceiptLine(outcome=Outcome.DROPPED, kind="dress", count=2, zh="颜色", en="Colours"),
        ),
    )
    return shown(stage, ReceiptDialog(stage.bench.kit.look, origin, stage.window))


_DIALOGS: tuple[tuple[type[QDialog], Callable[[Stage], QWidget]], ...] = (
    (NoteDialog, _note),
    (CountDialog, _count),
    (LinkingDialog, _linking),
    (ImageDialog, _image_words),
    (LinkDialog, _link),
    (TidyDialog, _tidy),
    (RuleDialog, _rule),
    (ScaleDialog, _scale),
    (CleanDialog, _clean),
    (SubmitDialog, _submit),
    (TemplateDialog, _template),
    (PasteDialog, _paste),
    (SnippetPicker, _snippets),
    (SnippetEdit, _snippet),
    (FilePicker, _files),
    (ItemPicker, _items),
    (ReceiptDialog, _receipt),
)

WRITING_DIALOGS: tuple[Scene, ...] = tuple(
    Scene(key=kind.__name__, shows=(kind,), open=bring) for kind, bring in _DIALOGS
)
