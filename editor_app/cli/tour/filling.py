"""Filling in the form: which hands each kind of field needs."""

from PySide6.QtWidgets import QCheckBox, QWidget

from editor_app.cli.tour.hands import child, choose_term, click, retype
from editor_app.cli.tour.waiting import TourError, wait_until
from editor_app.ui.fields.base import FieldWidget
from editor_app.ui.fields.choices import ChoiceField, MultiChoiceField, NameField
from editor_app.ui.fields.dates import DateField
from editor_app.ui.fields.lines import LineField, TextField


def fill(form: QWidget, key: str, value: str) -> None:
    """Fill in one field as a person does. ``value`` is what is typed, or a term's key."""
    field = field_of(form, key)
    match field:
        case LineField() | TextField() | DateField():
            retype(field.edit, value)
        case NameField():
            line = field.combo.lineEdit()
            assert line is not None
            retype(line, value)
        case ChoiceField():
            choose_term(field.combo, value)
        case MultiChoiceField():
            click(child(field, QCheckBox, f"field-{key}-{value}"))
        case _:
            raise TourError(f"The tour cannot fill in {key!r}.")


def field_of(form: QWidget, key: str) -> FieldWidget:
    """The form's widget of a field; the form is made after the sheet beside it is shown."""
    name = f"field-{key}"
    wait_until(
        lambda: form.findChild(FieldWidget, name) is not None, f"The form has no field {key!r}.", 5
    )
    return child(form, FieldWidget, name)
