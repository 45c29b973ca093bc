"""The import, step by step: a file, its columns, its faults, its end."""
