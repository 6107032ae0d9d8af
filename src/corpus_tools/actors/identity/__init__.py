"""Which names are one actor: within one document, and from document to document."""
