"""The screen 审核: the queue, the difference, and the decision on exactly what was shown."""
