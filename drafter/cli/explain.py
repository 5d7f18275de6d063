"""``drafter explain CODE``: what a rule means, why, wrong and right."""

from collections.abc import Iterator, Mapping

import click

from drafter.cli import completion, printing, streams
from drafter.cli.bilingual import command, json_option
from drafter.cli.boundary import USAGE
from drafter.cli.language import current, say
from drafter.findings import SEVERITY_WORDS, Rule
from drafter.reference.rule_book import sentence
from drafter.vocabulary import nearest

_MISREAD = str.maketrans("oOiIlL", "001111")
"""Letters that are typed for the digits of a code."""


@command("explain")
@json_option
@click.argument("code", metavar="CODE", shell_complete=completion.codes)
def explain(code: str, as_json: bool) -> int:
    """Print one rule, found by its code or its name."""
    from drafter.reference import rule_book

    rule = rule_book.find(code)
    if rule is None:
        streams.note(_unknown(code, rule_book.codes()))
        return USAGE
    if as_json:
        printing.print_json({"rule": record(rule)})
    else:
        streams.result("\n".join(page(rule)))
    return 0


def page(rule: Rule) -> Iterator[str]:
    """Yield the explanation of a rule, line by line."""
    texts = rule.texts
    severity = SEVERITY_WORDS[rule.severity][current()]
    yield f"{rule.code} [{rule.name}] · {severity}"
    yield ""
    yield sentence(texts.message(current()))
    hint = sentence(texts.hint(current()))
    if hint.strip("… "):
        yield f"  = {say('gợi ý', 'hint')}: {hint}"
    yield from _part(say("Vì sao", "Why"), texts.why(current()))
    yield from _part(say("Sai", "Wrong"), texts.wrong)
    yield from _part(say("Đúng", "Right"), texts.right)


def record(rule: Rule) -> dict[str, str]:
    """Return a rule as plain data, in the language of this run."""
    texts = rule.texts
    return {
        "code": rule.code,
        "name": rule.name,
        "severity": rule.severity.value,
        "message": sentence(texts.message(current())),
        "hint": sentence(texts.hint(current())),
        "why": texts.why(current()),
        "wrong": texts.wrong,
        "right": texts.right,
    }


def _part(title: str, text: str) -> Iterator[str]:
    if text:
        yield ""
        yield f"{title}:"
        yield from (f"  {line}" for line in text.splitlines())


def _unknown(code: str, known: Mapping[str, str]) -> str:
    names = [name for pair in known.items() for name in pair]
    as_code = code[:1] + code[1:].translate(_MISREAD)
    near = nearest(as_code if len(code) == len("D102") else code, names)
    if near is None:
        return say(
            f"Không có mã '{code}'. Mã gồm một chữ cái và ba chữ số, ví dụ D102.",
            f"There is no code '{code}'. A code is a letter and three digits: D102.",
        )
    return say(
        f"Không có mã '{code}'. Ý bạn là '{near}'?",
        f"There is no code '{code}'. Did you mean '{near}'?",
    )
