"""Pages: links lead somewhere, letters are composed, nobody is sent to a stranger."""

import re
import tomllib
import unicodedata
from urllib.parse import unquote

import pytest

from tests.docs import pages
from tests.docs.commands import CHECKS

PAGES = pages.pages()
LINK = re.compile(r"\[[^\]]*\]\((?P<target>[^)\s]+)\)")
HEADING = re.compile(r"^#+ +(?P<text>.+)$", re.M)
# In pieces, so that this file does not hold what it looks for.
INSTALLERS = (
    "pip install",
    "pipx install",
    "uv tool install",
    "uv add",
    "uvx",
    "pipx run",
)
STRANGER = re.compile(rf"(?:{'|'.join(INSTALLERS)}) +[\"']?drafter\b")


def anchors(page: str) -> set[str]:
    """Return the anchors that a page's headings make."""
    bare = (
        re.sub(r"[`*_]", "", f["text"]) for f in HEADING.finditer(pages.prose(page))
    )
    return {re.sub(r"[^\w\- ]", "", text.lower()).replace(" ", "-") for text in bare}


def test_there_are_pages():
    assert len(PAGES) >= 18


@pytest.mark.parametrize("page", PAGES)
def test_links_lead_to_what_is_there(page):
    broken = []
    for found in LINK.finditer(pages.prose(page)):
        target, _, anchor = unquote(found["target"]).partition("#")
        if "://" in target:
            continue
        path = (pages.ROOT / page).parent / target if target else pages.ROOT / page
        if not path.exists():
            broken.append(target)
        elif anchor:
            there = path.resolve().relative_to(pages.ROOT).as_posix()
            broken += [found["target"]] if anchor not in anchors(there) else []

    assert broken == []


@pytest.mark.parametrize("page", PAGES)
def test_letters_are_composed(page):
    assert unicodedata.is_normalized("NFC", pages.text(page))


@pytest.mark.parametrize("page", PAGES)
def test_nobody_is_sent_to_the_distribution_of_a_stranger(page):
    assert STRANGER.search(pages.text(page)) is None


@pytest.mark.parametrize("line", ["uvx drafter", 'pip install "drafter"'])
def test_the_stranger_would_be_noticed(line):
    assert STRANGER.search(line)
    assert not STRANGER.search(line.replace("drafter", "hoinghi-drafter"))


@pytest.mark.parametrize("page", [p for p in PAGES if p.startswith("docs/vi")])
def test_vietnamese_pages_do_not_shout(page):
    assert not re.search(r"\w!", pages.prose(page))


def test_every_page_of_the_docs_can_be_reached_from_a_readme():
    reached, waiting = set(), ["README.md", "README.en.md"]
    while waiting:
        page = waiting.pop()
        reached.add(page)
        for found in LINK.finditer(pages.prose(page)):
            target = unquote(found["target"]).partition("#")[0]
            path = ((pages.ROOT / page).parent / target).resolve()
            if target.endswith(".md") and path.is_file():
                there = path.relative_to(pages.ROOT).as_posix()
                waiting += [there] if there not in reached else []

    assert sorted(set(PAGES) - reached) == []


def test_every_example_has_its_line():
    names = {path.name for path in (pages.ROOT / "examples").glob("*.yaml")}
    assert names, "no examples found"

    assert sorted(n for n in names if n not in pages.text("examples/README.md")) == []


def test_every_template_has_its_line():
    folder = pages.ROOT / "templates"
    found = [path.parent for path in folder.glob("**/template.toml")]
    names = {path.relative_to(folder).as_posix() for path in found}
    assert names, "no templates found"

    assert sorted(n for n in names if n not in pages.text("templates/README.md")) == []


def test_every_dependency_has_its_licence_told():
    project = tomllib.loads(pages.text("pyproject.toml"))["project"]
    wanted = project["dependencies"] + project["optional-dependencies"]["dev"]
    names = [re.split(r"[<>=!~ \[]", one)[0].lower() for one in wanted]
    assert len(names) > 12
    told = pages.text("THIRD-PARTY.md").lower()

    assert [name for name in names if name not in told] == []


def test_the_checks_that_are_told_are_those_of_ci():
    script = pages.text(".ci/run")

    assert sorted(check for check in CHECKS if check not in script) == []


def test_the_changelog_begins_with_the_version_that_this_is():
    import drafter

    versions = re.findall(r"^## (\d+\.\d+\.\d+)", pages.text("CHANGELOG.md"), re.M)

    assert versions[0] == drafter.__version__


def test_the_limits_that_are_told_are_those_that_hold():
    from drafter.ooxml import limits

    told = pages.text("docs/vi/nguoi-lam-mau/gioi-han.md").replace(".", "")
    megabytes = limits.OUTPUT // 2**20

    assert f"lồng nhau tối đa {limits.LOOPS} lớp, `if` tối đa {limits.IFS} lớp" in told
    assert f"tối đa {limits.TAGS} thẻ" in told
    assert f"{limits.TAG_LENGTH} ký tự" in told
    assert f"{limits.STEPS} lượt, văn bản soạn ra tối đa {megabytes} MB" in told
