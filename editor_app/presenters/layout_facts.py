"""What the layout pack in force holds, in numbers, for 发件箱 and 设置."""

from dataclasses import dataclass
from datetime import datetime

from editor_app.domain.layout import Layout


@dataclass(frozen=True, slots=True, kw_only=True)
class LayoutFacts:
    """The pack in force, and where it came from."""

    version: str
    columns: int
    templates: int
    rules: int
    catalogue_version: str
    words: int
    lexicon_version: str
    calendar_years: tuple[int, ...]
    calendar_open: int | None  # the coming year, while it is not announced
    from_portal: datetime | None  # None: the bundled one


def layout_facts(layout: Layout, from_portal: datetime | None, today: datetime) -> LayoutFacts:
    """Count what the pack holds."""
    years = tuple(sorted(layout.calendar))
    coming = today.year + 1
    known = layout.calendar.get(coming)
    return LayoutFacts(
        version=layout.version,
        columns=len(layout.columns),
        templates=len(layout.templates),
        rules=len(layout.rules),
        catalogue_version=layout.catalogue_version,
        words=len(layout.lexicon),
        lexicon_version=layout.lexicon_version,
        calendar_years=years,
        calendar_open=None if known is not None and known.final else coming,
        from_portal=from_portal,
    )
