"""What one line of a page is by itself or beside its neighbours: a byline, a caption, a button, a teaser."""
