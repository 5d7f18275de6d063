"""What templates can print: strings, booleans, and views of views.

Views read like the paper, top to bottom. Each offers the parts and the sentences
made of them, so that an author may keep the grammar or write their own.
"""

from drafter.views.paper_view import PaperView, build

__all__ = ["PaperView", "build"]
