"""Web pages saved as HTML: the article in the containers Chinese site systems use, else the body.

Nothing is fetched: pictures inside the page (``data:``) are taken, those beside it are left to
``page_pictures``, others are noted.
"""

import re
from collections.abc import Iterator

from lxml import etree
from lxml import html as lxml_html

from editor_app.importers.assembly import assemble
from editor_app.importers.blocks import Block, Para, Role
from editor_app.importers.budget import Budget
from editor_app.importers.html_blocks import SILENT, PageReader
from editor_app.importers.html_reading import Page
from editor_app.importers.html_source import unended
from editor_app.importers.html_style import StyleSheet
from editor_app.importers.imported import Imported
from editor_app.importers.limits import Limits
from editor_app.importers.pieces import Piece, clean_text
from editor_app.importers.receipt import NoteKind
from editor_app.importers.refusals import Reason, refusal

_START = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?(?:<!doctype html|<html|<head|<body)", re.IGNORECASE)
_ENTITY = re.compile(r"<!\s*ENTITY", re.IGNORECASE)
_CLASSES = frozenset(
    ["TRS_Editor", "TRS_UEDITOR", "pages_content", "article-content", "rich_media_content"]
)
_IDS = frozenset(["UCAP-CONTENT", "zoom", "js_content", "article_content", "vsb_content"])


def looks_like_html(text: str) -> bool:
    """Whether a text begins as a web page does."""
    return bool(_START.match(text[:2000]))


def read_html(text: str, name: str, limits: Limits) -> Imported:
    """Read a page. Raises ``EditorError`` if it is empty, nested too deeply or too long."""
    if _ENTITY.search(text):
        raise refusal(name, Reason.DOCTYPE, part=name)
    source = unended(re.sub(r"^\s*<\?xml[^>]*\?>", "", text))
    parser = lxml_html.HTMLParser(
        no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = lxml_html.document_fromstring(source, parser=parser)
    except (etree.LxmlError, ValueError) as problem:
        raise refusal(name, Reason.DAMAGED, part=name) from problem
    _refuse_partial(parser, name)
    article = _article(root)
    lift = int(article.find(".//h1") is None)
    css = "".join(style.text or "" for style in root.iter("style"))
    budget, sheet = Budget(name, limits.paragraphs), StyleSheet.read(css)
    page = Page(budget, sheet=sheet, lift=lift, beside=True)
    try:
        blocks = [*_named_title(root, lift), *PageReader(page).read(article)]
        for words in _outside(root, article):
            page.fates.note(NoteKind.PAGE_REST, words)
    except RecursionError as problem:
        raise refusal(name, Reason.NESTED, part=name) from problem
    page.footnotes.tell(page.fates, page.footnotes.bodies)
    return assemble(blocks, page.footnotes.bodies, page.pictures, page.fates.ledger)


def _refuse_partial(parser: lxml_html.HTMLParser, name: str) -> None:
    """libxml2 gives up at a limit and calls what it has the whole page."""
    for entry in parser.error_log:
        if entry.level == etree.ErrorLevels.FATAL:
            deep = "depth" in entry.message.lower()
            raise refusal(name, Reason.NESTED if deep else Reason.DAMAGED, part=name)


def _article(root: etree._Element) -> etree._Element:
    for element in root.iter():
        classes = (element.get("class") or "").split()
        if element.get("id") in _IDS or not _CLASSES.isdisjoint(classes):
            return element
    body = root.find(".//body")
    return root if body is None else body


def _outside(root: etree._Element, article: etree._Element) -> Iterator[str]:
    """The words of the page's body that do not belong to the article."""
    inside = set(article.iter())
    body = root.find(".//body")
    for element in () if body is None or article is root else body.iter():
        if element not in inside and element.tag not in SILENT and (element.text or "").strip():
            yield clean_text(element.text or "")[0]
        # what follows an element stands in its parent
        parent_inside = element is not article and element in inside
        if element is not body and not parent_inside and (element.tail or "").strip():
            yield clean_text(element.tail or "")[0]


def _named_title(root: etree._Element, lift: int) -> list[Block]:
    """The title that pages of government sites name in ``<meta name="ArticleTitle">``."""
    meta = root.find(".//meta[@name='ArticleTitle']")
    words, _ = clean_text("" if meta is None else meta.get("content") or "")
    if not words.strip() or not lift:
        return []
    return [Para(pieces=[Piece(text=words.strip())], role=Role.TITLE)]
