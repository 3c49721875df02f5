"""LibreOffice, where this computer has it: one file in, one file out, nothing else touched."""
