import re

import pytest

from drafter.model import Body
from drafter.model.issuers import issuer
from tests.views.hosts import GAP, HOSTS, NONE


def folded(text: str) -> str:
    text = " ".join(text.split()).upper()
    return re.sub(r"ỦY BAN NHÂN DÂN", "UBND", text)


@pytest.mark.parametrize("host", HOSTS, ids=lambda host: host.name)
def test_how_each_host_stands_on_its_papers(host):
    given = issuer(Body(name=host.name), host.day)

    above = GAP if given.superior is None else " ".join(given.superior) or NONE
    assert folded(above) == folded(host.superior)
    assert folded(" ".join(given.lines)) == folded(host.issuer)
    assert (given.symbol or GAP) == host.symbol
    assert (given.seat or GAP) == host.seat
