"""Every file of an item: its attachments, and those that fields of their own hold."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from editor_app.domain.canonical import Json
from editor_app.domain.item import Attachment, BlobHash, Content
from editor_app.domain.template import FieldType, Template

ATTACHMENTS = "attachments"


@dataclass(frozen=True, slots=True)
class Filed:
    """A file and the field that lists it."""

    field: str
    file: Attachment

    @property
    def place(self) -> str:
        """Where a finding about its inside points: at the attachment by name, else at the field."""
        return self.file.name if self.field == ATTACHMENTS else self.field


def files_of(content: Content, template: Template) -> Iterator[Filed]:
    """The attachments first, then field by field."""
    yield from (Filed(ATTACHMENTS, file) for file in content.attachments)
    for spec in template.fields:
        if spec.type is not FieldType.ATTACHMENTS or spec.key == ATTACHMENTS:
            continue
        value = content.fields.get(spec.key)
        for row in value if isinstance(value, list | tuple) else ():
            if isinstance(row, Mapping) and row.get("sha256"):
                yield Filed(spec.key, _of_row(row))


def _of_row(row: Mapping[str, Json]) -> Attachment:
    size = row.get("size")
    return Attachment(
        name=str(row.get("name", "")),
        sha256=BlobHash(str(row["sha256"])),
        size=size if isinstance(size, int) else 0,
        media_type=str(row.get("type", "")),
    )
