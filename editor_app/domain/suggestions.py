"""Whether a text contains the words that somebody proposed: judged by the texts alone.

Client and portal ask the same function: an acceptance that was taken back by Ctrl+Z is none, and
words that were typed in by hand where they were proposed are one.
"""

from editor_app.domain.anchors import BODY, Anchor

_NEAR = 8  # characters of context on either side


def taken_in(anchor: Anchor, replacement: str, before: str, after: str) -> bool:
    """Whether ``after`` says at the anchor what was proposed, and ``before`` did not.

    Both are the text of the anchor's place: the words of the body, or the value of the field.
    """
    if anchor.place != BODY and (not anchor.quote or anchor.quote == before):
        return after == replacement and before != replacement
    if anchor.quote == replacement:
        return False
    left, right = anchor.before[-_NEAR:], anchor.after[:_NEAR]
    proposed = left + replacement + right
    if after.count(proposed) > before.count(proposed):
        return True
    return bool(replacement) and _with_one_neighbour(anchor, replacement, before, after)


def _with_one_neighbour(anchor: Anchor, replacement: str, before: str, after: str) -> bool:
    """One side was edited as well: then the old words must be gone from the other."""
    left, right = anchor.before[-_NEAR:], anchor.after[:_NEAR]
    for old, new, side in (
        (left + anchor.quote, left + replacement, left),
        (anchor.quote + right, replacement + right, right),
    ):
        gone = after.count(old) < before.count(old)
        if len(side) >= _NEAR // 2 and gone and after.count(new) > before.count(new):
            return True
    return False
