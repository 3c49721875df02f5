"""Export: one item, or everything."""
