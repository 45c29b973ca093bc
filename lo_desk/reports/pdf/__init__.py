"""Knows PDF and pages, and no liaison officer: see style.md 3.1."""
