"""Sentences about the network and the portal."""

from typing import Final

from editor_app.domain.errors import Code
from editor_app.ui.sentences.shape import KEPT, NOTHING_SENT, WAITS, Sentences
from editor_app.ui.words import QT_TRANSLATE_NOOP

CODES: Final = (
    Code.OFFLINE,
    Code.TIMEOUT,
    Code.NOT_THE_PORTAL,
    Code.BAD_ANSWER,
    Code.PORTAL_FAILED,
    Code.BUSY,
    Code.TLS,
    Code.CLIENT_TOO_OLD,
)

TABLE: dict[Code, Sentences] = {
    Code.OFFLINE: (
        QT_TRANSLATE_NOOP("Messages", "The portal cannot be reached."),
        WAITS,
        QT_TRANSLATE_NOOP(
            "Messages",
            "Go on working; it is sent when the connection is back.",
        ),
    ),
    Code.TIMEOUT: (
        QT_TRANSLATE_NOOP(
            "Messages",
            "The portal did not answer in time, so the outcome is unknown.",
        ),
        KEPT,
        QT_TRANSLATE_NOOP("Messages", "Ask the portal before sending again."),
    ),
    Code.NOT_THE_PORTAL: (
        QT_TRANSLATE_NOOP(
            "Messages",
            "Something other than the portal answered, perhaps a proxy or a sign-in page of the network.",  # noqa: E501 - one literal, or lupdate misses it
        ),
        WAITS,
        QT_TRANSLATE_NOOP(
            "Messages",
            "Open the network's sign-in page in a browser, or check the portal address in Settings.",  # noqa: E501 - one literal, or lupdate misses it
        ),
    ),
    Code.BAD_ANSWER: (
        QT_TRANSLATE_NOOP(
            "Messages",
            "The portal gave an answer this program does not understand.",
        ),
        KEPT,
        QT_TRANSLATE_NOOP(
            "Messages",
            "Look for a newer version of the program, or tell the portal's operators.",
        ),
    ),
    Code.PORTAL_FAILED: (
        QT_TRANSLATE_NOOP("Messages", "The portal had a failure of its own."),
        WAITS,
        QT_TRANSLATE_NOOP("Messages", "It is tried again by itself; other items go on."),
    ),
    Code.BUSY: (
        QT_TRANSLATE_NOOP("Messages", "The portal is busy."),
        WAITS,
        QT_TRANSLATE_NOOP("Messages", "It is tried again in {retry_after} seconds."),
    ),
    Code.TLS: (
        QT_TRANSLATE_NOOP(
            "Messages",
            "The portal's certificate cannot be trusted, so the connection was stopped.",
        ),
        NOTHING_SENT,
        QT_TRANSLATE_NOOP(
            "Messages",
            "Check the computer's date, then ask your administrator about the certificate.",
        ),
    ),
    Code.CLIENT_TOO_OLD: (
        QT_TRANSLATE_NOOP("Messages", "The portal needs a newer version of this program."),
        WAITS,
        QT_TRANSLATE_NOOP("Messages", "Install the update; your drafts are taken over."),
    ),
}
