"""The parts of the place that asks where to post next."""
