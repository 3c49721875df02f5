"""What attachments out of a folder hold inside, known before their draft is written."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from editor_app.domain.file_facts import FileFacts
from editor_app.domain.imports import BroughtFile, ImportCancelled, ReadFile
from editor_app.domain.item import BlobHash
from editor_app.domain.pictures import TakingCancelled

Inspect = Callable[[bytes, str, Callable[[], bool]], FileFacts]


def with_facts(read: ReadFile, inspect: Inspect, cancelled: Callable[[], bool]) -> ReadFile:
    """The file with its attachments looked into. Raises ``ImportCancelled``."""
    try:
        looked = tuple(_looked_into(one, inspect, cancelled) for one in read.attachments)
    except TakingCancelled:
        raise ImportCancelled(read.name) from None
    return replace(read, attachments=looked)


def facts_of(files: Iterable[BroughtFile], inspect: Inspect) -> Mapping[BlobHash, FileFacts]:
    """What is inside each of these; those nobody looked into are looked into now."""
    looked = (_looked_into(one, inspect, lambda: False) for one in files)
    return {one.sha256: one.facts for one in looked if one.facts is not None}


def _looked_into(file: BroughtFile, inspect: Inspect, cancelled: Callable[[], bool]) -> BroughtFile:
    if file.facts is not None:
        return file
    return replace(file, facts=inspect(file.data, file.name, cancelled))
