"""The parts of a what-if."""
