"""民意征集 on the portal: the public form, what it keeps, and how the unit sorts it."""
