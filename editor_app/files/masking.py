"""Mask words in a copy of a file, wherever they stand: text files, Office packages, PDF.

Words that several runs of one paragraph make up are put into the first of them. A number that a
cell holds as a number becomes a text, or it could not be masked. Signs of no width within a word
hide it from nobody: they are looked past, as by the rule that finds it.
"""

import codecs
import re
from collections.abc import Callable, Mapping

from lxml import etree

from editor_app.checks.file_kinds import PICTURE_KINDS, ZIP, kind_of
from editor_app.checks.folding import without_unseen
from editor_app.domain.cleaning import Cleaned
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.refused_files import Refused, refused
from editor_app.files.cleaning import clean
from editor_app.files.framing import pack, without_words
from editor_app.files.inspection import inspect
from editor_app.files.office_traces import local
from editor_app.files.office_words import outside_cells
from editor_app.files.pdf_masking import mask_pdf
from editor_app.files.workpiece import Workpiece
from editor_app.importers.limits import Limits
from editor_app.importers.package_file import Package

Words = Mapping[str, str]  # what stands there, and what shall
_TEXT_KINDS = frozenset({"csv", "txt"})
_HOLDERS = frozenset({"p", "si", "is", "comment", "text"})  # what a person reads as one text
_PROPERTIES = "docProps/"
_CONTENT_TYPES = "[Content_Types].xml"
_STRINGS = "sharedStrings.xml"
_PRINTED = frozenset(
    f"{which}{place}" for which in ("odd", "even", "first") for place in ("Header", "Footer")
)


def mask(data: bytes, name: str, words: Words) -> Cleaned:
    """The copy, read back. Raises ``EditorError(FILE_REFUSED)``."""
    put = _replacing(words)
    if kind_of(name) in _TEXT_KINDS:
        made = Cleaned(data=_in_text(data, put), suffix="")
    elif data.startswith(b"%PDF"):
        made = Cleaned(data=mask_pdf(data, name, words), suffix="")
    elif kind_of(name) in PICTURE_KINDS:  # none of it is needed to see them
        made = clean(data, name, {})
    else:
        made = Cleaned(data=_in_package(data, name, put), suffix="")
    _read_back(made.data, name, put)
    return made


def _in_package(data: bytes, name: str, put: Callable[[str], str]) -> bytes:
    if not data.startswith(ZIP):
        raise refused(name, Refused.NOT_CLEANABLE)
    try:
        package = Package.open(data, name, Limits(), foreign=True)
        if _CONTENT_TYPES not in package:  # an archive of files, an OFD
            raise refused(name, Refused.NOT_CLEANABLE)
        piece = Workpiece(Package.open(data, name, Limits()))
        for part in piece.names():
            if part.endswith(".xml") and not part.startswith("["):
                _in_part(piece.xml(part), part, put)
        return piece.packed()
    except EditorError as problem:
        if problem.code is Code.FILE_REFUSED:
            raise
        raise refused(name, Refused.DAMAGED, part=kind_of(name)) from problem
    except (ValueError, LookupError, TypeError, AttributeError) as problem:
        raise refused(name, Refused.DAMAGED, part=kind_of(name)) from problem


def _read_back(made: bytes, name: str, put: Callable[[str], str]) -> None:
    """A copy that still says one of the words is no masked copy."""
    told = (cell for one in inspect(made, name).passages for cell in one.cells)
    if any(put(cell) != cell for cell in told):
        raise refused(name, Refused.LEFT)


def _replacing(words: Words) -> Callable[[str], str]:
    longest_first = sorted(words, key=len, reverse=True)
    pattern = re.compile("|".join(map(re.escape, longest_first)) or r"(?!)")

    def put(text: str) -> str:
        plain = without_unseen(text)
        if plain == text:
            return pattern.sub(lambda match: words[match[0]], text)
        places = [at for at, sign in enumerate(text) if without_unseen(sign)]
        pieces, behind = list[str](), 0
        for match in pattern.finditer(plain):
            pieces += text[behind : places[match.start()]], words[match[0]]
            behind = places[match.end() - 1] + 1
        return "".join([*pieces, text[behind:]])

    return put


def _in_text(data: bytes, put: Callable[[str], str]) -> bytes:
    for encoding, marks in (("utf-16", (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)), ("utf-8", ())):
        if marks and not data.startswith(marks):
            continue
        try:
            return put(data.decode(encoding)).encode(encoding)
        except UnicodeDecodeError:
            continue
    return put(data.decode("gb18030", "surrogateescape")).encode("gb18030", "surrogateescape")


def _in_part(root: etree._Element, part: str, put: Callable[[str], str]) -> None:
    for element in list(root.iter()):  # a cell that is rewritten would end a walk in the tree
        name = local(element)
        if name in _HOLDERS:
            _in_runs([one for one in element.iter() if local(one) in ("t", "delText")], put)
        elif name == "c":
            _in_cell(element, put)
        elif element.text and (part.startswith(_PROPERTIES) or name in _PRINTED):
            element.text = put(element.text)
    if not part.endswith(_STRINGS):  # all its words are done
        _elsewhere(root, put)


def _elsewhere(root: etree._Element, put: Callable[[str], str]) -> None:
    """What stands in attributes, codes and lone values: caches, names, alternative texts."""
    for element in outside_cells(root):
        if element.text:
            element.text = put(element.text)
        for key, value in element.items():
            if put(str(value)) != value:
                element.set(key, put(str(value)))


def _in_runs(runs: list[etree._Element], put: Callable[[str], str]) -> None:
    told = "".join(one.text or "" for one in runs)
    if put(told) == told:
        return
    for one in runs:
        one.text = put(one.text or "")
    rest = "".join(one.text or "" for one in runs)
    if put(rest) != rest:
        runs[0].text = put(rest)
        for one in runs[1:]:
            one.text = ""


def _in_cell(cell: etree._Element, put: Callable[[str], str]) -> None:
    values = [one for one in cell if local(one) == "v"]
    if cell.get("t", "n") not in ("n", "str") or not values:
        return
    told = values[0].text or ""
    if put(told) == told:
        return
    space = etree.QName(cell).namespace
    for one in [one for one in cell if local(one) in ("v", "f")]:
        cell.remove(one)
    cell.set("t", "inlineStr")
    inner = etree.SubElement(cell, f"{{{space}}}is")
    etree.SubElement(inner, f"{{{space}}}t").text = put(told)


def work(stream: bytes, name: str, _order: Mapping[str, object]) -> bytes:
    """In the child: mask and answer."""
    data, words = without_words(stream)
    made = mask(data, name, words)
    return pack({"suffix": made.suffix}, made.data)
