"""A notice with a history of three states."""

from dataclasses import replace

from editor_app.domain.item import Draft
from tests.ui.editing import Desk

FIRST, SECOND, NOW = "第一稿。\n", "第二稿，多一些。\n", "现在的文字。\n"


def written(desk: Desk) -> Draft:
    """A notice with three states of its body; the title changed with the last one."""
    draft = desk.draft()
    for body in (FIRST, SECOND):
        draft = desk.app.drafts.save(replace(draft, content=replace(draft.content, body=body)))
    content = replace(draft.content.with_field("title", "后来的标题"), body=NOW)
    return desk.app.drafts.save(replace(draft, content=content))
