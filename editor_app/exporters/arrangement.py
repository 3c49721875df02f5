"""The parts of an official document in the order of GB/T 9704-2012, as blocks with a role.

Number, title, addressees, text, list of attachments, signature, date, note. What the text itself
holds is used where it stands; only what it lacks is added from the fields.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from editor_app.exporters.field_parts import field_blocks
from editor_app.rendering.dates import day_zh, stored_day
from editor_app.rendering.markdown_source import clean
from editor_app.rendering.official import annex_name
from editor_app.rendering.scene import Scene
from editor_app.rendering.tree import (
    Block,
    Document,
    HardBreak,
    Heading,
    Inline,
    Paragraph,
    Text,
    plain_text,
)

# The same signs by which rendering.letter sets the public page (GB/T 9704-2012 7.3.2 and 7.3.5).
_ADDRESSEE = re.compile(r"(?!.*如下)[^。；\n]{2,200}[：:]")
_NAME = re.compile(r"(?![0-9]+[.．、])[^。！？；：\n]{2,60}")  # a number: an annex, as on the page
_DAY = re.compile(r"[ \u3000]*[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日[ \u3000]*")
_FILES = re.compile(r"附件[：:]\s*\S")
_MOST_NAMES = 8
_BODY_PICTURE = re.compile(r"!\[[^\]]*\]\(\s*<?att:([0-9a-f]{64})")


class Role(StrEnum):
    """What a block is in the document."""

    NUMBER = "number"
    TITLE = "title"
    SUBTITLE = "subtitle"
    ADDRESSEE = "addressee"
    TEXT = "text"
    FILES = "files"
    SIGNATURE = "signature"
    DATE = "date"
    NOTE = "note"


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """One block in its place."""

    block: Block
    role: Role = Role.TEXT
    opens_page: bool = False
    first: bool = False  # of a row of equal roles: the empty line goes above it


def arrange(scene: Scene, body: Document) -> tuple[Placed, ...]:
    """The whole document; ``body`` is the scene's, with its notes as the caller shows them."""
    return (*_head(scene), *_text(scene, body.blocks), *_tail(scene))


def _head(scene: Scene) -> list[Placed]:
    told = (
        (Role.NUMBER, scene.content.text("doc_no")),
        (Role.TITLE, scene.content.title),
        (Role.SUBTITLE, scene.content.text("subtitle")),
    )
    return [_line(role, text) for role, text in told if text.strip()]


def _text(scene: Scene, blocks: Sequence[Block]) -> list[Placed]:
    """The fields that stand on the page as parts of their own, around the body."""
    placed: list[Placed] = []
    for key in scene.template.layout.order:
        if key == "body":
            placed.extend(_body(scene, blocks))
        else:
            placed.extend(Placed(block=block) for block in field_blocks(scene, key))
    return placed


def _body(scene: Scene, blocks: Sequence[Block]) -> list[Placed]:
    if "signature" not in scene.template.body.blocks:
        return [*(Placed(block=block) for block in blocks), *_files(scene, blocks)]
    placed = _with_letter_roles(blocks)
    if "recipient" in scene.template.body.blocks:
        placed = _completed(scene, placed)
    files = _files(scene, blocks)
    at = next((i for i, one in enumerate(placed) if one.role is Role.SIGNATURE), len(placed))
    return [*placed[:at], *files, *placed[at:]]


def _with_letter_roles(blocks: Sequence[Block]) -> list[Placed]:
    placed: list[Placed] = []
    for at, block in enumerate(blocks):
        text = plain_text(block) if isinstance(block, Paragraph) else ""
        if at == 0 and _ADDRESSEE.fullmatch(text):
            placed.append(Placed(block=block, role=Role.ADDRESSEE))
        elif _DAY.fullmatch(text):
            _sign(placed)
            named = bool(placed) and placed[-1].role is Role.SIGNATURE
            placed.append(Placed(block=block, role=Role.DATE, first=not named))
        elif _FILES.match(text):
            placed.append(Placed(block=block, role=Role.FILES, first=True))
        else:
            after = bool(placed) and placed[-1].role is Role.DATE
            opens = after and isinstance(block, Heading)  # what is issued with a letter
            placed.append(Placed(block=block, opens_page=opens))
    return placed


def _sign(placed: list[Placed]) -> None:
    """The short lines right above a date are who signs."""
    begin = len(placed)
    while begin and len(placed) - begin < _MOST_NAMES and _may_sign(placed[begin - 1]):
        begin -= 1
    for at in range(begin, len(placed)):
        placed[at] = Placed(block=placed[at].block, role=Role.SIGNATURE, first=at == begin)


def _may_sign(one: Placed) -> bool:
    text = plain_text(one.block) if isinstance(one.block, Paragraph) else ""
    return one.role is Role.TEXT and bool(_NAME.fullmatch(text))


def _completed(scene: Scene, placed: list[Placed]) -> list[Placed]:
    """A formal letter names addressees and signs; what the text lacks comes from the fields."""
    recipients = scene.content.text("recipients").strip().rstrip("：:")
    if recipients and all(one.role is not Role.ADDRESSEE for one in placed):
        placed = [_line(Role.ADDRESSEE, f"{recipients}："), *placed]
    if placed and all(one.role is not Role.DATE for one in placed):
        placed = [*placed, *_signature(scene)]
    return placed


def _signature(scene: Scene) -> list[Placed]:
    joint = scene.content.fields.get("joint_issuers")
    names = [scene.content.text("publisher")]
    names += [str(one) for one in joint] if isinstance(joint, list | tuple) else []
    day = stored_day(scene.content.text("formed_on"))
    lines = [_line(Role.SIGNATURE, name) for name in names if name.strip()]
    lines = [Placed(block=one.block, role=one.role, first=not i) for i, one in enumerate(lines)]
    return lines if day is None else [*lines, _line(Role.DATE, day_zh(day), first=not lines)]


def _files(scene: Scene, blocks: Sequence[Block]) -> list[Placed]:
    """附件说明, unless the text has one."""
    if any(isinstance(b, Paragraph) and _FILES.match(plain_text(b)) for b in blocks):
        return []
    pictures = set(_BODY_PICTURE.findall(scene.content.body))
    names = [
        annex_name(one.name) for one in scene.content.attachments if one.sha256 not in pictures
    ]
    if not names:
        return []
    content: list[Inline] = [Text(text="附件：")]
    for number, name in enumerate(names, 1):
        count = f"{number}. " if len(names) > 1 else ""
        content += [*([HardBreak()] if number > 1 else ()), Text(text=f"{count}{clean(name)}")]
    return [Placed(block=Paragraph(content=tuple(content)), role=Role.FILES, first=True)]


def _tail(scene: Scene) -> list[Placed]:
    note = scene.content.text("note_line").strip()
    body = scene.content.body
    return [_line(Role.NOTE, note)] if note and note not in body else []


def _line(role: Role, text: str, *, first: bool = False) -> Placed:
    line = " ".join(clean(text).split("\n")).strip()
    return Placed(block=Paragraph(content=(Text(text=line),)), role=role, first=first)
