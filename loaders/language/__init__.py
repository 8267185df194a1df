"""What the loader knows of English: words, the forms of verbs, the kinds of events that words stand for."""
