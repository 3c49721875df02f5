"""Slips of names and numbers that should agree: units, and what title and text both name."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from editor_app.checks.proof.prose import Prose, Slip
from editor_app.checks.subject import Said

_ENDINGS = "局|办公室|办事处|管委会|委员会|中心"  # 街道 alone is a place
_NEAR = 0.82
_BRACKETED = re.compile(r"[（(][^（）()]*[）)]")
_TITLED = re.compile(r"《([^《》\n]{4,60})》")
_ALIKE = 0.88
_YEAR = re.compile(r"((?:19|20)\d{2})年度?(?=([\u4e00-\u9fff]{4}))")
_COUNT = re.compile(
    r"(?<!\d)(\d{1,12})(家|个|名|人|户|项|件|起|宗|场|万元|亿元)(?=([\u4e00-\u9fff]{2}))"
)


def unit_names(prose: Prose, units: tuple[str, ...], title: str) -> Iterator[Slip]:
    """Names of the portal's units that nearly, but not quite, stand in the directory."""
    district = _district(units)
    if not district:
        return
    # the name alone decides: what follows the ending may make it another body's
    pattern = re.compile(rf"{re.escape(district)}[\u4e00-\u9fff]{{2,14}}?(?:{_ENDINGS})")
    told: set[str] = set()
    for match in pattern.finditer(prose.plain):
        name = match[0]
        if name in told or _is_known(name, units, prose.plain, match.start()):
            continue
        near = _nearest(name, units)
        if near and not _declared(prose.plain, name):
            told.add(name)
            both = near in prose.plain or near in title
            said = Said(f"统一写作“{near}”", f"write “{near}” throughout")
            yield Slip("unit_name_variants", *match.span(), said, near, doubtful=not both)


def _district(units: tuple[str, ...]) -> str:
    """What most units' names begin with (东屿高新区)."""
    heads = [name[:length] for name in units for length in range(3, 9)]
    common = [head for head in set(heads) if heads.count(head) * 2 > len(units)]
    return max(common, key=len, default="")


def _is_known(name: str, units: tuple[str, ...], text: str, start: int) -> bool:
    """Whether the directory has it, or a longer name of the directory stands there."""
    return any(unit == name or text.startswith(unit, start) for unit in units)


def _nearest(name: str, units: tuple[str, ...]) -> str:
    ratios = [(SequenceMatcher(None, name, unit, autojunk=False).ratio(), unit) for unit in units]
    ratio, unit = max(ratios)
    return unit if ratio >= _NEAR else ""


def _declared(text: str, name: str) -> bool:
    return bool(re.search(rf"(?:以下)?(?:简称|称)[“\"]?{re.escape(name)}", text))


def title_and_text(title: str, prose: Prose) -> Iterator[Slip]:
    """Years, titles of documents and counts of the title that the text gives otherwise."""
    yield from _years(title, prose)
    yield from _documents(title, prose)
    yield from _counts(title, prose)


def _years(title: str, prose: Prose) -> Iterator[Slip]:
    for match in _YEAR.finditer(title):
        year, words = match[1], match[2]
        found = list(re.finditer(rf"((?:19|20)\d{{2}})年度?(?={re.escape(words)})", prose.plain))
        if found and all(one[1] != year for one in found):
            yield _differs(found[0].start(), found[0].end() + len(words), f"{match[0]}{words}")


def _documents(title: str, prose: Prose) -> Iterator[Slip]:
    for match in _TITLED.finditer(title):
        name = _plain_name(match[1])
        found = [(one, _plain_name(one[1])) for one in _TITLED.finditer(prose.plain)]
        if any(name == other or name in other or other in name for _, other in found):
            continue
        for one, other in found:
            if SequenceMatcher(None, name, other, autojunk=False).ratio() >= _ALIKE:
                yield _differs(*one.span(), match[0])
                break


def _plain_name(name: str) -> str:
    return re.sub(r"[\s〈〉“”]", "", _BRACKETED.sub("", name))


def _counts(title: str, prose: Prose) -> Iterator[Slip]:
    for match in _COUNT.finditer(title):
        number, unit, noun = match.groups()
        same = rf"(?<![\d.])(\d{{1,12}}){unit}(?={re.escape(noun)})"
        found = list(re.finditer(same, prose.plain))
        if found and all(one[1] != number for one in found):
            end = found[0].end() + len(noun)
            yield _differs(found[0].start(), end, f"{match[0]}{noun}", doubtful=len(found) > 1)


def _differs(start: int, end: int, words: str, *, doubtful: bool = False) -> Slip:
    said = Said(f"与标题中的“{words}”核对一致", f"make it agree with “{words}” in the title")
    return Slip("title_body_mismatch", start, end, said, doubtful=doubtful)
