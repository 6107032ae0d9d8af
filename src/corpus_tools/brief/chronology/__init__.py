"""The section on chronology: days and what happened on them."""
