"""``channel-editor help [PAGE]``: the built-in help on a terminal, or in its window."""

import argparse
import sys

from PySide6.QtCore import QCoreApplication, QTranslator

from editor_app.cli.help_window import show_alone
from editor_app.cli.layout import bundled_layout
from editor_app.cli.places import language, paths
from editor_app.domain.errors import Code, EditorError
from editor_app.paths import Paths
from editor_app.presenters.help_book import HelpBook, HelpPage, plain
from editor_app.presenters.help_search import HelpSearch
from editor_app.ui.help_lists import fills, table_keys

_LANGUAGES = {"zh": "zh_CN", "zh_CN": "zh_CN", "en": "en"}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of this command."""
    parser.add_argument(
        "page", nargs="?", metavar="PAGE", help="page to print; without: the contents · 帮助页"
    )
    parser.add_argument("--lang", choices=sorted(_LANGUAGES), help="language of the page · 语言")
    parser.add_argument("--search", metavar="WORDS", help="pages that speak of these words · 搜索")
    parser.add_argument("--window", action="store_true", help="open it in a window · 在窗口中打开")


def run(arguments: argparse.Namespace) -> int:
    """Exit 1 when a search finds nothing, 2 for a page there is not."""
    chosen = _LANGUAGES[arguments.lang or language()]
    if arguments.window:
        return show_alone(paths(arguments), chosen, arguments.page or "")
    application = QCoreApplication.instance() or QCoreApplication(["channel-editor"])
    translator = QTranslator()
    if translator.load(f"editor_app_{chosen}", str(paths(arguments).translations)):
        application.installTranslator(translator)
    try:
        return _print(arguments, _book(paths(arguments), chosen))
    finally:
        application.removeTranslator(translator)


def _book(folders: Paths, chosen: str) -> HelpBook:
    return HelpBook(folders.resources / "help", chosen, fills(table_keys, bundled_layout, chosen))


def _print(arguments: argparse.Namespace, book: HelpBook) -> int:
    if arguments.search:
        return _search(book, arguments.search)
    if arguments.page is None:
        for part in book.parts:
            print(part.title)
            for key in part.pages:
                print(f"  {key:<14}{_page(book, key).title}")
        return 0
    page = _page(book, arguments.page)
    print(f"{page.title}\n\n{plain(page.markdown)}")
    return 0


def _search(book: HelpBook, words: str) -> int:
    hits = HelpSearch(book.all_pages()).find(words)
    for hit in hits:
        place = f"{hit.title} › {hit.heading}" if hit.heading else hit.title
        print(f"{hit.page}: {place}\n    {hit.excerpt}")
    if not hits:
        said = "帮助中没有找到" if book.language == "zh_CN" else "nothing found in the help"
        print(f"channel-editor: {said}", file=sys.stderr)
    return 0 if hits else 1


def _page(book: HelpBook, key: str) -> HelpPage:
    page = book.page(key)
    if page is None:
        raise EditorError(
            Code.USAGE,
            problem=f"帮助中没有 {key} 这一页，不带参数可列出全部 / there is no page {key}",
        )
    return page
