"""The parts of the Coverage page: map, table and timeline of one question."""
