"""Reading columns.toml and calendar.toml."""

import re
from collections.abc import Mapping
from datetime import date, timedelta

from editor_app.domain.item import ColumnKey, Kind
from editor_app.domain.layout import CalendarYear, Column, Holiday, Node
from editor_app.domain.layout_reader import Table

UPDATE_CLASSES = ("dynamic", "notice_policy", "yearly", "on_change", "none")
_PORTAL_JUMP = "portal:"


def read_columns(file: Table) -> tuple[str, tuple[Column, ...]]:
    """Give the layout's version and the tree; places of the columns are checked, too."""
    _version(file)
    version = file.filled("layout_version")
    file.text("channel_name_rule")
    found: dict[str, Column] = {}
    for table in file.tables("column"):
        column = _column(table)
        if column.key in found:
            table.fail(f"second column of the key {column.key!r}", "key")
        if column.parent is not None and column.parent not in found:
            table.fail(f"parent {column.parent!r} does not stand above this column", "parent")
        if column.parent is not None and found[column.parent].node is not Node.BRANCH:
            table.fail(f"parent {column.parent!r} is not a branch", "parent")
        found[column.key] = column
    _check_targets(file, found)
    file.done()
    return version, tuple(found.values())


def _column(table: Table) -> Column:
    column = Column(
        key=ColumnKey(table.filled("key")),
        parent=ColumnKey(table.text("parent")) if table.text("parent") else None,
        order=table.number("order"),
        node=table.choice("node", Node),
        name_zh=table.filled("name_zh"),
        name_en=table.filled("name_en"),
        column_type=table.filled("column_type"),
        description=table.filled("description"),
        description_en=table.text("description_en", ""),
        keywords=table.texts("keywords"),
        kinds=tuple(Kind(one) for one in table.texts("kinds")),
        template=Kind(table.text("template")) if table.text("template") else None,
        update_class=table.one_of("update_class", UPDATE_CLASSES),
        update_days=table.number("update_days"),
        jump_to=table.text("jump_to", ""),
        due_each_year=table.text("due_each_year", ""),
        fixed=table.flag("fixed", False),
        empty_ok=table.flag("empty_ok", False),
        reply_clock=table.flag("reply_clock", False),
        paired_with=ColumnKey(table.text("paired_with")) if "paired_with" in table else None,
        article20=table.texts("article20", ()),
    )
    _check_node(table, column)
    if column.due_each_year and not _is_day(column.due_each_year):
        table.fail(f"{column.due_each_year!r} is not MM-DD", "due_each_year")
    table.done()
    return column


def _is_day(told: str) -> bool:
    """Whether it is MM-DD of some year."""
    try:
        date.fromisoformat(f"2024-{told}")
    except ValueError:
        return False
    return re.fullmatch(r"\d{2}-\d{2}", told) is not None


def _check_node(table: Table, column: Column) -> None:
    if column.node is Node.LEAF:
        if not column.kinds:
            table.fail("a leaf must accept at least one kind", "kinds")
        if column.template not in column.kinds:
            table.fail(f"{column.template or ''!r} is not one of the column's kinds", "template")
    elif column.kinds:
        table.fail(f"a {column.node} column holds no items, so it has no kinds", "kinds")
    elif column.template is not None:
        table.fail(f"a {column.node} column holds no items, so it has no template", "template")
    if (column.node is Node.JUMP) != bool(column.jump_to):
        table.fail("belongs to jump columns, and every jump column needs it", "jump_to")


def _check_targets(file: Table, found: Mapping[str, Column]) -> None:
    places: dict[tuple[str | None, int], str] = {}
    for column in found.values():
        place = f"[[column]] {column.key}"
        target = column.jump_to
        if target and not target.startswith(_PORTAL_JUMP) and target not in found:
            file.fail(f"unknown column {target!r}", f"{place} › jump_to")
        if target in found and found[target].node is Node.JUMP:
            file.fail(f"{target!r} is a jump column itself", f"{place} › jump_to")
        if column.paired_with is not None and column.paired_with not in found:
            file.fail(f"unknown column {column.paired_with!r}", f"{place} › paired_with")
        other = places.setdefault((column.parent, column.order), column.key)
        if other != column.key:
            file.fail(f"{column.order} is taken by {other!r}", f"{place} › order")


def read_calendar(file: Table) -> tuple[Mapping[int, CalendarYear], tuple[str, ...]]:
    """Give the years and the statutory days (month-day) of years without an entry."""
    _version(file)
    file.one_of("timezone", ("Asia/Shanghai",))
    file.texts("weekend")
    years: dict[int, CalendarYear] = {}
    for table in file.tables("year"):
        year = _year(table)
        if year.year in years:
            table.fail(f"second entry of {year.year}", "year")
        years[year.year] = year
    estimate = file.table("estimate")
    fixed = estimate.texts("fixed_off")
    for one in fixed:
        if not re.fullmatch(r"\d{2}-\d{2}", one):
            estimate.fail(f"{one!r} is not MM-DD", "fixed_off")
    estimate.done()
    file.done()
    return years, fixed


def _year(table: Table) -> CalendarYear:
    number = table.number("year")
    final = table.one_of("status", ("final", "unknown")) == "final"
    off = _days_off(table, number, "off" if final else "statutory")
    work: frozenset[date] = frozenset()
    if final:
        work = frozenset(table.days("work"))
        for day in sorted(work):
            if day.year != number or day.weekday() < 5:
                table.fail(f"{day} is not a weekend day of {number}", "work")
            if day in off:
                table.fail(f"{day} is both off and a working day", "work")
        told, counted = table.number("workdays"), count_workdays(number, off, work)
        if told != counted:
            table.fail(f"says {told}, but the days listed give {counted}", "workdays")
    table.done()
    return CalendarYear(year=number, final=final, off=off, work=work)


def _days_off(table: Table, year: int, key: str) -> dict[date, Holiday]:
    if key not in table:
        table.fail("missing; a list is required", key)
    days: dict[date, Holiday] = {}
    for row in table.tables(key):
        holiday = Holiday(name_zh=row.filled("name_zh"), name_en=row.text("name_en", ""))
        day, last = row.day("from"), row.day("to")
        if not day.year == last.year == year:
            row.fail(f"lies outside {year}", "from")
        if day > last:
            row.fail(f"{day} lies after {last}", "from")
        while day <= last:
            if day in days:
                row.fail(f"{day} is listed twice", "from")
            days[day] = holiday
            day += timedelta(days=1)
        row.done()
    return days


def count_workdays(year: int, off: Mapping[date, Holiday], work: frozenset[date]) -> int:
    """How many working days a year has: the checksum of calendar.toml."""
    first, length = date(year, 1, 1), (date(year + 1, 1, 1) - date(year, 1, 1)).days
    days = (first + timedelta(days=n) for n in range(length))
    return sum(day in work or (day.weekday() < 5 and day not in off) for day in days)


def _version(file: Table) -> None:
    version = file.number("schema_version")
    if version != 1:
        file.fail(f"schema {version} is not known, only 1", "schema_version")
