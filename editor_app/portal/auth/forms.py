"""Form posts, read with the standard library; no multipart, no field twice."""

from typing import Annotated
from urllib.parse import parse_qsl

from fastapi import Depends, Request

from editor_app.portal.problems import ProblemError

_MAX_FIELDS = 30
_TYPE = "application/x-www-form-urlencoded"


async def read_form(request: Request) -> dict[str, str]:
    """The fields of a posted form. Raises ``ProblemError("bad-request")``."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != _TYPE:
        raise ProblemError("bad-request", f"send {_TYPE}", status=415)
    try:
        pairs = parse_qsl(
            (await request.body()).decode("utf-8"),
            keep_blank_values=True,
            max_num_fields=_MAX_FIELDS,
            errors="strict",
        )
    except ValueError as wrong:
        raise ProblemError("bad-request", "the form cannot be read") from wrong
    form = dict(pairs)
    if len(form) != len(pairs):
        raise ProblemError("bad-request", "a field stands twice")
    if any("\0" in text for pair in pairs for text in pair):
        raise ProblemError("bad-request", "text holds a NUL character")
    return form


Form = Annotated[dict[str, str], Depends(read_form)]
