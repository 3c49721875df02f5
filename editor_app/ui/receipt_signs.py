"""Sign and colour of each outcome of a paste, an import or a conversion; words stand beside it."""

from collections.abc import Mapping
from types import MappingProxyType

from editor_app.presenters.fit_receipt import FITTED

RECEIPT_SIGNS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "dropped": ("ri.error-warning-line", "tone.ochre.solid"),
        FITTED: ("ri.exchange-line", "tone.blue.solid"),
        "converted": ("ri.exchange-line", "tone.blue.solid"),
        "kept": ("ri.checkbox-circle-line", "tone.green.solid"),
    }
)
