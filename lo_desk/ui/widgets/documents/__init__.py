"""Documents: the register, the form of a new one, its pages before it is made."""
