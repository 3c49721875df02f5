"""Cleaning a copy of a file: what is asked for, per trace, and what came of it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Protocol

from editor_app.domain.file_facts import FileFacts, Trace


class Way(StrEnum):
    """What may be done about a trace."""

    REMOVE = "remove"
    SHOW = "show"  # what was hidden can be seen
    ACCEPT = "accept"  # tracked changes become the text


Order = Mapping[Trace, Way]

_NAMES = MappingProxyType(
    {
        Trace.AUTHOR: (Way.REMOVE,),
        Trace.COMPANY: (Way.REMOVE,),
        Trace.METADATA: (Way.REMOVE,),
    }
)
_OFFICE = MappingProxyType(
    {
        **_NAMES,
        Trace.COMMENTS: (Way.REMOVE,),
        Trace.MACROS: (Way.REMOVE,),
        Trace.EXTERNAL_LINKS: (Way.REMOVE,),
    }
)
# By the kind a name promises. The first way is the one proposed.
WAYS: Mapping[str, Mapping[Trace, tuple[Way, ...]]] = MappingProxyType(
    {
        **dict.fromkeys(
            ("docx", "docm"),
            MappingProxyType(
                {
                    **_OFFICE,
                    Trace.TRACKED_CHANGES: (Way.ACCEPT,),
                    Trace.HIDDEN_TEXT: (Way.REMOVE, Way.SHOW),
                }
            ),
        ),
        **dict.fromkeys(
            ("xlsx", "xlsm"),
            MappingProxyType(
                {
                    **_OFFICE,
                    Trace.HIDDEN_SHEETS: (Way.REMOVE, Way.SHOW),
                    Trace.HIDDEN_ROWS: (Way.SHOW, Way.REMOVE),
                    Trace.HIDDEN_COLUMNS: (Way.SHOW, Way.REMOVE),
                }
            ),
        ),
        **dict.fromkeys(
            ("pptx", "pptm"),
            MappingProxyType(
                {
                    **_OFFICE,
                    Trace.HIDDEN_SLIDES: (Way.REMOVE, Way.SHOW),
                    Trace.SPEAKER_NOTES: (Way.REMOVE,),
                }
            ),
        ),
        "pdf": MappingProxyType(
            {
                **_NAMES,
                Trace.COMMENTS: (Way.REMOVE,),
                Trace.EMBEDDED_FILES: (Way.REMOVE,),
                Trace.SCRIPTS: (Way.REMOVE,),
            }
        ),
        **dict.fromkeys(
            ("jpg", "jpeg", "png"), MappingProxyType({**_NAMES, Trace.PLACE: (Way.REMOVE,)})
        ),
    }
)
# Kinds whose words can be masked; pictures lose what they say beside their pixels.
MASKABLE = frozenset({"docx", "xlsx", "pptx", "csv", "txt", "pdf", "jpg", "jpeg", "png"})
# Gone without a question; everything else changes what readers see, so it is asked first.
HARMLESS = frozenset({Trace.AUTHOR, Trace.COMPANY, Trace.METADATA, Trace.PLACE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Cleaned:
    """A copy: its bytes, the suffix it must have now (macro-free copies change theirs)."""

    data: bytes
    suffix: str  # with its dot; empty when it stays


class FileCleaner(Protocol):
    """Cleans copies in a process of its own. Raises EditorError(FILE_REFUSED)."""

    def clean(
        self, data: bytes, name: str, order: Order, cancelled: Callable[[], bool] = ...
    ) -> Cleaned: ...
    def mask(
        self,
        data: bytes,
        name: str,
        words: Mapping[str, str],
        cancelled: Callable[[], bool] = ...,
    ) -> Cleaned: ...


def possible(kind: str, facts: FileFacts) -> Mapping[Trace, tuple[Way, ...]]:
    """What can be done about a file of a kind, in the order of its traces."""
    ways = WAYS.get(kind, {})
    return {one.trace: ways[one.trace] for one in facts.found if one.trace in ways}
