"""Home, made of parts: figures, gaps to act on, vacancies, briefings, news, an officer's reading."""
