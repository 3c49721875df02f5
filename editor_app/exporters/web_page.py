"""An item as one HTML file that stands alone: the page the portal publishes, files inside."""

from dataclasses import replace

from editor_app.domain.export import Written
from editor_app.exporters.source import Source
from editor_app.rendering.inline import data_address
from editor_app.rendering.item_page import full_page


def write(source: Source) -> Written:
    """The page."""
    system = replace(
        source.system, attachment_url=lambda hash_, _name: data_address(source.data(hash_))
    )
    return Written(main=full_page(source.content, source.layout, system).encode("utf-8"))
