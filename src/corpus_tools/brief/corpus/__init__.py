"""The section on the corpus: what was read, kept, dated, copied, and what rests on one text."""
