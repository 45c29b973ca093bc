"""What no validator sees: every word once, in its language, in order; nothing stray."""
