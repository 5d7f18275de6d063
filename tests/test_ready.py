"""Values made ready beforehand: as they were kept, or passed over whole."""

import marshal

import pytest

from drafter import ready
from drafter.ready import Form

VALUE = {"tên": ("báo cáo", 14, 2.5, None, True), "mã": b"\0\xff", "dòng": ["a", "b"]}


@pytest.fixture
def form(tmp_path):
    """A form that is kept, bound to one source and one distribution."""
    made = Form(tmp_path / "a.ready", ("vocabulary.py",), ("jinja2",), key="khóa 1")
    made.save(VALUE)
    return made


def not_made():
    raise AssertionError("made anew")


def test_a_value_comes_back_as_it_was_saved(form):
    assert form.load() == VALUE
    assert form.value(not_made) == VALUE


def test_equal_values_make_equal_files(form):
    again = Form(form.file.with_name("b.ready"), *(form.sources,), form.distributions,
                 form.key)  # fmt: skip
    again.save({"tên": ("báo " + "cáo", 14, 2.5, None, True), "mã": bytes([0, 255]),
                "dòng": list("ab")})  # fmt: skip

    assert again.file.read_bytes() == form.file.read_bytes()


def test_what_is_not_kept_is_made(tmp_path):
    form = Form(tmp_path / "none.ready")

    assert form.load() is None
    assert form.value(lambda: 7) == 7
    assert not form.file.exists()


def test_nothing_is_left_beside_a_form(form):
    assert [file.name for file in form.file.parent.iterdir()] == ["a.ready"]


def test_every_flipped_bit_is_noticed(form):
    sound = form.file.read_bytes()
    for place in range(len(sound)):
        for bit in range(8):
            damaged = bytearray(sound)
            damaged[place] ^= 1 << bit
            form.file.write_bytes(damaged)
            assert form.load() is None, (place, bit)

    form.file.write_bytes(sound)
    assert form.load() == VALUE


def test_a_form_cut_short_is_noticed(form):
    sound = form.file.read_bytes()
    assert len(sound) > 100
    for length in range(len(sound)):
        form.file.write_bytes(sound[:length])
        assert form.load() is None, length


def test_a_form_with_something_after_its_end_is_noticed(form):
    form.file.write_bytes(form.file.read_bytes() + b"\0")

    assert form.load() is None


def test_a_folder_in_place_of_a_form_is_passed_over(tmp_path):
    (tmp_path / "a.ready").mkdir()

    assert Form(tmp_path / "a.ready").load() is None


def test_a_form_of_another_key_is_passed_over(form):
    assert Form(form.file, form.sources, form.distributions, "khóa 2").load() is None


def test_a_form_of_another_version_of_drafter_is_passed_over(form, monkeypatch):
    monkeypatch.setattr("drafter.__version__", "99.0")

    assert form.load() is None


def test_a_form_of_another_version_of_what_made_it_is_passed_over(form, monkeypatch):
    monkeypatch.setattr(ready, "version", lambda name: "99.0")

    assert form.load() is None


def test_a_value_that_marshal_cannot_read_is_passed_over(form, monkeypatch):
    """As one that a later Python wrote with another format."""
    monkeypatch.setattr(marshal, "dumps", lambda value, version: b"!")
    form.save(VALUE)

    assert form.load() is None


@pytest.fixture
def package(tmp_path, monkeypatch):
    """A package of two sources, and a form that they make."""
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "a.py").write_text("A = 1\n")
    (tmp_path / "inner" / "b.toml").write_text("b = 1\n")
    monkeypatch.setattr(ready, "PACKAGE", tmp_path)
    form = Form(tmp_path / "x.ready", ("inner",))
    form.save(VALUE)
    assert form.load() == VALUE
    yield form
    ready._state.cache_clear()


@pytest.mark.parametrize(
    ("name", "text"),
    [("a.py", "A = 2\n"), ("b.toml", "b = 2\n"), ("c.py", ""), ("deep/d.py", "")],
)
def test_in_a_checkout_a_changed_source_counts(package, name, text):
    source = ready.PACKAGE / "inner" / name
    source.parent.mkdir(exist_ok=True)
    source.write_text(text)
    ready._state.cache_clear()

    assert package.load() is None


def test_in_a_checkout_a_renamed_source_counts(package):
    inner = ready.PACKAGE / "inner"
    (inner / "a.py").rename(inner / "c.py")
    ready._state.cache_clear()

    assert package.load() is None


def test_in_a_checkout_a_source_that_is_gone_counts(package):
    (ready.PACKAGE / "inner").rename(ready.PACKAGE / "other")
    ready._state.cache_clear()

    assert package.load() is None


def test_bytecode_and_times_of_change_do_not_count(package):
    inner = ready.PACKAGE / "inner"
    (inner / "a.py").write_text("A = 1\n")
    (inner / "__pycache__").mkdir()
    (inner / "__pycache__" / "a.pyc").write_bytes(b"x")
    ready._state.cache_clear()

    assert package.load() == VALUE


def test_installed_the_version_counts_and_not_the_sources(package, monkeypatch):
    monkeypatch.setattr(ready, "is_checkout", lambda: False)
    (ready.PACKAGE / "inner" / "a.py").write_text("A = 2\n")
    ready._state.cache_clear()

    assert package.load() == VALUE


def test_these_tests_run_from_a_checkout():
    assert ready.is_checkout()


@pytest.mark.parametrize("name", ["docxtpl", "Jinja2", "python-docx", "babel", "lxml"])
def test_versions_are_those_that_the_installation_tells(name):
    from importlib import metadata

    assert ready.version(name) == metadata.version(name)


def test_what_is_not_installed_has_no_version():
    assert ready.version("không có") == ""
