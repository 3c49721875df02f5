"""Files from elsewhere become drafts with a receipt."""
