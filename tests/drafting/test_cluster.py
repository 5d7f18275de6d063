"""A cluster of processes drafts the papers; a worker is killed, nothing is lost."""

import os
import signal
from functools import partial

import pytest

import drafter
from drafter.drafting.journal import NAME
from tests.drafting.test_jobs import papers
from tests.drafting.test_rendering import SMALL

distributed = pytest.importorskip("distributed")
pytestmark = [
    pytest.mark.skipif(os.name == "nt", reason="kills a process by its id"),
    # A killed worker's connections are closed late and not quietly.
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
]
FILES = 30


@pytest.fixture
def client():
    """A cluster of two processes on the loopback address, without its web page."""
    with (
        distributed.LocalCluster(
            n_workers=2,
            threads_per_worker=1,
            processes=True,
            host="127.0.0.1",
            dashboard_address=None,
            worker_dashboard_address=None,
            silence_logs=50,
        ) as cluster,
        distributed.Client(cluster) as client,
    ):
        yield client


def test_a_worker_killed_in_the_middle_loses_nothing(client, tmp_path):
    files = []
    for number in range(FILES):
        file = tmp_path / f"h{number:02}.yaml"
        place = f"dia_diem: nhà văn hóa số {number}\n"
        file.write_text(SMALL + place, encoding="utf-8")
        files.append(file)
    workers = client.run(os.getpid)
    assert len(workers) == 2
    assert os.getpid() not in workers.values()

    go = partial(
        drafter.draft_many,
        files,
        output=tmp_path / "cluster",
        executor=client.get_executor(),
        resume=True,
    )
    results = go()
    drafted = [next(results)]
    assert len(papers(tmp_path / "cluster")) < 2 * FILES
    os.kill(next(iter(workers.values())), signal.SIGKILL)
    drafted += results

    assert [result.error for result in drafted] == [None] * FILES
    assert not any(result.done_before for result in drafted)
    assert all(result.done_before for result in go())
    (tmp_path / "cluster" / NAME).unlink()
    assert client.run(os.getpid) != workers
    list(drafter.draft_many(files, output=tmp_path / "here"))
    assert len(papers(tmp_path / "here")) == 2 * FILES
    assert papers(tmp_path / "cluster") == papers(tmp_path / "here")
