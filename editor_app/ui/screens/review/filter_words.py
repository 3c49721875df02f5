"""Names of what a filter of the queue asks for: units, columns, kinds and levels."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from editor_app.domain.errors import EditorError
from editor_app.presenters.review_load import Lists
from editor_app.services.queue_filter import Facet, QueueFilter
from editor_app.services.saved_filters import LONGEST_NAME, MOST, Unsaved
from editor_app.ui.models.language import language
from editor_app.ui.screens.level_words import level_name
from editor_app.ui.screens.review.queue_words import flag_word


def facet_word(facet: Facet) -> str:
    """What a facet is called."""
    match facet:
        case Facet.UNIT:
            return QCoreApplication.translate("QueueFilter", "Unit")
        case Facet.COLUMN:
            return QCoreApplication.translate("QueueFilter", "Column")
        case Facet.KIND:
            return QCoreApplication.translate("QueueFilter", "Kind")
        case Facet.LEVEL:
            return QCoreApplication.translate("QueueFilter", "Level")


def value_word(facet: Facet, value: str, lists: Lists) -> str:
    """What a value of a facet is called; what the layout no longer knows stands by its key."""
    told = language()
    if facet is Facet.LEVEL:
        return level_name(int(value)) if value.isdecimal() else value
    if facet is Facet.UNIT:
        unit = lists.units.get(value)
        return unit.short(told) if unit is not None else value
    if lists.layout is None:
        return value
    try:
        if facet is Facet.COLUMN:
            return lists.layout.column(value).name(told)
        return lists.layout.template(value).name(told)
    except EditorError:
        return value


def by_count(counts: Mapping[str, int], facet: Facet, lists: Lists) -> list[tuple[str, str, int]]:
    """Key, name and number of each value, the most frequent first; levels in their order."""
    rows = [(key, value_word(facet, key, lists), n) for key, n in counts.items()]
    if facet is Facet.LEVEL:
        return sorted(rows)
    return sorted(rows, key=lambda row: (-row[2], row[1]))


def filter_words(wanted: QueueFilter, lists: Lists) -> str:
    """A filter in one line, for the list of saved ones."""
    parts = [f"“{wanted.words.strip()}”"] if wanted.words.strip() else []
    for facet, values in wanted.facets:
        parts += [value_word(facet, one, lists) for one in sorted(values)]
    parts += [flag_word(flag) for flag in sorted(wanted.flags)]
    return " · ".join(parts)


def unsaved_words(why: Unsaved) -> str:
    """Why a filter cannot have this name; nothing was changed."""
    match why:
        case Unsaved.NO_NAME:
            return QCoreApplication.translate("QueueFilter", "Give it a name to find it by.")
        case Unsaved.TOO_LONG:
            told = QCoreApplication.translate(
                "QueueFilter", "A name has at most {limit} characters."
            )
            return told.format(limit=LONGEST_NAME)
        case Unsaved.TAKEN:
            return QCoreApplication.translate(
                "QueueFilter", "Another filter has this name. Choose a different one."
            )
        case Unsaved.TOO_MANY:
            told = QCoreApplication.translate(
                "QueueFilter", "There are {limit} saved filters already. Delete one first."
            )
            return told.format(limit=MOST)
