"""Which page of the help belongs to a dialog or pane, by object name; screens: help_topics.py."""

from collections.abc import Mapping
from types import MappingProxyType

# Page of the help, then the object names of dialogs and panes that it tells of.
_PAGES = {
    "new-item": ("new_item",),
    "body": (
        "paste-dialog",
        "tidy-dialog",
        "image-dialog",
        "scale-dialog",
        "link-dialog",
        "note-dialog",
        "count-dialog",
        "item-picker",
        "file-picker",
        "snippet-edit",
        "snippet-picker",
        "template-dialog",
    ),
    "checks": ("checks-panel",),
    "attachments": ("attachments-panel", "clean-dialog"),
    "preview": ("preview-pane", "review-preview-window"),
    "comments": ("comments-panel", "talk", "talk-composer"),
    "history": ("history-panel", "history-screen", "compare-window", "recovered"),
    "submit": ("submit-dialog",),
    "bundles": ("bundle-dialog", "bundle-end-dialog", "items.bundle"),
    "published": ("act-dialog", "linking-dialog"),
    "columns": ("radar",),
    "review": (
        "batch-dialog",
        "queue-save-dialog",
        "queue-saved-dialog",
        "later-dialog",
        "review-reject-dialog",
    ),
    "deputies": ("warrants-dialog", "handover-dialog", "release-dialog", "oversight-dialog"),
    "secrecy": ("secrecy-dialog",),
    "messages": ("inbox-helping-window",),
    "merge": ("conflict",),
    "transfer": ("package", "package.plan"),
    "sign-in": ("sign-in-dialog",),
    "settings": ("proxy",),
    "support": ("crash", "start-fault", "last-words"),
    "import": ("import-confirm", "receipt-dialog"),
    "export": ("export", "export_all"),
    "offline": ("removal",),
    "backups": ("settings.backup", "restore", "refusal", "reading"),
    "encryption": ("settings.encryption", "encrypt", "decrypt", "unlock"),
    "keys": ("settings.shortcuts",),
    "updates": ("settings.update",),
}

NAMES: Mapping[str, str] = MappingProxyType(
    {name: page for page, names in _PAGES.items() for name in names}
)
