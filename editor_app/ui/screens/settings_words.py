"""Words of 设置: pages, roles, and the sentence of everything the overview looks at."""

from typing import assert_never

from PySide6.QtCore import QCoreApplication

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.people import Role
from editor_app.presenters.settings import Fact, Page, Topic
from editor_app.ui import formats
from editor_app.ui.actions import Where
from editor_app.ui.messages import message_for
from editor_app.ui.words import QT_TRANSLATE_NOOP

_PAGES = {
    Page.OVERVIEW: (QT_TRANSLATE_NOOP("SettingsWords", "Overview"), "ri.pulse-line"),
    Page.ACCOUNT: (QT_TRANSLATE_NOOP("SettingsWords", "Account"), "ri.user-3-line"),
    Page.PORTAL: (QT_TRANSLATE_NOOP("SettingsWords", "Portal and synchronising"), "ri.global-line"),
    Page.REVIEW: (QT_TRANSLATE_NOOP("SettingsWords", "Review and notices"), "ri.shield-check-line"),
    Page.LEXICON: (
        QT_TRANSLATE_NOOP("SettingsWords", "Lexicons"),
        "ri.book-open-line",
    ),
    Page.STORAGE: (QT_TRANSLATE_NOOP("SettingsWords", "Storage"), "ri.hard-drive-2-line"),
    Page.APPEARANCE: (
        QT_TRANSLATE_NOOP("SettingsWords", "Appearance and language"),
        "ri.contrast-2-line",
    ),
    Page.SHORTCUTS: (QT_TRANSLATE_NOOP("SettingsWords", "Shortcuts"), "ri.keyboard-line"),
    Page.SOURCES: (QT_TRANSLATE_NOOP("SettingsWords", "All settings"), "ri.list-check"),
    Page.ABOUT: (QT_TRANSLATE_NOOP("SettingsWords", "About"), "ri.information-line"),
}


def _tr(source: str) -> str:
    return QCoreApplication.translate("SettingsWords", source)


def page_name(page: Page) -> str:
    """A page in the list at the left."""
    return _tr(_PAGES[page][0])


def page_icon(page: Page) -> str:
    """Its icon."""
    return _PAGES[page][1]


def role_name(role: Role) -> str:
    """采编, 一审, …"""
    match role:
        case Role.EDITOR:
            return QCoreApplication.translate("Roles", "Editor")
        case Role.REVIEW_1:
            return QCoreApplication.translate("Roles", "Review 1")
        case Role.REVIEW_2:
            return QCoreApplication.translate("Roles", "Review 2")
        case Role.REVIEW_3:
            return QCoreApplication.translate("Roles", "Review 3")
        case Role.REVIEW_4:
            return QCoreApplication.translate("Roles", "Final review")
        case Role.SECRECY:
            return QCoreApplication.translate("Roles", "Secrecy review")
        case Role.PORTAL_ADMIN:
            return QCoreApplication.translate("Roles", "Portal administration")


def place_name(where: Where) -> str:
    """Where a shortcut holds."""
    match where:
        case Where.GLOBAL:
            return QCoreApplication.translate("Places", "Everywhere")
        case Where.EDITOR:
            return QCoreApplication.translate("Places", "Editor")
        case Where.LIST:
            return QCoreApplication.translate("Places", "Lists")
        case Where.REVIEW:
            return QCoreApplication.translate("Places", "Review")
        case Where.MERGE:
            return QCoreApplication.translate("Places", "Merging")
        case Where.IMPORT:
            return QCoreApplication.translate("Places", "Import")
        case Where.HISTORY:
            return QCoreApplication.translate("Places", "History")
        case Where.INBOX:
            return QCoreApplication.translate("Places", "Messages")
        case Where.CONSULTATIONS:
            return QCoreApplication.translate("Places", "Consultations")
        case Where.HELP:
            return QCoreApplication.translate("Places", "Help")
        case Where.OUTBOX:
            return QCoreApplication.translate("Places", "Outbox")


def fact_title(topic: Topic) -> str:
    """What was looked at."""
    match topic:
        case Topic.SIGN_IN:
            return QCoreApplication.translate("SettingsWords", "Sign-in")
        case Topic.SYNC:
            return QCoreApplication.translate("SettingsWords", "Portal")
        case Topic.CLOCK:
            return QCoreApplication.translate("SettingsWords", "Clock")
        case Topic.LAYOUT:
            return QCoreApplication.translate("SettingsWords", "Column layout")
        case Topic.CALENDAR:
            return QCoreApplication.translate("SettingsWords", "Working days")
        case Topic.KEYRING:
            return QCoreApplication.translate("SettingsWords", "Credential store")
        case Topic.DISK:
            return QCoreApplication.translate("SettingsWords", "Disk")


def fact_text(fact: Fact) -> str:
    """The sentence about it."""
    values = fact.values
    match fact.topic:
        case Topic.SIGN_IN:
            return str(values["name"]) or _tr(QT_TRANSLATE_NOOP("SettingsWords", "nobody yet"))
        case Topic.SYNC:
            return _sync(str(values["failed"]), heard=values["at"] is not None)
        case Topic.CLOCK:
            return _clock(values["seconds"])
        case Topic.LAYOUT:
            return _layout(str(values["version"]), from_portal=values["from_portal"] is not None)
        case Topic.CALENDAR:
            return _calendar(values["open"])
        case Topic.KEYRING:
            return _keyring(persistent=bool(values["persistent"]))
        case Topic.DISK:
            return _disk(values["free"])
        case _:
            assert_never(fact.topic)


def _sync(failed: str, *, heard: bool) -> str:
    if failed:
        return message_for(EditorError(Code(failed))).what
    if heard:
        return _tr(QT_TRANSLATE_NOOP("SettingsWords", "reached, everything exchanged"))
    return _tr(QT_TRANSLATE_NOOP("SettingsWords", "not asked since the program was started"))


def _clock(seconds: object) -> str:
    ahead = float(seconds) if isinstance(seconds, int | float) else 0.0
    number = f"{abs(ahead):.1f}"
    if ahead >= 0:
        told = _tr(QT_TRANSLATE_NOOP("SettingsWords", "this computer is {n} s ahead"))
    else:
        told = _tr(QT_TRANSLATE_NOOP("SettingsWords", "this computer is {n} s behind"))
    return told.format(n=number)


def _layout(version: str, *, from_portal: bool) -> str:
    if from_portal:
        told = _tr(QT_TRANSLATE_NOOP("SettingsWords", "{version}, signed by the portal"))
    else:
        told = _tr(QT_TRANSLATE_NOOP("SettingsWords", "{version}, delivered with the program"))
    return told.format(version=version)


def _calendar(coming: object) -> str:
    if coming is None:
        return _tr(QT_TRANSLATE_NOOP("SettingsWords", "announced for the coming year, too"))
    told = _tr(QT_TRANSLATE_NOOP("SettingsWords", "{year} is not announced yet"))
    return told.format(year=coming)


def _keyring(*, persistent: bool) -> str:
    if persistent:
        return _tr(QT_TRANSLATE_NOOP("SettingsWords", "the sign-in is kept by the system"))
    return _tr(
        QT_TRANSLATE_NOOP("SettingsWords", "no safe store: the sign-in ends with the program")
    )


def _disk(free: object) -> str:
    told = _tr(QT_TRANSLATE_NOOP("SettingsWords", "{size} free"))
    return told.format(size=formats.size(int(free) if isinstance(free, int) else 0))
