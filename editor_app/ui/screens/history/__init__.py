"""历史: the time slider, the list of moments and the item as it was."""
