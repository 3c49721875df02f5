"""What every Office package may hold: names, macros, files inside, links to the outside."""

from lxml import etree

from editor_app.domain.file_facts import SpotKind, Trace
from editor_app.files.tally import Tally
from editor_app.importers.package_file import Package, Relation

CORE, APP, CUSTOM = "docProps/core.xml", "docProps/app.xml", "docProps/custom.xml"
AUTHOR_TAGS = frozenset({"creator", "lastModifiedBy"})
COMPANY_TAGS = frozenset({"Company", "Manager"})
# A link that a reader clicks is part of the text; anything else is fetched by the program itself.
_CLICKED = frozenset({"hyperlink"})


def local(element: etree._Element) -> str:
    """An element's name without its namespace; empty for what is no element."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def tell_package(package: Package, tally: Tally) -> None:
    """Traces that do not depend on the kind of document."""
    for part, tags, trace in (
        (CORE, AUTHOR_TAGS, Trace.AUTHOR),
        (APP, COMPANY_TAGS, Trace.COMPANY),
    ):
        if part in package:
            _tell_properties(package.xml(part), tags, trace, tally)
    if CUSTOM in package:
        for element in package.xml(CUSTOM):
            tally.add(Trace.METADATA, SpotKind.VALUE, element.get("name", ""))
            tally.passage(SpotKind.PROPERTY, element.get("name", ""), "".join(element.itertext()))
    for part in package.names():
        lower = part.lower()
        if lower.endswith("vbaproject.bin"):
            tally.add(Trace.MACROS, SpotKind.PART, part)
        elif "/embeddings/" in lower:
            tally.add(Trace.EMBEDDED_FILES, SpotKind.PART, part.rpartition("/")[2])
    for target in _clicked(package):
        tally.passage(SpotKind.VALUE, target, target)
    for _, relation in outside_links(package):
        tally.add(Trace.EXTERNAL_LINKS, SpotKind.VALUE, relation.target)


def outside_links(package: Package) -> list[tuple[str, Relation]]:
    """Relations that make the program fetch something, with the part that has them."""
    found: list[tuple[str, Relation]] = []
    for part in ("", *package.names()):
        found += [
            (part, relation)
            for relation in package.relations(part).values()
            if relation.external and relation.kind not in _CLICKED
        ]
    return found


def _clicked(package: Package) -> list[str]:
    """Addresses of links in the text, each once."""
    told = (package.relations(part).values() for part in package.names())
    links = [one.target for ones in told for one in ones if one.external and one.kind in _CLICKED]
    return list(dict.fromkeys(links))


def main_part(package: Package) -> str:
    """The part a reader opens first; empty when the package names none."""
    for relation in package.relations("").values():
        if relation.kind == "officeDocument" and not relation.external:
            return relation.target
    return ""


def _tell_properties(
    root: etree._Element, tags: frozenset[str], trace: Trace, tally: Tally
) -> None:
    for element in root:
        value = " ".join(words.strip() for words in element.itertext()).strip()
        tally.passage(SpotKind.PROPERTY, local(element), value)
        if local(element) in tags and value:
            tally.add(trace, SpotKind.VALUE, value)
