"""The only door to docxtpl, python-docx, lxml and Jinja: templates and papers."""
