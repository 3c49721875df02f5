"""The screen 导入: files from elsewhere become drafts."""
