"""What an act on a page would make of it: its head and foot, or what stands where it was."""

from editor_app.domain.editions import Way
from editor_app.domain.item import Content
from editor_app.domain.layout import Layout
from editor_app.rendering.scene import SystemValues, make_scene
from editor_app.rendering.sections import section
from editor_app.rendering.validity import mark_of
from editor_app.rendering.values import item_link, text_html
from editor_app.rendering.withdrawn_page import withdrawn_article


def standing_preview(content: Content, layout: Layout, system: SystemValues) -> str:
    """HTML of the parts that change; the text between them is left out."""
    scene = make_scene(content, layout, system, preview=True)
    down = system.standing.down
    if down is not None and down.way is not Way.REDIRECT:
        return withdrawn_article(down)
    if down is not None:
        link = item_link(scene, down.target) if down.target is not None else ""
        return f"<p>302 → {link or '…'}</p>"
    prefix = text_html(mark_of(scene).prefix)
    parts = (
        section(scene, "banner"),
        f"<h3>{prefix}{text_html(content.title)}</h3>",
        "<p>……</p>",
        section(scene, "corrections"),
    )
    return "\n".join(part for part in parts if part)
