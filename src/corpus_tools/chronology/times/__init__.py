"""Where a text says when, and which day, month or year each of its expressions means."""
