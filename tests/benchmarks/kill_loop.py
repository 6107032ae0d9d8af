"""
Kills builds with SIGKILL, at all times and while certain files are being written, and looks at what is left.

    python tests/benchmarks/kill_loop.py [KILLS]

What has to be there after each kill: every file whole, old or new; HTML and PDF of the same build; tables that their
manifest names; no process. A build over the last ruins gives the same bytes as one from scratch.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import uuid
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
from conftest import write_mini_corpus

AIMS = ("brief.html", "brief.pdf", "manifest.json", "tables/claims.parquet", "sections/3_claims.ipynb")
"""Files whose writing every second kill waits for."""


def build(corpus: Path, out: Path, mark: str = "") -> subprocess.Popen[bytes]:
    """A build that has begun; its processes carry the mark in their environment."""
    command = [sys.executable, "-m", "corpus_tools", "report", str(corpus), "--out", str(out)]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, env={**os.environ, "KILL_LOOP": mark})


def hashes(out: Path) -> dict[str, str]:
    """What a build leaves for its reader, by path."""
    files = [out / "brief.html", out / "brief.pdf", *sorted((out / "tables").glob("[!.]*"))]
    return {path.relative_to(out).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def faults(out: Path, old: dict[str, str], new: dict[str, str]) -> Iterator[str]:
    """What is neither the old nor the new brief."""
    found = hashes(out)
    pair = [found["brief.html"], found["brief.pdf"]]
    if pair not in ([old["brief.html"], old["brief.pdf"]], [new["brief.html"], new["brief.pdf"]]):
        yield "HTML and PDF are not of one build"
    for name, digest in found.items():
        if name != "tables/manifest.json" and digest not in (old[name], new[name]):
            yield f"{name} is neither old nor new"
    manifest = out / "tables" / "manifest.json"
    if manifest.is_file():
        for name, digest in json.loads(manifest.read_text())["tables"].items():
            if found[f"tables/{name}.parquet"] != digest:
                yield f"{name} is not what the manifest of the tables names"
    for section in (out / "sections").glob("[!.]*.ipynb"):
        if not section.name.endswith(".running.ipynb"):
            json.loads(section.read_text())


def marked(mark: str) -> list[str]:
    """The processes that carry the mark and run."""
    found = []
    for path in Path("/proc").glob("[0-9]*"):
        try:
            state = (path / "stat").read_text().rpartition(")")[2].split()[0]
            if state != "Z" and f"KILL_LOOP={mark}".encode() in (path / "environ").read_bytes().split(b"\0"):
                found.append(path.name)
        except OSError:  # it has ended meanwhile, or is not ours
            continue
    return found


def wait_for_part(out: Path, aim: str, running: subprocess.Popen[bytes]) -> None:
    """Returns when the file is being written, or the build has ended."""
    place = out / aim
    while running.poll() is None and not any(place.parent.glob(f".{place.name}.*")):
        time.sleep(0.0005)


def main(kills: int) -> int:
    """Prints how many kills left what behind; returns 1 when any left something half done."""
    with tempfile.TemporaryDirectory() as folder:
        base = Path(folder)
        corpus = write_mini_corpus(base)
        assert build(corpus, base / "old").wait() == 0
        settings = corpus / "corpus.toml"
        settings.write_text(settings.read_text().replace("The harbour of Selvag", "Selvag").replace("Baltic", "Nordic"))
        settings.write_text(settings.read_text().replace('"Nordic Holding"]', '"Baltic Holding", "Nordic Holding"]'))
        shutil.copytree(base / "old", base / "new")
        began = time.perf_counter()
        assert build(corpus, base / "new").wait() == 0
        whole = time.perf_counter() - began
        old, new = hashes(base / "old"), hashes(base / "new")
        outcomes: Counter[str] = Counter()
        for number in range(kills):
            out, mark = base / "out", str(uuid.uuid4())
            shutil.rmtree(out, ignore_errors=True)
            shutil.copytree(base / "old", out)
            running = build(corpus, out, mark)
            if number % 2:
                wait_for_part(out, AIMS[number // 2 % len(AIMS)], running)
            else:
                time.sleep(whole * (number + 1) / (kills + 1))
            ended = running.poll() is not None
            running.send_signal(signal.SIGKILL)
            running.wait()
            wrong = list(faults(out, old, new))
            time.sleep(0.2)
            until = time.monotonic() + 30
            while (left := marked(mark)) and time.monotonic() < until:
                time.sleep(0.1)
            wrong += [f"process {pid} still runs" for pid in left]
            which = "new" if hashes(out)["brief.html"] == new["brief.html"] else "old"
            outcomes[f"{'ended before the kill' if ended else 'killed'}, {which} brief"] += 1
            for line in wrong:
                print(f"kill {number}: {line}")
                outcomes["FAULT"] += 1
        assert build(corpus, out).wait() == 0
        if hashes(out) != new or any(out.rglob(".*.part")):
            outcomes["FAULT"] += 1
            print("a build over the ruins differs from one from scratch")
    for outcome, number in sorted(outcomes.items()):
        print(f"{number:5} {outcome}")
    return 1 if outcomes["FAULT"] else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 200))
