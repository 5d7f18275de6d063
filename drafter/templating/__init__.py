"""Templates and their filling: the only door to docxtpl and Jinja."""
