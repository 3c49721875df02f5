"""How a page of the help looks: the theme's colours and sizes in Qt's subset of CSS."""

from editor_app.ui.theme import Theme


def page_style(theme: Theme) -> str:
    """The style sheet of a page at this moment."""

    def color(name: str) -> str:
        return theme.color(name).name()

    px = theme.px
    rows = (
        f"h1 {{ font-size: {px(19)}px; font-weight: 600; margin: 0 0 {px(10)}px 0; }}",
        f"h2 {{ font-size: {px(16)}px; font-weight: 600; margin: {px(18)}px 0 {px(6)}px 0; }}",
        f"h3 {{ font-size: {px(15)}px; font-weight: 600; margin: {px(14)}px 0 {px(4)}px 0; }}",
        f"body {{ color: {color('text.primary')}; font-size: {px(14)}px; }}",
        f"p {{ margin: {px(6)}px 0; line-height: 150%; }}",
        f"li {{ margin: {px(3)}px 0; line-height: 150%; }}",
        f"td, th {{ padding: {px(5)}px {px(10)}px; border: 1px solid {color('border.default')}; }}",
        f"th {{ background-color: {color('bg.subtle')}; font-weight: 600; text-align: left; }}",
        f"code {{ background-color: {color('bg.subtle')}; color: {color('text.primary')}; }}",
        f"a {{ color: {color('text.link')}; }}",
        f"blockquote {{ color: {color('text.secondary')}; margin: {px(8)}px {px(20)}px; }}",
    )
    return "\n".join(rows)


def page_html(title: str, body: str, theme: Theme) -> str:
    """A whole page; lines of tables are attributes, as Qt's rich text wants them."""
    line = theme.color("border.default").name()
    table = (
        f'<table width="100%" cellspacing="0" border="1" '
        f'style="border-collapse: collapse; border-color: {line};">'
    )
    return f"<html><body><h1>{title}</h1>{body.replace('<table>', table)}</body></html>"
