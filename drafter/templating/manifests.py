"""Template folders: where they are found, and what their manifests say."""

from collections.abc import Mapping
from typing import Any

from drafter.errors import TemplateError
from drafter.findings import Spot, error
from drafter.records import frozen
from drafter.templating.shipped import MANIFEST, names, papers, shipped
from drafter.toml import Table
from drafter.vocabulary import nearest

UNKNOWN = error("T501")

FOLDER = "mau"
"""The folder of an office's own templates, where the file of facts names no other."""


@frozen(kw_only=True)
class Manifest:
    """What a template says of itself in ``template.toml``.

    Attributes:
        title: Its title, Vietnamese.
        paper: The paper it makes, ``bao-cao``.
        rules: Which family of layout rules it follows.
        profile: How numbers and dates are written, ``official`` or ``press``.
        required: Vietnamese keys of facts that the paper must not lack.
        order: The fields of work in the order in which it has them; empty for the
            usual order.
        size: How long the news item is that it makes: ``tin vắn``, ``tin``, ``bài``;
            empty where its author leaves it to the facts.
        version: The version of drafter that it was made for.
        group: When in the course of a conference its paper is needed: ``truoc``,
            ``tai``, ``sau``.
        position: Where the paper stands among those of its group, from 1.
        wakers: Tags of which one must print something for the paper to be made with
            its group; none where it always is.
        output: What its papers are called; the paper's name if empty.
    """

    title: str = ""
    paper: str = "bao-cao"
    rules: str = "khong"
    profile: str = "official"
    required: tuple[str, ...] = ()
    order: tuple[str, ...] = ()
    size: str = ""
    version: str = ""
    group: str = ""
    position: int = 0
    wakers: tuple[str, ...] = ()
    output: str = ""


ATTRIBUTES: Mapping[str, str] = {
    "ten": "title",
    "giay_to": "paper",
    "quy_tac": "rules",
    "van_phong": "profile",
    "bat_buoc": "required",
    "phien_ban": "version",
    "linh_vuc": "order",
    "luc": "group",
    "thu_tu": "position",
    "can_co": "wakers",
    "co_tin": "size",
}
"""The keys of a manifest, and what each is here."""


def manifest_of(table: Mapping[str, Any]) -> Manifest:
    """Return what a table of keys says, which is known to be sound."""
    said: dict[str, Any] = {
        ATTRIBUTES[key]: tuple(value) if isinstance(value, list) else value
        for key, value in table.items()
    }
    return Manifest(**said)


def choose(paper: str, variant: str) -> str:
    """Return the shipped template of a paper for a body's variant.

    Raises:
        drafter.errors.TemplateError: No such paper; suggests the nearest.
    """
    known = names()
    for name in (f"{paper}/{variant}", paper):
        if name in known:
            return name
    raise unknown(paper)


def of_shipped(name: str) -> Manifest:
    """Return a shipped template's manifest without reading its document."""
    return manifest_of(table(name).value())


def table(name: str) -> Table:
    """Return the table of a shipped template's manifest."""
    return Table(shipped() / name / MANIFEST)


def unknown(name: str) -> TemplateError:
    """Return what stops where there is no template of a name; suggests the nearest."""
    variants = [one for one in names() if one.startswith(f"{name}/")]
    near = nearest(name, (*papers(), *names()))
    known = near if near and not variants else ", ".join(variants or names())
    return TemplateError([UNKNOWN.at(mark=Spot(name), name=name, known=known)])
