"""What becomes of an item after its publication: when, how long, marks, notes, withdrawals."""
