"""Read a Word document (docx) into Markdown, fields, pictures and a receipt."""

from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from editor_app.importers.assembly import assemble
from editor_app.importers.blocks import Block
from editor_app.importers.budget import Budget
from editor_app.importers.docx_body import BodyReader
from editor_app.importers.docx_drawings import PICTURE_WORDS, DrawingReader
from editor_app.importers.docx_elements import drop, format_changes
from editor_app.importers.docx_inline import InlineReader
from editor_app.importers.docx_names import W, local, texts, walk
from editor_app.importers.docx_notes import NoteBook
from editor_app.importers.docx_numbering import Numbering
from editor_app.importers.docx_styles import Styles
from editor_app.importers.files import read_bytes
from editor_app.importers.imported import Imported
from editor_app.importers.limits import Limits
from editor_app.importers.package_file import Package, Relation
from editor_app.importers.pictures import Pictures
from editor_app.importers.receipt import Ledger, NoteKind
from editor_app.importers.refusals import Reason, refusal

_TYPES = "[Content_Types].xml"
_OVERRIDE = "{http://schemas.openxmlformats.org/package/2006/content-types}Override"
_OTHER_KINDS = (
    ("spreadsheetml", "Excel (.xlsx)"),
    ("presentationml", "PowerPoint (.pptx)"),
)
_ASIDE = ("header", "footer")
_HELD = frozenset({"drawing", "pict", "object", "fldSimple", "fldChar"})


def import_docx(path: Path, limits: Limits | None = None) -> Imported:
    """Read the file at ``path``.

    Raises ``EditorError`` FILE_UNREADABLE or TOO_LARGE with ``reason``, ``problem`` and
    ``problem_zh`` among its parameters; a refused file gives no text at all.
    """
    limits = limits or Limits()
    return read_docx(read_bytes(path, limits), path.name, limits)


def read_docx(data: bytes, name: str, limits: Limits) -> Imported:
    """Read a document from its bytes; ``name`` is what messages call it."""
    package = Package.open(data, name, limits)
    try:
        return _Document.open(package).read()
    except RecursionError as problem:
        raise refusal(name, Reason.NESTED, part="word/document.xml") from problem


@dataclass(slots=True)
class _Document:
    package: Package
    main: str
    relations: dict[str, Relation]
    styles: Styles
    numbering: Numbering
    notebook: NoteBook
    pictures: Pictures
    ledger: Ledger
    budget: Budget

    @classmethod
    def open(cls, package: Package) -> "_Document":
        main = _main_part(package)
        relations = package.relations(main)
        parts = {relation.kind: relation.target for relation in relations.values()}

        def root(kind: str) -> etree._Element | None:
            part = parts.get(kind, "")
            return package.xml(part) if part in package else None

        return cls(
            package=package,
            main=main,
            relations=relations,
            styles=Styles.read(root("styles")),
            numbering=Numbering.read(root("numbering")),
            notebook=NoteBook.read(
                (parts.get("footnotes", ""), root("footnotes")),
                (parts.get("endnotes", ""), root("endnotes")),
            ),
            pictures=Pictures(),
            ledger=Ledger(),
            budget=Budget(package.name, package.limits.paragraphs),
        )

    def read(self) -> Imported:
        root = self.package.xml(self.main)
        body = root.find(f"{W}body")
        if body is None:
            raise refusal(self.package.name, Reason.DAMAGED, part=self.main)
        blocks = self._reader(self.relations).read_part(body)
        self.ledger.count(NoteKind.REVISION_FORMAT, format_changes(root))
        notes = self._footnotes()
        self._note_asides()
        return assemble(blocks, notes, self.pictures, self.ledger, links_told=True)

    def _reader(self, relations: dict[str, Relation]) -> BodyReader:
        drawings = DrawingReader(self.package, self.pictures, self.ledger, relations)
        inline = InlineReader(self.styles, relations, drawings, self.notebook, self.ledger)
        return BodyReader(inline, self.styles, self.numbering, self.ledger, self.budget)

    def _footnotes(self) -> dict[str, list[Block]]:
        notes: dict[str, list[Block]] = {}
        readers: dict[str, BodyReader] = {}
        for note in self.notebook.cited():
            if note.part not in readers:
                readers[note.part] = self._reader(self.package.relations(note.part))
            self.ledger.count(NoteKind.REVISION_FORMAT, format_changes(note.element))
            notes[note.number] = readers[note.part].read_part(note.element)
        for element in self.notebook.uncited():
            self._drop(element, NoteKind.NOTE_UNCITED, texts(element))
        return notes

    def _drop(self, element: etree._Element, kind: NoteKind, words: str) -> None:
        """What stands beside the text goes with everything inside."""
        drop(self.ledger, element, kind, words)
        self.ledger.count(NoteKind.WITHIN, format_changes(element))

    def _note_asides(self) -> None:
        """What does not belong to the text: comments, headers, macros, references to outside."""
        seen: set[str] = set()
        for relation in self.relations.values():
            if relation.external:
                if relation.kind != "hyperlink":
                    self.ledger.add(NoteKind.OUTSIDE, relation.target)
            elif relation.target in self.package and relation.target not in seen:
                seen.add(relation.target)
                self._note_part(relation)
        for name in self.package.ignored:
            shown = "".join(sign for sign in name if sign.isprintable())
            self.ledger.add(NoteKind.PART_IGNORED, shown[:80])

    def _note_part(self, relation: Relation) -> None:
        if relation.kind == "comments":
            for element in self.package.xml(relation.target).iterfind(f"{W}comment"):
                self._drop(element, NoteKind.COMMENT, texts(element))
        elif relation.kind in _ASIDE:
            root = self.package.xml(relation.target)
            words = texts(root).strip() or (PICTURE_WORDS if _has_picture(root) else "")
            if words or any(local(one) in _HELD for one in walk(root)):
                self._drop(root, NoteKind.HEADER_FOOTER, words)
        elif relation.kind == "vbaProject":
            self.ledger.count(NoteKind.MACROS)
        if relation.kind in ("settings", *_ASIDE):
            for linked in self.package.relations(relation.target).values():
                if linked.external:  # a template on a server, a picture on a share
                    self.ledger.add(NoteKind.OUTSIDE, linked.target)


def _main_part(package: Package) -> str:
    """The part the package calls its document. Raises ``EditorError`` for other packages."""
    if _TYPES not in package:
        what = "OpenDocument (.odt)" if "content.xml" in package else "ZIP"
        raise refusal(package.name, Reason.UNSUPPORTED, what=what)
    types = {
        element.get("PartName", "").lstrip("/"): element.get("ContentType", "")
        for element in package.xml(_TYPES).iter(_OVERRIDE)
    }
    for relation in package.relations("").values():
        if relation.kind != "officeDocument" or relation.external:
            continue
        for mark, what in _OTHER_KINDS:
            if mark in types.get(relation.target, ""):
                raise refusal(package.name, Reason.UNSUPPORTED, what=what)
        if relation.target in package:
            return relation.target
    raise refusal(package.name, Reason.DAMAGED, part="_rels/.rels")


def _has_picture(root: etree._Element) -> bool:
    return any(local(element) in ("blip", "imagedata") for element in root.iter())
