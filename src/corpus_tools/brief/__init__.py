"""What a person sees: sections, tables, figures, and the page and the PDF that they become."""
