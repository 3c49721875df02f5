"""Complete the fields of a sample item the way the editor's defaults would."""

from collections.abc import Mapping
from datetime import date, timedelta

from editor_app.domain.canonical import Json
from editor_app.domain.item import ColumnKey, Kind
from editor_app.domain.layout import Layout, Unit
from editor_app.domain.template import FieldSpec, FieldType
from editor_app.portal.seed.texts import item_id


def complete(
    layout: Layout,
    unit: Unit,
    column: ColumnKey,
    kind: Kind,
    given: Mapping[str, Json],
    formed: date,
) -> dict[str, Json]:
    """Given fields, links by id, and defaults for what is missing."""
    computed: dict[str, Json] = {
        "$channel_unit": unit.name_zh,
        "$today": formed.isoformat(),
        "$formed": formed.isoformat(),
        "$last_year": formed.year - 1,
        "$day_before": (formed - timedelta(days=1)).isoformat(),
    }
    fields: dict[str, Json] = {}
    for spec in layout.template(kind).fields:
        value = given.get(spec.key, spec.default)
        if value == ["$column_article20"]:
            value = list(layout.column(column).article20)
        if isinstance(value, str) and value.startswith("$"):
            value = computed.get(value)
        if value in (None, "", []):
            continue
        fields[spec.key] = _linked(spec, value)
    return fields


def _linked(spec: FieldSpec, value: Json) -> Json:
    """Keys of sample items become their ids."""
    if spec.type is not FieldType.LINK_TO_ITEM:
        return value
    if isinstance(value, str):
        return item_id(value.removeprefix("portal:"))
    if isinstance(value, list):
        return [item_id(str(one).removeprefix("portal:")) for one in value]
    return value
