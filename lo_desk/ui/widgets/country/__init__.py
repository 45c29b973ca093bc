"""One country: who covers it, what both agencies want there, what is missing."""
