"""Field widgets: one row per type of template field (a test keeps the table complete)."""

from collections.abc import Mapping
from types import MappingProxyType

from editor_app.domain.template import FieldSpec, FieldType
from editor_app.ui.fields.base import FieldContext, FieldWidget
from editor_app.ui.fields.checklist import ChecklistField, is_checklist
from editor_app.ui.fields.choices import ChoiceField, MultiChoiceField, NameField
from editor_app.ui.fields.dates import DateField
from editor_app.ui.fields.image import ImageField
from editor_app.ui.fields.lines import LineField, NumberField, TextField
from editor_app.ui.fields.rows import FileField, ItemLinkField, TableField

# BODY and the item's own ATTACHMENTS are edited on the sheet and in the inspector, not in the form.
FIELD_WIDGETS: Mapping[FieldType, type[FieldWidget]] = MappingProxyType(
    {
        FieldType.TEXT: LineField,
        FieldType.MULTILINE: TextField,
        FieldType.CHOICE: ChoiceField,
        FieldType.MULTICHOICE: MultiChoiceField,
        FieldType.DATE: DateField,
        FieldType.DATETIME: DateField,
        FieldType.URL: LineField,
        FieldType.UNIT: NameField,
        FieldType.DOC_NUMBER: LineField,
        FieldType.INDEX_NUMBER: LineField,
        FieldType.PHONE: LineField,
        FieldType.NUMBER: NumberField,
        FieldType.IMAGE: ImageField,
        FieldType.TABLE: TableField,
        FieldType.LINK_TO_ITEM: ItemLinkField,
        FieldType.ATTACHMENTS: FileField,
    }
)


def make_field(spec: FieldSpec, context: FieldContext) -> FieldWidget:
    """The widget for one field of a template."""
    if spec.multiple and spec.type in (FieldType.TEXT, FieldType.URL):
        return TextField(spec, context)
    if spec.multiple and spec.type is FieldType.UNIT:
        return MultiChoiceField(spec, context)
    if spec.type is FieldType.TEXT and spec.choices:
        return NameField(spec, context)
    if is_checklist(spec, context.terms(spec.choices) if spec.choices else ()):
        return ChecklistField(spec, context)
    return FIELD_WIDGETS[spec.type](spec, context)
