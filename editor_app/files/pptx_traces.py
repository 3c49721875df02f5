"""Traces in presentations: hidden slides, speaker notes, comments."""

from lxml import etree

from editor_app.domain.file_facts import SpotKind, Trace
from editor_app.files.office_traces import local, main_part
from editor_app.files.tally import Tally
from editor_app.files.xlsx_traces import R
from editor_app.importers.package_file import Package

HIDDEN = frozenset({"0", "false"})
_FIELDS = frozenset({"fld"})


def tell_pptx(package: Package, tally: Tally) -> None:
    """Traces slide by slide, numbered as they are shown."""
    for number, part in enumerate(slides(package), start=1):
        if part not in package:
            continue
        root = package.xml(part)
        if root.get("show", "1") in HIDDEN:
            tally.add(Trace.HIDDEN_SLIDES, SpotKind.SLIDE, number)
        words = " ".join(t.text or "" for t in root.iter() if local(t) == "t")
        tally.read(words)
        tally.passage(SpotKind.SLIDE, number, words)
        for relation in package.relations(part).values():
            if relation.external or relation.target not in package:
                continue
            if relation.kind == "notesSlide" and note_words(package.xml(relation.target)):
                tally.add(Trace.SPEAKER_NOTES, SpotKind.SLIDE, number)
                tally.passage(SpotKind.SLIDE, number, note_words(package.xml(relation.target)))
            elif relation.kind == "comments":
                said = package.xml(relation.target)
                told = [e for e in said.iter() if local(e) in ("cm", "modComment", "cmt")]
                tally.passage(SpotKind.SLIDE, number, " ".join(said.itertext()))
                tally.add(Trace.COMMENTS, SpotKind.SLIDE, number, count=max(1, len(told)))


def slides(package: Package) -> list[str]:
    """The slides' parts in their order."""
    show = main_part(package)
    if show not in package:
        return []
    relations = package.relations(show)
    ids = [e.get(f"{R}id", "") for e in package.xml(show).iter() if local(e) == "sldId"]
    return [relations[one].target for one in ids if one in relations]


def note_words(root: etree._Element) -> str:
    """What the speaker wrote: words that are no slide number and no date field."""
    return "".join(
        t.text or ""
        for t in root.iter()
        if local(t) == "t" and (up := t.getparent()) is not None and local(up) not in _FIELDS
    ).strip()
