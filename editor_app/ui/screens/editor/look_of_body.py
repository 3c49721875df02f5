"""Colours, fonts and measures of the text in a theme."""

from editor_app.ui.body.body_look import BodyLook
from editor_app.ui.theme import Theme


def body_look(theme: Theme) -> BodyLook:
    """The body editor's colours and measures in a theme."""
    return BodyLook(
        canvas=theme.color("bg.canvas"),
        sheet=theme.color("bg.surface"),
        border=theme.color("border.default"),
        subtle=theme.color("bg.subtle"),
        text=theme.color("text.primary"),
        secondary=theme.color("text.secondary"),
        tertiary=theme.color("text.tertiary"),
        accent=theme.color("tone.blue.fg"),
        link=theme.color("text.link"),
        selection=theme.color("accent.default"),
        selection_text=theme.color("text.onAccent"),
        block=theme.color("tone.red.solid"),
        warn=theme.color("tone.ochre.solid"),
        info=theme.color("tone.blue.solid"),
        content_font=theme.font("content"),
        caption_font=theme.font("caption"),
        code_font=theme.font("secondary"),
        line_height=theme.line("content"),
        sheet_width=theme.size("sheet"),
        left_margin=theme.px(60),
        right_margin=theme.px(44),
    )
