"""The country card, made of parts: priorities, coverage, briefings, activities."""
