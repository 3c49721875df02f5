"""An item as plain files: the public page, the item file, its attachments and pictures beside."""

from dataclasses import replace

from editor_app.domain.canonical import sha256_hex
from editor_app.domain.export import Written
from editor_app.domain.item import BlobHash
from editor_app.exporters import item_file
from editor_app.exporters.source import Source
from editor_app.rendering.item_page import full_page

ITEM_FILE = "item.md"


def write(source: Source) -> Written:
    """The page leads to the files beside it; the item file can be read in again."""
    file = item_file.write(source)
    places = {sha256_hex(data): path for path, data in file.beside.items()}

    def address(hash_: BlobHash, _name: str) -> str:
        return places.get(hash_, "#")

    system = replace(source.system, attachment_url=address)
    page = full_page(source.content, source.layout, system)
    return Written(main=page.encode("utf-8"), beside={**file.beside, ITEM_FILE: file.main})
