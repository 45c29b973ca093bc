"""What a person with a screen reader does, done by a real AT-SPI client in a real window."""
