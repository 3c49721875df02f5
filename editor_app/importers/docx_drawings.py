"""Drawings of a docx: pictures, text boxes, charts, embedded objects, plain shapes."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from editor_app.importers.blocks import Picture
from editor_app.importers.docx_names import MC, WP, A, R, V, W, chosen, local
from editor_app.importers.package_file import Package, Relation
from editor_app.importers.pictures import Pictures
from editor_app.importers.receipt import Ledger, NoteKind

PICTURE_WORDS = "〔图片〕"
CHART_WORDS = "〔图表〕"
OBJECT_WORDS = "〔嵌入对象〕"
_CHARTS = frozenset({"chart", "relIds"})  # c:chart, dgm:relIds (SmartArt)
THINGS = _CHARTS | {"blip", "imagedata"}


@dataclass(slots=True)
class Drawing:
    """What one drawing holds: placeholder words for the line, pictures and text boxes after it."""

    words: str = ""
    pictures: list[Picture] = field(default_factory=list)
    boxes: list[etree._Element] = field(default_factory=list)


@dataclass(slots=True)
class DrawingReader:
    """Reads the drawings of one part."""

    package: Package
    pictures: Pictures
    ledger: Ledger
    relations: dict[str, Relation]

    def read(self, element: etree._Element, place: int) -> Drawing:
        """Read ``w:drawing``, ``w:pict`` or ``w:object``."""
        if element.tag == f"{W}object":
            return self._embedded(element, place)
        drawing = Drawing()
        alt = ""
        for node in walk_to_boxes(element):
            if node.tag == f"{WP}docPr":
                alt = node.get("descr") or node.get("title") or ""
            elif node.tag == f"{V}shape" and node.get("alt"):
                alt = node.get("alt", "")
            elif node.tag == f"{W}txbxContent":
                drawing.boxes.append(node)
            elif node.tag == f"{A}blip":
                self._picture(drawing, node.get(f"{R}embed") or node.get(f"{R}link"), alt, place)
            elif node.tag == f"{V}imagedata":
                self._picture(drawing, node.get(f"{R}id"), alt, place)
            elif local(node) in _CHARTS:
                self.ledger.add(NoteKind.CHART, alt, place)
                drawing.words += CHART_WORDS
        if not (drawing.words or drawing.pictures or drawing.boxes):
            self.ledger.count(NoteKind.SHAPE)
        self.ledger.count(NoteKind.TEXT_BOX, len(drawing.boxes))
        return drawing

    def _embedded(self, element: etree._Element, place: int) -> Drawing:
        program = next(
            (node.get("ProgID", "") for node in element if local(node) == "OLEObject"), ""
        )
        boxes = [node for node in walk_to_boxes(element) if node.tag == f"{W}txbxContent"]
        self.ledger.add(NoteKind.EMBEDDED, program, place)
        self.ledger.count(NoteKind.TEXT_BOX, len(boxes))
        return Drawing(words=OBJECT_WORDS, boxes=boxes)

    def _picture(self, drawing: Drawing, key: str | None, alt: str, place: int) -> None:
        relation = self.relations.get(key or "")
        if relation is None or relation.external or relation.target not in self.package:
            self.ledger.add(NoteKind.PICTURE_MISSING, alt, place)
            drawing.words += PICTURE_WORDS
            return
        address = self.pictures.take(self.package.read(relation.target))
        if address is None:
            self.ledger.add(NoteKind.PICTURE_UNREADABLE, alt, place)
            drawing.words += PICTURE_WORDS
            return
        drawing.pictures.append(Picture(address=address, alt=alt))


def walk_to_boxes(element: etree._Element) -> Iterator[etree._Element]:
    """Everything below, but not into text boxes: these are read as blocks of their own."""
    yield element
    if element.tag == f"{W}txbxContent":
        return
    if element.tag == f"{MC}AlternateContent":
        branch = chosen(element)
        if branch is not None:
            yield from walk_to_boxes(branch)
        return
    for child in element:
        yield from walk_to_boxes(child)
