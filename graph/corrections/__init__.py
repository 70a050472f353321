"""What people judge about what was extracted: a log of changes, and what follows from it."""
