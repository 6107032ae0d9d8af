"""The section on claims: who says what, of whom, how often."""
