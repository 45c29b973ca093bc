"""Rows that can be ticked: Space or a click, and each is heard as a sentence."""
