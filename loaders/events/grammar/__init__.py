"""Takes a sentence apart into verbs and clauses, and tells which of them a date belongs to."""
