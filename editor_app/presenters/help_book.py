"""The pages of the built-in help: read from Markdown files, with keys and lists filled in."""

import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from urllib.parse import unquote

RULES = "rules"
RULE = "rule/"  # a rule's own page is ``rule/TXT-04``
_KEY = re.compile(r"\{key:([a-z0-9.]+)\}")
_LIST = re.compile(r"^\{\{([a-z]+)\}\}$", re.MULTILINE)
_HEADING = re.compile(r"^##+ +(.+?) *$", re.MULTILINE)
_LINK = re.compile(r"(?<!!)\[(?P<words>[^\]]*)\]\((?P<page>[\w/.-]+?)\.md(?:#(?P<at>[^)]*))?\)")
_PICTURE = re.compile(r"!\[(?P<words>[^\]]*)\]\((?P<file>[^)\s]+)\)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """What stands below one heading; the first one of a page has none."""

    heading: str
    text: str  # Markdown


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpPage:
    """One page, ready to be rendered."""

    key: str
    title: str
    markdown: str  # without the title
    words: str = ""  # what people call its subject; for the search

    @property
    def sections(self) -> tuple[Section, ...]:
        """Its pieces in their order."""
        pieces = _HEADING.split(self.markdown)
        heads = ["", *pieces[1::2]]
        return tuple(
            Section(heading=head, text=text.strip())
            for head, text in zip(heads, pieces[0::2], strict=True)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of the contents: its title and the keys of its pages."""

    title: str
    pages: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fills:
    """What the program itself knows and the files only name."""

    keys: Callable[[str], str]  # an action's shortcut as people read it
    lists: Mapping[str, Callable[[], str]]  # ``{{rules}}`` and so on, as Markdown
    rules: Callable[[], Iterable[tuple[str, str]]]  # id and page of every rule


class HelpBook:
    """All pages in one language; each file is read when it is first wanted."""

    def __init__(self, folder: Path, language: str, fills: Fills) -> None:
        """``folder`` is ``resources/help``; ``language`` a name such as ``zh_CN``."""
        self.language = "zh_CN" if language.startswith("zh") else "en"
        self.folder = folder / self.language
        self._fills = fills
        self._pages: dict[str, HelpPage] = {}
        self._contents = tomllib.loads((folder / "contents.toml").read_text(encoding="utf-8"))

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """The contents, in order."""
        told = self._contents["part"]
        return tuple(Part(title=p[self.language], pages=tuple(p["pages"])) for p in told)

    @property
    def keys(self) -> tuple[str, ...]:
        """Every page of the contents, without the rules' own."""
        return tuple(key for part in self.parts for key in part.pages)

    @cached_property
    def rules(self) -> Mapping[str, HelpPage]:
        """The pages of the rules by key."""
        made = (self._page(RULE + id_, text) for id_, text in self._fills.rules())
        return MappingProxyType({page.key: page for page in made})

    def page(self, key: str) -> HelpPage | None:
        """A page by its key; ``None`` for one there is not."""
        if key.startswith(RULE):
            return self.rules.get(key)
        if key not in self._pages:
            if key not in self.keys:
                return None
            text = (self.folder / f"{key}.md").read_text(encoding="utf-8")
            self._pages[key] = self._page(key, text)
        return self._pages[key]

    def all_pages(self) -> tuple[HelpPage, ...]:
        """Everything there is, in the order of the contents."""
        found = (self.page(key) for key in (*self.keys, *self.rules))
        return tuple(page for page in found if page is not None)

    def _page(self, key: str, text: str) -> HelpPage:
        first, _, rest = text.strip().partition("\n")
        rest = _LIST.sub(lambda match: self._fills.lists[match[1]](), rest)
        rest = _KEY.sub(lambda match: f"`{self._fills.keys(match[1])}`", rest)
        words = self._contents.get("words", {}).get(key, "")
        if key.startswith(RULE):  # by its id, with and without the dash
            words = f"{key.removeprefix(RULE)} {key.removeprefix(RULE).replace('-', '')}"
        return HelpPage(
            key=key, title=first.removeprefix("# ").strip(), markdown=rest.strip(), words=words
        )


def links(markdown: str) -> tuple[tuple[str, str], ...]:
    """Pages a text leads to, and the heading there."""
    return tuple((found["page"], found["at"] or "") for found in _LINK.finditer(markdown))


def pictures(markdown: str) -> tuple[tuple[str, str], ...]:
    """Files of pictures, and the words that stand for each."""
    return tuple((found["file"], found["words"]) for found in _PICTURE.finditer(markdown))


def prepared(markdown: str) -> str:
    """Markdown whose links to pages are addresses that the renderer lets through."""

    def address(found: re.Match[str]) -> str:
        place = found["page"] + (f"/at/{found['at'].replace(' ', '%20')}" if found["at"] else "")
        return f"[{found['words']}](att:rel/{place}.md)"

    return _LINK.sub(address, markdown)


def target(address: str) -> tuple[str, str] | None:
    """The page and heading behind a link of a rendered page."""
    if not (address.startswith("att:rel/") and address.endswith(".md")):
        return None
    page, _, at = address.removeprefix("att:rel/").removesuffix(".md").partition("/at/")
    return page, unquote(at)


def plain(markdown: str) -> str:
    """The words alone, for a terminal and for excerpts."""
    text = _PICTURE.sub(lambda found: f"[{found['words']}]", markdown)
    text = _LINK.sub(lambda found: found["words"], text)
    text = re.sub(r"^\|[ :|-]+\|$\n?", "", text, flags=re.MULTILINE)
    return re.sub(r"\*\*|`|^#+ +", "", text, flags=re.MULTILINE)
