"""Which installed packages have known vulnerabilities, as pip-audit says.

``python -m tests.validators.audit SCRATCH SITE_PACKAGES``. What is found is told and
stops nothing: it may be news of today about a package of last year. Ends with 77 when
nobody could be asked.
"""

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from . import fetching
from .__main__ import NOT_RUN
from .programs import written


def told(report: Mapping[str, Any]) -> tuple[int, list[str]]:
    """Return how many packages were looked up, and what is known of them."""
    known = [one for one in report["dependencies"] if "skip_reason" not in one]
    return len(known), [
        f"{one['name']} {one['version']}: {found['id']}, mended in "
        + (", ".join(found["fix_versions"]) or "no version yet")
        for one in known
        for found in one["vulns"]
    ]


def main(scratch: Path, site: Path) -> int:
    """Ask about the packages of an environment, and print what is known."""
    try:
        programs = fetching.environment(scratch / "audit", fetching.PIP_AUDIT)
    except fetching.NotAvailable as why:
        print(f"not run: pip-audit ({why})")
        return NOT_RUN
    command = [str(programs / "pip-audit"), "--progress-spinner", "off", "-f", "json"]
    said = written([*command, "--path", str(site)])
    looked_up, known = told(json.loads(said or '{"dependencies": []}'))
    if not looked_up:
        print("not run: pip-audit (nobody answers about vulnerabilities)")
        return NOT_RUN
    print(f"{looked_up} packages looked up, {len(known)} known vulnerabilities", *known)
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
