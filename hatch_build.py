"""What the build of a wheel adds: the values that drafter reads instead of making them.

An editable installation is a wheel too, so a checkout has them from the beginning.
"""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class ReadyHook(BuildHookInterface[Any]):
    """Makes every form before the files of the wheel are gathered."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Make the forms beside what they are made of, in this checkout."""
        root = str(Path(self.root))
        sys.path.insert(0, root)
        try:
            from drafter.reference import ready_forms

            ready_forms.save()
        finally:
            sys.path.remove(root)
