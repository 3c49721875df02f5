"""Pictures that citizens sent along: fetched with the message, to be seen without a connection."""

import logging
from collections.abc import Iterable, Iterator

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.inquiries import DONE, Inquiry
from editor_app.domain.inquiry_acts import may_act
from editor_app.domain.item import Attachment
from editor_app.domain.people import Person
from editor_app.domain.portal_ports import Portal
from editor_app.domain.ports import Store

_log = logging.getLogger(__name__)
# What one file can do wrong without the feed being wrong.
_ONE_FILE = frozenset({Code.NOT_FOUND, Code.FORBIDDEN, Code.DIGEST_MISMATCH, Code.TOO_LARGE})


def bring_pictures(
    store: Store, portal: Portal, inquiries: Iterable[Inquiry], person: Person
) -> int:
    """Fetch what is missing of the open ones this person handles; gives how many came.

    Raises ``EditorError`` of the way; a single file that cannot be had is passed over.
    """
    came = 0
    for inquiry in inquiries:
        if inquiry.state in DONE or not may_act(inquiry, person):
            continue
        for one in pictures_of(inquiry):
            came += not store.blobs.has(one.sha256) and _fetched(store, portal, one)
    return came


def fetch_pictures(store: Store, portal: Portal, inquiry: Inquiry) -> int:
    """What is missing of one message that somebody looks at; gives how many came.

    Without a connection the rest waits: it is asked for again after the next pass.
    """
    came = 0
    try:
        for one in pictures_of(inquiry):
            came += not store.blobs.has(one.sha256) and _fetched(store, portal, one)
    except EditorError as error:
        _log.info("pictures of %s: %s", inquiry.id, error.code)
    return came


def pictures_of(inquiry: Inquiry) -> Iterator[Attachment]:
    """Those of the message and of every answer."""
    yield from inquiry.pictures
    for question in inquiry.questions:
        yield from question.pictures


def _fetched(store: Store, portal: Portal, picture: Attachment) -> bool:
    try:
        data = portal.files.get(picture.sha256)
    except EditorError as error:
        if error.code in _ONE_FILE:
            return False
        raise
    store.blobs.add(data)
    return True
