"""Makes the shipped templates; a template taken over into Word needs none of this."""
