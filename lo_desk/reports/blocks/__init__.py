"""Bilingual building blocks: the only modules that turn facts into flowables."""
