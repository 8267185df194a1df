"""Who takes part in what a clause tells: subjects, parties, whom a pronoun or a noun takes up."""
