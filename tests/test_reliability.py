"""Staying whole: what kills, full disks, other builds and bare machines do to a build, and what they do not."""

from __future__ import annotations

import os
import resource
import shutil
import signal
import subprocess
import sys
import time
import uuid
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import NoReturn

import pytest

from corpus_tools.files import PART, one_writer, together, write_together, write_whole
from corpus_tools.model import CorpusError
from corpus_tools.study import write_tables
from corpus_tools.tables import gathering

ROOT = Path(__file__).parents[1]
pytestmark = [
    pytest.mark.pango,
    pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="looks for processes as Linux shows them"),
]

Made = Mapping[str, bytes]


@pytest.fixture
def changed(built_brief: Path, tmp_path: Path) -> Path:
    """A copy of it in which the brief is older than its corpus."""
    folder = Path(shutil.copytree(built_brief, tmp_path / "changed"))
    settings = folder / "mini" / "corpus.toml"
    settings.write_text(settings.read_text().replace("The harbour of Selvag", "Selvag"))
    return folder


def _command(folder: Path, *options: str) -> list[str]:
    return [
        sys.executable,
        "-m",
        "corpus_tools",
        "report",
        str(folder / "mini"),
        "--out",
        str(folder / "out"),
        *options,
    ]


def _report(folder: Path, *options: str, **more: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(_command(folder, *options), capture_output=True, text=True, check=False, **more)  # type: ignore[call-overload,no-any-return]


def _made(folder: Path) -> dict[str, bytes]:
    """What a build leaves for its reader."""
    out = folder / "out"
    return {path.name: path.read_bytes() for path in [out / "brief.html", out / "brief.pdf", *out.glob("tables/*.csv")]}


def _tables(out: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (out / "tables").glob("[!.]*")}


def _processes(mark: str) -> list[str]:
    """The command lines of running processes that carry the mark in their environment."""
    found = []
    for path in Path("/proc").glob("[0-9]*"):
        try:
            state = (path / "stat").read_text().rpartition(")")[2].split()[0]
            if state != "Z" and f"MARK={mark}".encode() in (path / "environ").read_bytes().split(b"\0"):
                found.append((path / "cmdline").read_text())
        except OSError:  # it has ended meanwhile, or is not ours
            continue
    return found


def _gone(mark: str) -> bool:
    """True once no process carries the mark, which is waited for."""
    until = time.monotonic() + 30
    while (left := _processes(mark)) and time.monotonic() < until:
        time.sleep(0.05)
    return not left


def test_builds_that_are_killed_leave_the_old_brief_or_the_new_one_and_no_process() -> None:
    loop = [sys.executable, str(ROOT / "tests" / "benchmarks" / "kill_loop.py"), "3"]
    ended = subprocess.run(loop, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stdout + ended.stderr


OPENING = "study = open_study(corpus, out)"
"""What every notebook begins with."""


def _with_slow_notebook(folder: Path) -> dict[str, str]:
    """The package as it would be installed, one of its notebooks changed so that it takes ten minutes."""
    shutil.copytree(ROOT / "src" / "corpus_tools", folder / "package" / "corpus_tools")
    notebooks = shutil.copytree(ROOT / "notebooks", folder / "package" / "corpus_tools" / "notebooks")
    slow = notebooks / "2_actors.ipynb"
    written = slow.read_text()
    assert OPENING in written
    slow.write_text(written.replace(OPENING, f"{OPENING}; import time; time.sleep(600)", 1))
    return {**os.environ, "PYTHONPATH": str(folder / "package")}


def _heed_interrupts() -> None:
    """As on a terminal; what a shell runs in the background ignores them."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.mark.parametrize("line", ["reading", "section"])
def test_an_interrupted_build_ends_with_130_and_leaves_what_was_there(changed: Path, line: str) -> None:
    before, mark = _made(changed), str(uuid.uuid4())
    environment = {**_with_slow_notebook(changed), "MARK": mark, "PYTHONUNBUFFERED": "1"}
    options = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "preexec_fn": _heed_interrupts}
    with subprocess.Popen(_command(changed), env=environment, text=True, **options) as build:  # type: ignore[call-overload]
        while line not in build.stdout.readline():
            assert build.poll() is None, build.stderr.read()
        time.sleep(0.5)
        build.send_signal(signal.SIGINT)
        _, errors = build.communicate(timeout=120)  # the cell would take ten minutes
    # Python ends itself by SIGINT where that met it in exec(), as when a dataclass is made; a shell says 130, too.
    assert build.returncode in (130, -signal.SIGINT)
    assert errors == "corpus-tools: interrupted\n"
    assert _gone(mark)
    assert _made(changed) == before
    assert not [*changed.rglob(f".*{PART}")]


def test_a_cell_that_takes_too_long_ends_the_build_with_one_line(changed: Path) -> None:
    before = _made(changed)
    ended = _report(changed, "--cell-seconds", "1", env=_with_slow_notebook(changed))
    assert ended.returncode == 2
    (line,) = ended.stderr.splitlines()
    assert "2_actors.ipynb, cell " in line
    assert "took longer than 1 s; --cell-seconds allows more" in line
    assert _made(changed) == before


@pytest.mark.parametrize("room", [2_000, 200_000], ids=["no room for tables", "no room for the brief"])
def test_a_full_disk_ends_the_build_with_one_line_and_leaves_what_was_there(changed: Path, room: int) -> None:
    with (changed / "mini" / "strike.txt").open("a") as stream:
        stream.write("The harbour was quiet on Tuesday.\n" if room < 10_000 else "")
    before = {name: content for name, content in _made(changed).items() if name.startswith("brief.")}

    def no_file_may_be_larger() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))

    ended = _report(changed, preexec_fn=no_file_may_be_larger, env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"})
    assert ended.returncode == 2, ended.stdout
    assert "make room" in ended.stderr.splitlines()[-1]
    assert {name: content for name, content in _made(changed).items() if name.startswith("brief.")} == before
    assert not [*changed.rglob(f".*{PART}")]


def test_a_second_build_into_the_same_folder_is_refused_and_the_first_one_ends_well(changed: Path) -> None:
    with subprocess.Popen(_command(changed), stdout=subprocess.PIPE, text=True) as first:
        assert first.stdout is not None
        assert "reading" in first.stdout.readline()
        second = _report(changed)
        first.stdout.read()
    assert (first.returncode, second.returncode) == (0, 2)
    assert "another build is writing here; wait until it ends or choose another --out" in second.stderr


def test_an_output_folder_that_cannot_be_written_is_named_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    for out in (tmp_path / "file" / "out", Path("/proc/out")):
        with (
            pytest.raises(CorpusError, match=r"out: nothing can be written here \(.+\); choose another --out"),
            one_writer(out),
        ):
            pass


def test_files_that_belong_together_are_all_written_or_none_of_them(tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    write_together({first: b"old", second: b"old"})
    (tmp_path / "file").write_text("x")
    with pytest.raises(CorpusError, match=r"second: cannot be written"):
        write_together({first: b"new", tmp_path / "file" / "second": b"new"})
    assert first.read_bytes() == b"old"
    assert not [*tmp_path.rglob(f".*{PART}")]


def test_what_changes_together_is_on_the_disk_first_and_changes_in_the_order_that_was_meant(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    manifest, table, gone = (tmp_path / name for name in ("manifest", "table", "gone"))
    write_together({manifest: b"old", table: b"old", gone: b"old"})
    seen: list[tuple[str, bool, bytes]] = []
    replace = Path.replace

    def look(beside: Path, path: Path) -> Path:
        seen.append((path.name, gone.exists(), beside.read_bytes()))
        return replace(beside, path)

    monkeypatch.setattr(Path, "replace", look)
    with together() as files:
        stream = files.stream(manifest)
        files.stream(table).write(b"new")
        files.remove(gone)
        stream.write(files.digest(table)[:6].encode())
        assert (manifest.read_bytes(), table.read_bytes(), gone.exists()) == (b"old", b"old", True)
    assert seen == [("table", False, b"new"), ("manifest", False, b"11507a")]


def test_old_tables_and_their_manifest_stay_until_all_new_ones_are_written(
    mini_corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_tables(mini_corpus, tmp_path / "out")
    before = _tables(tmp_path / "out")
    (mini_corpus / "more.txt").write_text("Harbour\n\nMinister Marta Okoye said on Monday that cranes were sold.\n")

    def fail(*_: object) -> NoReturn:
        assert _tables(tmp_path / "out") == before
        raise CorpusError("the last table cannot be written")

    monkeypatch.setattr(gathering, "problem_rows", fail)
    with pytest.raises(CorpusError, match="the last table"):
        write_tables(mini_corpus, tmp_path / "out")
    assert _tables(tmp_path / "out") == before
    assert not [*tmp_path.rglob(f".*{PART}")]
    monkeypatch.undo()
    write_tables(mini_corpus, tmp_path / "out")
    write_tables(mini_corpus, tmp_path / "fresh")
    assert _tables(tmp_path / "out") == _tables(tmp_path / "fresh") != before


def test_what_a_killed_build_left_half_written_is_cleared_away(tmp_path: Path) -> None:
    write_whole(tmp_path / "tables" / "claims.csv", b"whole")
    (tmp_path / "exports").mkdir()
    for name in (f".brief.html.x{PART}", f"tables/.claims.csv.x{PART}", f"exports/.sources.bib.x{PART}"):
        (tmp_path / name).write_text("half")
    with one_writer(tmp_path):
        assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == [".lock", "claims.csv"]


BARE = {
    "no home, no typefaces": {
        "HOME": None,
        "XDG_CONFIG_HOME": None,
        "XDG_CACHE_HOME": None,
        "FONTCONFIG_FILE": "{folder}/fonts.conf",
    },
    "a home that is not there, a clock thirty years behind, settings and kernels of the user's own": {
        "HOME": "/proc/none",
        "XDG_CONFIG_HOME": None,
        "XDG_CACHE_HOME": None,
        "PYTHONPATH": "{folder}/clock",
        "JUPYTER_PATH": "{folder}/jupyter",
        "IPYTHONDIR": "{folder}/ipython",
    },
}


@pytest.mark.parametrize("case", BARE)
def test_a_bare_or_odd_machine_makes_the_same_brief(built_brief: Path, tmp_path: Path, case: str) -> None:
    (tmp_path / "fonts.conf").write_text("<fontconfig></fontconfig>")
    (tmp_path / "clock").mkdir()
    (tmp_path / "clock" / "sitecustomize.py").write_text(
        "import time\nreal = time.time\ntime.time = lambda: real() - 1e9\n"
    )
    kernel, startup = tmp_path / "jupyter/kernels/python3", tmp_path / "ipython/profile_default/startup"
    kernel.mkdir(parents=True)
    (kernel / "kernel.json").write_text('{"argv": ["false"], "display_name": "another", "language": "python"}')
    startup.mkdir(parents=True)
    (startup / "0.py").write_text("print('hello')")
    shutil.copytree(built_brief / "mini", tmp_path / "mini")
    for path in (tmp_path / "mini").iterdir():
        os.utime(path, (4e9, 4e9))
    environment = {**os.environ}
    for name, value in BARE[case].items():
        environment.pop(name, None)
        if value:
            environment[name] = value.format(folder=tmp_path)
    ended = _report(tmp_path, env=environment)
    assert ended.returncode == 0
    assert [line for line in ended.stderr.splitlines() if "No fonts configured" not in line] == []
    made, expected = _made(tmp_path), _made(built_brief)
    assert made.keys() == expected.keys()
    assert [name for name in made if made[name] != expected[name] and name != "brief.pdf"] == []


def test_an_installed_wheel_makes_the_same_brief_outside_a_checkout(built_brief: Path, tmp_path: Path) -> None:
    wheel = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path / "dist")]
    subprocess.run(wheel, check=True, cwd=ROOT, capture_output=True)
    (made,) = (tmp_path / "dist").glob("*.whl")
    with zipfile.ZipFile(made) as archive:
        archive.extractall(tmp_path / "site")
    shutil.copytree(built_brief / "mini", tmp_path / "mini")
    environment = {**os.environ, "PYTHONPATH": str(tmp_path / "site")}
    where = "import corpus_tools.brief.running.notebooks as n; print(n.__file__, n.find_notebooks()[0])"
    shown = subprocess.run([sys.executable, "-c", where], check=True, capture_output=True, text=True, env=environment)
    assert all(word.startswith(str(tmp_path / "site")) for word in shown.stdout.split())
    ended = _report(tmp_path, env=environment, cwd=tmp_path)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert _made(tmp_path) == _made(built_brief)
