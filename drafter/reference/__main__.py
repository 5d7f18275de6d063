"""Lets ``python -m drafter.reference docs`` write the generated pages.

The page of commands is made from the commands themselves, which stand above this
package: so the work is done by the command ``drafter reference``.
"""

import runpy
import sys

if __name__ == "__main__":
    sys.argv.insert(1, "reference")
    runpy.run_module("drafter", run_name="__main__")
