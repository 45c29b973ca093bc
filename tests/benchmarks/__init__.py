"""Figures, measured and printed as ratios of one run; never asserted by the test suite."""
