"""备份: the card of 设置, the dialog 从备份恢复, the banner of a store for reading only."""
