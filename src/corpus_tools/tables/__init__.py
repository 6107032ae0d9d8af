"""Findings as tables: declared, numbered, checked, stored."""
