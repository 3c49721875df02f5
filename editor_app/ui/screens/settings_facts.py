"""The cards of facts on 总览与诊断, 账户, 存储 and 关于."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from editor_app.domain.journal import BUDGET, TOTAL
from editor_app.domain.layout import Unit
from editor_app.presenters.layout_facts import LayoutFacts
from editor_app.presenters.settings import (
    AccountFacts,
    Health,
    StorageFacts,
    SyncFacts,
    roles_of,
)
from editor_app.services.settings import Settings
from editor_app.ui import formats
from editor_app.ui.models.language import language, listed
from editor_app.ui.screens.settings_cards import FactCard
from editor_app.ui.screens.settings_words import role_name
from editor_app.ui.words import QT_TRANSLATE_NOOP

Pairs = list[tuple[str, str]]
_KEEPING = QT_TRANSLATE_NOOP(
    "SettingsFacts",
    "every state of a day, one a minute for a week, one in ten minutes for a month, then one an "
    "hour; versions and what you went back from stay. Past {n} an item is thinned sooner, past "
    "{all} for all items together those with most states.",
)


def _tr(source: str) -> str:
    return QCoreApplication.translate("SettingsFacts", source)


def say_account(card: FactCard, account: AccountFacts, units: Sequence[Unit]) -> None:
    """Name, unit, roles and whether the sign-in holds."""
    signed_in = QT_TRANSLATE_NOOP("SettingsFacts", "Signed in")
    signed_out = QT_TRANSLATE_NOOP("SettingsFacts", "Not signed in")
    state = Health.GOOD if account.signed_in else Health.ATTENTION
    card.set_state(state, _tr(signed_in if account.signed_in else signed_out))
    person = account.person
    if person is None:
        card.say([])
        return
    names = {unit.key: unit.name(language()) for unit in units}
    roles = listed(role_name(role) for role in roles_of(person, person.unit))
    pairs: Pairs = [
        (_tr(QT_TRANSLATE_NOOP("SettingsFacts", "Name")), person.name),
        (_tr(QT_TRANSLATE_NOOP("SettingsFacts", "Unit")), names.get(person.unit, person.unit)),
        (_tr(QT_TRANSLATE_NOOP("SettingsFacts", "Role")), roles),
    ]
    edited = [names[m.unit] for m in person.memberships if m.unit in names]
    others = [name for name in dict.fromkeys(edited) if name != names.get(person.unit)]
    if others:
        also = _tr(QT_TRANSLATE_NOOP("SettingsFacts", "Also for"))
        pairs.append((also, listed(others)))
    kept = QT_TRANSLATE_NOOP("SettingsFacts", "kept in the system's credential store")
    lost = QT_TRANSLATE_NOOP("SettingsFacts", "until the program ends")
    held = _tr(kept if account.vault_persistent else lost)
    pairs.append((_tr(QT_TRANSLATE_NOOP("SettingsFacts", "Sign-in")), held))
    card.say(pairs)


def say_portal(card: FactCard, settings: Settings, sync: SyncFacts, now: datetime) -> None:
    """Address, rhythm and the last pass."""
    none = _tr(QT_TRANSLATE_NOOP("SettingsFacts", "none: this computer works on its own"))
    every = _tr(QT_TRANSLATE_NOOP("SettingsFacts", "every {n} minutes while online"))
    minutes = max(1, round(settings.sync_seconds / 60))
    if minutes == 1:
        every = _tr(QT_TRANSLATE_NOOP("SettingsFacts", "every {n} minute while online"))
    never = _tr(QT_TRANSLATE_NOOP("SettingsFacts", "not since the program was started"))
    pairs: Pairs = [
        (_tr(QT_TRANSLATE_NOOP("SettingsFacts", "Address")), settings.portal_url or none),
        (
            _tr(QT_TRANSLATE_NOOP("SettingsFacts", "Synchronising")),
            every.format(n=minutes),
        ),
        (
            _tr(QT_TRANSLATE_NOOP("SettingsFacts", "Last")),
            never if sync.at is None else formats.when_exactly(sync.at, now=now),
        ),
    ]
    if sync.portal_time is not None and sync.at is not None:
        ahead = (sync.at - sync.portal_time).total_seconds()
        told = _tr(QT_TRANSLATE_NOOP("SettingsFacts", "{n} s against the portal"))
        name = _tr(QT_TRANSLATE_NOOP("SettingsFacts", "Clock"))
        pairs.append((name, told.format(n=f"{ahead:+.1f}")))
    card.say(pairs)


def say_layout(card: FactCard, facts: LayoutFacts, now: datetime) -> None:
    """The pack in force."""
    count = _tr(QT_TRANSLATE_NOOP("SettingsFacts", "{columns} columns, {templates} templates"))
    rules = _tr(QT_TRANSLATE_NOOP("SettingsFacts", "{n} rules, version {version}"))
    words = _tr(QT_TRANSLATE_NOOP("SettingsFacts", "{n} entries, version {version}"))
    came = _tr(QT_TRANSLATE_NOOP("SettingsFacts", "delivered with the program"))
    if facts.from_portal is not None:
        signed = _tr(QT_TRANSLATE_NOOP("SettingsFacts", "portal, signature valid, {time}"))
        came = signed.format(time=formats.when_exactly(facts.from_portal, now=now))
    card.say(
        [
            (_tr(QT_TRANSLATE_NOOP("SettingsFacts", "Version")), facts.version),
            (_tr(QT_TRANSLATE_NOOP("SettingsFacts", "From")), came),
            (
                _tr(QT_TRANSLATE_NOOP("SettingsFacts", "Contents")),
                count.format(columns=facts.columns, templates=facts.templates),
            ),
            (
                _tr(QT_TRANSLATE_NOOP("SettingsFacts", "Check rules")),
                rules.format(n=facts.rules, version=facts.catalogue_version),
            ),
            (
                _tr(QT_TRANSLATE_NOOP("SettingsFacts", "Word list")),
                words.format(n=facts.words, version=facts.lexicon_version),
            ),
        ]
    )


def say_storage(card: FactCard, storage: StorageFacts) -> None:
    """Where everything lies and how much of it."""
    used = _tr(QT_TRANSLATE_NOOP("SettingsFacts", "{used}, {free} free on the disk"))
    parts = _tr(QT_TRANSLATE_NOOP("SettingsFacts", "items {items}, files {files}, other {other}"))
    card.say(
        [
            (_tr(QT_TRANSLATE_NOOP("SettingsFacts", "Folder")), str(storage.folder)),
            (
                _tr(QT_TRANSLATE_NOOP("SettingsFacts", "Used")),
                used.format(used=_size(storage.total), free=_size(storage.free)),
            ),
            (
                _tr(QT_TRANSLATE_NOOP("SettingsFacts", "Of which")),
                parts.format(
                    items=_size(storage.database),
                    files=_size(storage.files),
                    other=_size(storage.other),
                ),
            ),
            (
                _tr(QT_TRANSLATE_NOOP("SettingsFacts", "History")),
                _tr(_KEEPING).format(n=f"{BUDGET >> 20} MB", all=f"{TOTAL >> 30} GB"),
            ),
        ]
    )


def _size(count: int) -> str:
    return formats.size(count) if count else "0 KB"
