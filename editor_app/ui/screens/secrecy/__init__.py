"""保密审查: the form, as editors and officers fill it in."""
