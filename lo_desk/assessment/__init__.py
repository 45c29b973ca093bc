"""Figures of an assessment: pure functions on frozen facts, each explained; numpy only here."""
