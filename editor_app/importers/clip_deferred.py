"""The clipboard's reader, loaded with the first paste: lxml would take 50 ms of every start."""

from collections.abc import Callable

from editor_app.domain.clipboard import Clip, Pasted, PasteRules


def read_clip(clip: Clip, rules: PasteRules, cancelled: Callable[[], bool]) -> Pasted:
    """Implements ``domain.clipboard.ReadClip``; see ``importers.clipboard.read_clip``."""
    from editor_app.importers import clipboard  # noqa: PLC0415 - see above

    return clipboard.read_clip(clip, rules, cancelled)
