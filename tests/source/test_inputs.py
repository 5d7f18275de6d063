"""A file that cannot be opened says why, and what to do."""

import io
import os
import sys
from pathlib import Path

import pytest

from drafter import source
from drafter.errors import InvalidDocument, SourceError
from drafter.findings import Finding
from drafter.source.yaml_limits import MAX_BYTES


def refusal(path: str | Path) -> Finding:
    with pytest.raises(SourceError) as stopped:
        source.read(path)
    (finding,) = stopped.value.findings
    return finding


def test_a_file_is_read_by_its_path(tmp_path: Path):
    path = tmp_path / "hội nghị.yaml"
    path.write_text("loai: tổng kết\n", encoding="utf-8")

    document = source.read(path)

    assert document.name == str(path)
    assert document.mark(("loai",)).file == str(path)


def test_standard_input_is_read_as_bytes(monkeypatch: pytest.MonkeyPatch):
    data = io.BytesIO("loai: tổng kết\n".encode())
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(data, encoding="ascii"))

    document = source.read("-")

    assert document.root["loai"].text == "tổng kết"
    assert document.name == "-"


def test_a_missing_file_is_named_with_its_nearest_neighbour(tmp_path: Path):
    (tmp_path / "hoi-nghi.yaml").touch()

    finding = refusal(tmp_path / "hoi-nghi.yml")

    assert finding.code == "F101"
    assert "ý bạn là 'hoi-nghi.yaml'?" in finding.hint()


def test_a_missing_file_in_a_missing_folder_has_no_neighbour(tmp_path: Path):
    finding = refusal(tmp_path / "x" / "y.yaml")

    assert finding.code == "F101"
    assert "ý bạn là" not in finding.hint()


def test_a_folder_is_no_file(tmp_path: Path):
    assert refusal(tmp_path).code == "F102"


def test_a_forbidden_file_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)

    assert refusal(tmp_path / "hoi-nghi.yaml").code == "F103"


@pytest.mark.parametrize("name", ["a" * 5_000, "a\x00b"])
def test_a_name_that_no_system_takes_is_told(name: str):
    assert refusal(name).code == "F104"


def test_no_more_than_the_limit_is_read(tmp_path: Path):
    path = tmp_path / "a.yaml"
    path.write_bytes(b"a: " + b"x" * MAX_BYTES)

    with pytest.raises(InvalidDocument) as stopped:
        source.read(path)
    assert [finding.code for finding in stopped.value.findings] == ["Y130"]


@pytest.mark.skipif(not os.path.exists("/dev/zero"), reason="no endless device")
def test_an_endless_file_ends_at_the_limit():
    with pytest.raises(InvalidDocument):
        source.read("/dev/zero")
