"""An Office package being changed: parts, relations and content types stay in step."""

import posixpath
from dataclasses import dataclass, field
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from lxml import etree

from editor_app.files.office_traces import APP, AUTHOR_TAGS, COMPANY_TAGS, CORE, CUSTOM, local
from editor_app.importers.package_file import Package, Relation

_TYPES = "[Content_Types].xml"
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the same bytes whenever and wherever it is cleaned
_MACRO_KINDS = frozenset({"vbaProject", "wordVbaData"})
# Types of main parts, with macros and without: "ms-word" names the old vendor tree.
_PLAIN_TYPES = (
    (
        "application/vnd.ms-word.document.macroEnabled.main+xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
    ),
    (
        "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
    ),
    (
        "application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
    ),
)


@dataclass(slots=True)
class Workpiece:
    """Parts are parsed when asked for; what was parsed is written out again."""

    package: Package
    _trees: dict[str, etree._Element] = field(default_factory=dict)
    _dropped: set[str] = field(default_factory=set)
    _cut: set[tuple[str, str]] = field(default_factory=set)  # part, relation id

    def __contains__(self, part: str) -> bool:
        return part in self.package and part not in self._dropped

    def names(self) -> list[str]:
        """The parts that are left."""
        return [name for name in self.package.names() if name not in self._dropped]

    def xml(self, part: str) -> etree._Element:
        """A part to be changed in place."""
        if part not in self._trees:
            self._trees[part] = self.package.xml(part)
        return self._trees[part]

    def relations(self, part: str) -> dict[str, Relation]:
        """The relations of a part that are left."""
        told = self.package.relations(part)
        return {key: one for key, one in told.items() if (part, key) not in self._cut}

    def cut(self, *kinds: str) -> None:
        """Take out every relation of these kinds; what only they led to goes with them."""
        for part in ("", *self.names()):
            for key, relation in self.relations(part).items():
                if relation.kind in kinds:
                    self.cut_one(part, key)

    def cut_one(self, part: str, key: str) -> None:
        """Take out one relation."""
        self._cut.add((part, key))

    def clear_names(self, *, author: bool, company: bool, further: bool) -> None:
        """Empty the properties that name people."""
        for part, tags, wanted in ((CORE, AUTHOR_TAGS, author), (APP, COMPANY_TAGS, company)):
            if wanted and part in self:
                for element in self.xml(part):
                    if local(element) in tags:
                        element.text = None
        if further and CUSTOM in self:
            self.cut("custom-properties")

    def drop_macros(self) -> None:
        """Take macros out and call the document by its plain type."""
        self.cut(*_MACRO_KINDS)
        for override in self.xml(_TYPES):
            for macro, plain in _PLAIN_TYPES:
                if override.get("ContentType") == macro:
                    override.set("ContentType", plain)

    def packed(self) -> bytes:
        """The package as bytes; parts nothing leads to any more are left out."""
        self._drop_orphans()
        self._write_relations()
        for override in list(self.xml(_TYPES)):
            if override.get("PartName", "/x").lstrip("/") in self._dropped:
                self.xml(_TYPES).remove(override)
        out = BytesIO()
        with ZipFile(out, "w", ZIP_DEFLATED) as archive:
            for name in self.names():
                data = self._bytes(name)
                entry = ZipInfo(name, _EPOCH)
                entry.compress_type = ZIP_DEFLATED
                archive.writestr(entry, data)
        return out.getvalue()

    def _bytes(self, name: str) -> bytes:
        tree = self._trees.get(name)
        if tree is None:
            return self.package.read(name)
        return bytes(etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True))

    def _drop_orphans(self) -> None:
        """Only parts that relations led to before and lead to no more are dropped."""
        before = self._reached(all_of_them=True)
        now = self._reached(all_of_them=False)
        for part in before - now:
            self._dropped.add(part)
            self._dropped.add(_relations_part(part))

    def _reached(self, *, all_of_them: bool) -> set[str]:
        reached: set[str] = set()
        waiting = [""]
        while waiting:
            part = waiting.pop()
            told = self.package.relations(part) if all_of_them else self.relations(part)
            for relation in told.values():
                target = relation.target
                if not relation.external and target in self.package and target not in reached:
                    reached.add(target)
                    waiting.append(target)
        return reached

    def _write_relations(self) -> None:
        for part, key in self._cut:
            source = _relations_part(part)
            if source in self:
                root = self.xml(source)
                for element in list(root):
                    if element.get("Id") == key:
                        root.remove(element)


def _relations_part(part: str) -> str:
    folder, base = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{base}.rels")
