"""The screen 合并冲突."""
