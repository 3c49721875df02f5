"""民意征集: consultations of the unit, their opinions, and the clock of the result."""
