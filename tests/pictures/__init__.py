"""Pictures of every place and of pages of the documents, made anew by ``poe pictures``."""
