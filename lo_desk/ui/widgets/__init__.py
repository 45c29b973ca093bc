"""Small parts of the window; none knows a page."""
