"""Sentences about what is wrong with the way to the portal as it was set."""

from typing import Final

from editor_app.domain.errors import Code
from editor_app.ui.sentences.shape import NOTHING_SENT, UNTOUCHED, Sentences
from editor_app.ui.words import QT_TRANSLATE_NOOP

CODES: Final = (
    Code.PROXY,
    Code.PROXY_SIGN_IN,
    Code.PORTAL_ADDRESS,
    Code.PROXY_ADDRESS,
    Code.CA_FILE,
)

TABLE: dict[Code, Sentences] = {
    Code.PROXY: (
        QT_TRANSLATE_NOOP("Messages", "The proxy refused the connection."),
        NOTHING_SENT,
        QT_TRANSLATE_NOOP(
            "Messages", "Look at Settings, Portal and synchronising, or ask who runs it."
        ),
    ),
    Code.PROXY_SIGN_IN: (
        QT_TRANSLATE_NOOP("Messages", "The proxy wants a name and a password."),
        NOTHING_SENT,
        QT_TRANSLATE_NOOP(
            "Messages",
            "Give them in Settings, Portal and synchronising, or ask who runs it to let the "
            "portal's address through without them.",
        ),
    ),
    Code.PORTAL_ADDRESS: (
        QT_TRANSLATE_NOOP("Messages", "This is no address of a portal."),
        UNTOUCHED,
        QT_TRANSLATE_NOOP("Messages", "It begins with https://, then the name."),
    ),
    Code.PROXY_ADDRESS: (
        QT_TRANSLATE_NOOP("Messages", "This is no address of a proxy."),
        UNTOUCHED,
        QT_TRANSLATE_NOOP(
            "Messages",
            "Type name and port, as in proxy:8080, or system, or none; without a password. Scripts "
            "(PAC) are not evaluated: look in yours for the line PROXY and type what stands there.",
        ),
    ),
    Code.CA_FILE: (
        QT_TRANSLATE_NOOP("Messages", "No certificate authority can be read from {file}."),
        NOTHING_SENT,
        QT_TRANSLATE_NOOP(
            "Messages",
            "In Settings choose a PEM file (.pem, .crt) from your administrator.",
        ),
    ),
}
