"""The files of a new working folder: facts, schema, guide."""

import json
from collections.abc import Iterator, Mapping
from importlib.resources import files
from string import Template

from drafter.cli.answers import Answers, sample
from drafter.model import Conference
from drafter.model.conference import PEOPLE
from drafter.reference import json_schema
from drafter.vocabulary import words

FACTS = "hoi-nghi.yaml"
GUIDE = "HUONG-DAN.md"

_HEAD = f"""\
# yaml-language-server: $schema={json_schema.NAME}
# Dữ liệu hội nghị. Người, con số trong tệp này chỉ là mẫu: thay bằng của cơ quan bạn,
# xóa mục không dùng. Dòng bắt đầu bằng dấu # là ghi chú, drafter không đọc.
# Kiểm tra: drafter check {FACTS}     Tạo văn bản: drafter render {FACTS}

"""
_MORE = "\n# Những mục khác có thể thêm:\n"


def scaffold(answers: Answers) -> Mapping[str, bytes]:
    """Return the files of a working folder by name."""
    return {
        FACTS: facts(answers).encode("utf-8"),
        json_schema.NAME: _schema().encode("utf-8"),
        GUIDE: _shipped(GUIDE).encode("utf-8"),
    }


def facts(answers: Answers) -> str:
    """Return a conference file that renders as it is, each field described."""
    text = Template(_shipped(FACTS)).substitute(sample(answers))
    described = "\n".join(_described(text.splitlines()))
    return f"{_HEAD}{described}\n{_MORE}" + "".join(_others(text))


def _described(lines: list[str]) -> Iterator[str]:
    """Put the description of each outermost field above it."""
    said = _descriptions()
    for line in lines:
        key = line.partition(":")[0]
        if key in said:
            yield f"# {said[key]}"
        yield line


def _others(text: str) -> Iterator[str]:
    """Yield a comment for each field that the sample does not use."""
    used = {line.partition(":")[0] for line in text.splitlines()}
    for key, description in _descriptions().items():
        if key not in used:
            yield f"# {key}: {description}\n"


def _descriptions() -> Mapping[str, str]:
    described = (*words(Conference).values(), PEOPLE)
    return {word.name: word.text for word in described}


def _schema() -> str:
    return json.dumps(json_schema.schema(), ensure_ascii=False, indent=2) + "\n"


def _shipped(name: str) -> str:
    return (files("drafter.cli") / "scaffold" / name).read_text(encoding="utf-8")
