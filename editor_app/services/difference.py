"""The whole-item difference of two revisions: body, fields and attachments, changes numbered.

Any stored property of a content that differs is a change here: what a person signs for is exactly
what they were shown.
"""

from dataclasses import dataclass

from editor_app.domain.item import Content
from editor_app.domain.layout import Layout
from editor_app.domain.template import Template
from editor_app.services.difference_body import (
    Fold,
    Part,
    Row,
    RowKind,
    compare_bodies,
    folded,
    read_rows,
)
from editor_app.services.difference_editions import Asked, asked_words, compare_asked
from editor_app.services.difference_fields import (
    FieldChange,
    Words,
    all_fields,
    compare_fields,
)
from editor_app.services.difference_files import FileChange, FileKind, all_files, compare_files
from editor_app.services.difference_text import Mark, Piece, Pieces, diff_text

__all__ = [
    "Asked",
    "Difference",
    "FieldChange",
    "FileChange",
    "FileKind",
    "Fold",
    "Mark",
    "Part",
    "Piece",
    "Pieces",
    "Row",
    "RowKind",
    "Words",
    "compare",
    "diff_text",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """What a reviewer reads. Changes are numbered 1 to ``count``: body, fields, attachments.

    Without an older revision (``whole``) nothing is numbered: rows, fields and files are all that
    the item has, to be read from top to bottom.
    """

    whole: bool
    rows: tuple[Row, ...]
    fields: tuple[FieldChange, ...]
    files: tuple[FileChange, ...]

    @property
    def parts(self) -> tuple[Part, ...]:
        """The body with unchanged runs folded; unfolded where the whole text is read."""
        return self.rows if self.whole else folded(self.rows)

    @property
    def in_body(self) -> int:
        """How many changes the body has."""
        return max([row.number for row in self.rows], default=0)

    @property
    def count(self) -> int:
        """How many changes there are."""
        return 0 if self.whole else self.in_body + len(self.fields) + len(self.files)

    def __bool__(self) -> bool:
        """Whether there is anything to read."""
        return self.whole or self.count > 0


def compare(
    old: Content | None,
    new: Content,
    template: Template,
    layout: Layout,
    asked: Asked | None = None,
) -> Difference:
    """Compare two contents; ``template`` and ``layout`` (those of ``new``) give labels and names.

    Without ``old`` the answer holds the whole item. A difference is empty only for contents that
    are stored alike, and where ``asked`` changes nothing of what stands over the page.
    """
    if old is None:
        said = () if asked is None else asked_words(asked, layout)
        return Difference(
            whole=True,
            rows=read_rows(new.body),
            fields=(*said, *all_fields(new, template, layout)),
            files=all_files(new.attachments),
        )
    rows = compare_bodies(old.body, new.body)
    last = max([row.number for row in rows], default=0)
    said = () if asked is None else compare_asked(asked, layout, last + 1)
    fields = (*said, *compare_fields(old, new, template, layout, last + len(said) + 1))
    files = compare_files(old.attachments, new.attachments, last + len(fields) + 1)
    return Difference(whole=False, rows=rows, fields=fields, files=files)
