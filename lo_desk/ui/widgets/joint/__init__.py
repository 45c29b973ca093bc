"""A joint assessment in the window: its sheet, its scores, what follows from them."""
