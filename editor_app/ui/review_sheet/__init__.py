"""审校单 on paper: what changed, what was checked, and who answered for it."""
