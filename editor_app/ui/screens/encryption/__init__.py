"""设置 › 存储 › 加密: turning it on and off, and opening with a recovery key."""
