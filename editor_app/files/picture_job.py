"""The picture job across the process border: order in, picture out."""

from collections.abc import Mapping
from dataclasses import asdict

from editor_app.domain.pictures import PictureOrder
from editor_app.files.framing import number, pack
from editor_app.files.picture import prepare


def work(data: bytes, name: str, order: Mapping[str, object]) -> bytes:
    """In the child: prepare and pack."""
    told = PictureOrder(max_width=number(order, "max_width"), max_bytes=number(order, "max_bytes"))
    made = prepare(data, name, told)
    head = {key: value for key, value in asdict(made).items() if key != "data"}
    return pack({**head, "changes": list(made.changes)}, made.data)
