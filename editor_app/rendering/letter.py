"""Set the parts of an official letter: addressees, annexes, signature and date."""

import re

# GB/T 9704-2012 7.3.2 and 7.3.5: addressees flush left, signature and date to the right.
# A preview has a comment before each piece.
_MARK = r"(?:<!--[^>]*-->)?"
_ADDRESSEE = re.compile(rf"^({_MARK})<p>(?=[^<。；]{{2,200}}[：:]</p>)(?![^<]*如下)")
_ANNEXES = re.compile(r"<p>(?=附件[：:]\s*[^\s<])")  # 7.3.4: the names stand below one another
_DAY = r"<p>(?P<day>[ \u3000]*[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日[ \u3000]*)</p>"
_DATED = re.compile(_DAY)
_SIGNATURE = re.compile(
    # A numbered line above belongs to the annexes (7.3.4), it signs nothing.
    rf"(?P<names>(?:{_MARK}<p>(?![0-9]+[.．、])[^<>。！？；：]{{2,60}}</p>\n){{0,8}})"
    rf"(?P<mark>{_MARK}){_DAY}"
)
_LONGEST_NAMES = 1_000  # characters: eight lines of 60 with their tags and comments


def mark_letter_parts(html: str) -> str:
    """Give addressee, annexes, signature and date their classes; everything else stays as it is."""
    html = _ADDRESSEE.sub(r'\1<p class="addressee">', html, count=1)
    html = _ANNEXES.sub('<p class="annex">', html)
    return _mark_signatures(html)


def _mark_signatures(html: str) -> str:
    """What ``_SIGNATURE.sub`` gives; trying it at each paragraph of 1 MB would take 25 ms, during
    which no other thread of the process gets its turn.
    """
    written: list[str] = []
    behind = 0
    while (day := _DATED.search(html, behind)) is not None:
        match = _SIGNATURE.search(html, max(behind, day.start() - _LONGEST_NAMES))
        assert match is not None  # the day itself is one
        written += (html[behind : match.start()], _signed(match))
        behind = match.end()
    return "".join((*written, html[behind:]))


def _signed(match: re.Match[str]) -> str:
    names = match["names"].replace("<p>", '<p class="signature">')
    return f'{names}{match["mark"]}<p class="signature">{match["day"].strip()}</p>'
