"""The section on actors: tables, profiles, ties, where they are named."""
