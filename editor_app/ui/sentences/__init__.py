"""The sentences of every error code, in English: the sources of the context ``Messages``.

Three sentences per code: what happened, whether the text is safe, what to do. Each module lists
its ``CODES`` and has a ``TABLE`` of them. mypy refuses this one until a new ``Code`` stands in one
of the lists; a test tells which table lacks its row.
"""

from typing import assert_never

from editor_app.domain.errors import Code
from editor_app.ui.sentences import (
    content,
    files_out,
    handover,
    layout,
    network,
    packages,
    people,
    talk,
    way,
    workstation,
)
from editor_app.ui.sentences.shape import Sentences


def sentences(code: Code) -> Sentences:
    """What happened, what is safe, what to do, for any code."""
    if code in network.CODES:
        return network.TABLE[code]
    if code in way.CODES:
        return way.TABLE[code]
    if code in people.CODES:
        return people.TABLE[code]
    if code in handover.CODES:
        return handover.TABLE[code]
    if code in content.CODES:
        return content.TABLE[code]
    if code in talk.CODES:
        return talk.TABLE[code]
    if code in layout.CODES:
        return layout.TABLE[code]
    if code in workstation.CODES:
        return workstation.TABLE[code]
    if code in files_out.CODES:
        return files_out.TABLE[code]
    if code in packages.CODES:
        return packages.TABLE[code]
    assert_never(code)
