"""One box for every record and every command. Read when it is first opened."""
