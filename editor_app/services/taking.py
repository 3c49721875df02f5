"""Taking one file in: what the layout allows, how far it is, and whether it is still wanted."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from editor_app.checks.file_kinds import MACRO_KINDS, is_program, kind_of, matches
from editor_app.domain.item import Attachment
from editor_app.domain.layout import Layout
from editor_app.domain.pictures import PictureOrder, TakingCancelled
from editor_app.domain.refused_files import Refused, refused

_FILES_RULE, _PICTURES_RULE = "ATT-01", "HTML-02"
_MEGABYTE, _KILOBYTE = 1024 * 1024, 1024
_CHUNK = 1024 * 1024
# Types with macros are never published; they may be taken in, because a copy without macros can
# be made of them here. Rule ATT-01 holds them back until it is.
CLEANABLE_MACRO_KINDS = frozenset({"docm", "xlsm", "pptm"}) & MACRO_KINDS


@dataclass(frozen=True, slots=True, kw_only=True)
class TakingLimits:
    """What may be attached, as rule ATT-01 of the layout says."""

    kinds: tuple[str, ...]
    max_mb: int
    max_total_mb: int
    max_files: int  # 0: any number

    @property
    def max_bytes(self) -> int:
        """The most bytes of one file."""
        return self.max_mb * _MEGABYTE

    @property
    def kinds_as_words(self) -> str:
        """The types as people read them."""
        return ", ".join(kind.upper() for kind in self.kinds)


def taking_limits(layout: Layout, kind: str = "") -> TakingLimits:
    """The limits of a layout, and of a template's list of files when its key is given."""
    rule = layout.rules.get(_FILES_RULE)
    params = rule.params if rule is not None else {}
    allowed = params.get("allow")
    spec = layout.template(kind).field("attachments") if kind else None
    most = spec.limits.get("max_items") if spec is not None else None
    return TakingLimits(
        kinds=tuple(str(one) for one in allowed) if isinstance(allowed, list | tuple) else (),
        max_mb=_whole(params.get("max_mb"), 20),
        max_total_mb=_whole(params.get("max_total_mb"), 100),
        max_files=_whole(most, 0),
    )


def picture_order(layout: Layout) -> PictureOrder:
    """How wide and heavy a picture in the text may be, as rule HTML-02 of the layout says."""
    rule = layout.rules.get(_PICTURES_RULE)
    params = rule.params if rule is not None else {}
    return PictureOrder(
        max_width=_whole(params.get("max_width_px"), 1920),
        max_bytes=_whole(params.get("max_kb"), 2048) * _KILOBYTE,
    )


class Taking:
    """One file on its way in: the lane writes how far it is, the window may call it off."""

    def __init__(self) -> None:
        self.done = 0  # bytes
        self.total = 0
        self._cancelled = False

    def cancel(self) -> None:
        """The person no longer wants it."""
        self._cancelled = True

    def cancelled(self) -> bool:
        """Whether it was called off."""
        return self._cancelled


def read_allowed(
    path: Path, limits: TakingLimits, beside: Sequence[Attachment], taking: Taking
) -> bytes:
    """The bytes of a file that may be attached beside those.

    Raises ``EditorError(FILE_REFUSED)`` naming the limit, or ``TakingCancelled``.
    """
    name, kind = path.name, kind_of(path.name)
    if kind not in limits.kinds and kind not in CLEANABLE_MACRO_KINDS:
        raise refused(name, Refused.TYPE, allowed=limits.kinds_as_words)
    others = [one for one in beside if one.name != name]
    if limits.max_files and len(others) >= limits.max_files:
        raise refused(name, Refused.COUNT, limit=limits.max_files)
    try:
        size = path.stat().st_size
        _refuse_size(name, size, limits, sum(one.size for one in others))
        data = _read(path, size, limits.max_bytes, taking)
    except OSError as problem:
        raise refused(name, Refused.MISSING, detail=problem.strerror or "?") from problem
    _refuse_size(name, len(data), limits, sum(one.size for one in others))
    if is_program(data):
        raise refused(name, Refused.EXECUTABLE)
    if not matches(kind, data):
        raise refused(name, Refused.MISNAMED, suffix=f".{kind}")
    return data


def megabytes(size: int) -> str:
    """A size as the limits name it."""
    return f"{size / _MEGABYTE:.1f} MB"


def _refuse_size(name: str, size: int, limits: TakingLimits, beside: int) -> None:
    if size == 0:
        raise refused(name, Refused.EMPTY)
    if size > limits.max_bytes:
        raise refused(name, Refused.SIZE, size=megabytes(size), limit=f"{limits.max_mb} MB")
    if size + beside > limits.max_total_mb * _MEGABYTE:
        raise refused(name, Refused.TOTAL, limit=f"{limits.max_total_mb} MB")


def _read(path: Path, size: int, most: int, taking: Taking) -> bytes:
    taking.total = size
    chunks: list[bytes] = []
    with path.open("rb") as stream:
        while chunk := stream.read(_CHUNK):
            if taking.cancelled():
                raise TakingCancelled(path.name)
            chunks.append(chunk)
            taking.done += len(chunk)
            if taking.done > most:  # it grows while it is read
                break
    return b"".join(chunks)


def _whole(value: object, otherwise: int) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) else otherwise
