"""How long a written reason is: what nobody can read, and marks alone, are none."""

import unicodedata


def reason_length(reason: str) -> int:
    """Its characters without blanks around and without invisible ones; 0 for marks alone."""
    seen = "".join(one for one in reason if unicodedata.category(one) != "Cf").strip()
    return len(seen) if any(one.isalnum() for one in seen) else 0
