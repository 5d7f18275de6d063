"""What `check --json` says of the wrong and of the right text of each rule.

One table a letter, both languages beside each other. The rules whose texts are no
file that a test can make from them alone are listed here, and no others.
"""

import pytest

from tests.net.rules import (
    LANGUAGES,
    LETTERS,
    RULES,
    SIDES,
    checked,
    loaded,
)


def codes(text: str) -> tuple[str, ...]:
    return tuple(text.split())


NO_FILE = codes("""
    F101 F102 F103 F104 F105 F110 F112
    F201 F202 F203 F204 F205 F206 F207 F208 F209 F210 F211 F212 F213
    F225 F226 F230 F231
    F301 F302 F303 F304 F305 F306 F307 F501 F502 F503 F504 F505
    F510 F521 F522
    R201 R208
""")
"""Commands, paths, disks and rule sheets."""
NO_FACTS = codes("""
    R202 R203 R204 R205 R206 R210 R211 R212 R213 R214 R215 R216 R217 R218
    R220 R221 R222 R223 R224 R225 R226 R227 R230 R231 R232 R233 R234 R235 R236
    R240 R241 R242 R243 R244 R245 R246 R247 R248 R250 R251 R252 R253 R255 R256 R257
    R258
""")
"""Finished papers, which `tests/standards` makes."""
NO_PICTURES = codes("F308 F401 F405")
"""Photos without their reader or without a right to read them."""
TOO_LONG = codes("F410 Y130 Y131 Y132 Y133 Y134 Y135 Y136")
"""Texts too long to be written out, lists of files too long."""
BY_OTHERS = codes("""
    D211 D213 D221 D222 D223 D224 D410 D411 D412 D451 D487 D488
""")
"""Values in places where another rule stops them, and what only a render sees."""
NO_PLAIN_TEMPLATE = codes("""
    T115 T124 T125 T126 T128 T130 T131 T134
    T140 T141 T142 T143 T144 T145 T146 T147 T148 T149 T170 T171 T172 T173 T174 T175
    T190 T191 T192 T193
    T201 T202 T203 T204 T205
    T210 T211 T212 T213 T214 T215 T216 T217 T218 T219 T220 T221 T222 T223
    T224 T225 T227 T230 T231 T301 T302 T303 T304 T305 T309 T310 T320
    T401 T402 T403 T404 T405 T406 T407 T408 T409 T410 T411 T412 T413 T414 T415 T416
    T417 T418 T419 T501 T503 T504 T505 T506 T507
""")
"""Word files of more than plain paragraphs and a table, which other tests make."""
DAMAGED = codes("T226 T228 T232 T233 T234 T235")
"""Packages that are damaged or carry too much, which `tests/ooxml` makes."""
NO_SHEET = tuple(code for code in RULES if code[0] == "X")
"""Workbooks, which `tests/source` and `tests/reference` make."""
ELSEWHERE = (
    *DAMAGED,
    *NO_FILE,
    *NO_FACTS,
    *NO_PICTURES,
    *TOO_LONG,
    *BY_OTHERS,
    *NO_PLAIN_TEMPLATE,
    *NO_SHEET,
)


@pytest.fixture(scope="module")
def of_facts(tmp_path_factory):
    """The findings of all conference files, by language and name of the file."""
    with pytest.MonkeyPatch.context() as patch:
        folder = tmp_path_factory.mktemp("facts")
        patch.chdir(folder)
        return checked(folder, [code for code in RULES if code[0] != "T"])


@pytest.fixture(scope="module")
def shown(of_facts):
    """Both sides of each rule: what is found, as JSON has it in each language."""
    found = {}
    for code in RULES:
        for side in SIDES:
            if code[0] == "T":
                rows = [] if code[1] > "1" else template_rows(code, side)
            else:
                name = f"{code}.{side}.yaml"
                rows = list(zip(*(of_facts[ln][name] for ln in LANGUAGES), strict=True))
            found[code, side] = rows
    return found


def template_rows(code, side):
    """Return the findings of a template as JSON would have them."""
    return [
        tuple(
            {
                "code": finding.code,
                "name": finding.rule.name,
                "severity": finding.severity.value,
                "message": finding.message(lang),
                "hint": finding.hint(lang),
                "file": finding.mark.part,
                "line": finding.mark.paragraph,
                "column": finding.mark.tag,
                "path": list(finding.path),
            }
            for lang in LANGUAGES
        )
        for finding in loaded(code, side)
    ]


def block(code, shown):
    """Yield the lines of one rule: a side, its findings, each in both languages."""
    yield f"{code} {RULES[code].name}"
    for side in SIDES:
        rows = shown[code, side]
        yield f"  {side}" if rows else f"  {side}: -"
        for row in rows:
            vi, en = row
            same = ("code", "name", "severity", "file", "line", "column", "path")
            assert [vi[key] for key in same] == [en[key] for key in same]
            place = f"{vi['file']}:{vi['line']}:{vi['column']}"
            path = ".".join(str(step) for step in vi["path"])
            head = f"{vi['code']} {vi['name']} {vi['severity']}"
            yield f"    {head} {place} {path}".rstrip()
            for lang, one in zip(LANGUAGES, row, strict=True):
                yield f"      {lang}: {one['message']}"
                if one["hint"]:
                    yield f"        = {one['hint']}"


@pytest.mark.parametrize("letter", sorted({*LETTERS} - {"X"}))
def test_the_findings_of_the_rules_of_a_letter(letter, shown, file_regression):
    listed = [code for code in RULES if code[0] == letter and code not in ELSEWHERE]
    lines = [line for code in listed for line in (*block(code, shown), "")]

    assert len(listed) >= 3
    file_regression.check(
        "\n".join(lines), encoding="utf-8", extension=".txt", basename=letter
    )


def test_a_rule_shows_itself_or_is_listed_as_shown_elsewhere(shown):
    def said(code, side):
        return {row[0]["code"] for row in shown[code, side]}

    silent = [c for c in RULES if c not in said(c, "wrong") or c in said(c, "right")]

    assert sorted(silent) == sorted(ELSEWHERE)
