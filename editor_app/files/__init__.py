"""What is inside files, and how to clean them: the only room that knows Pillow and PDFium."""
