"""``accord serve``: a server in a process of its own, from the first line to the last."""

import http.client
import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[3]
RUN = "import sys; from api.cli import main; sys.exit(main())"


@contextmanager
def serving(folder: Path, *options: str, **settings: str) -> Iterator[tuple[int, list[str]]]:
    """Start a server; give its port and what it said until then, stop it as the system would."""
    url = f"sqlite:///{folder / 'new' / 'accord.db'}"
    with subprocess.Popen(
        [sys.executable, "-c", RUN, "serve", "--port", "0", "--database-url", url, *options],
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT), **settings},
    ) as process:
        assert process.stderr
        said = [process.stderr.readline()]
        while "listening" not in said[-1]:
            assert said[-1], said
            said.append(process.stderr.readline())
        try:
            yield int(said[-1].rpartition(":")[2]), said
        finally:
            process.send_signal(signal.SIGTERM)
            rest = process.stderr.read()
        assert (process.wait(10), rest) == (0, "")


def ask(
    port: int, method: str, path: str, body: Any = None, **headers: str
) -> tuple[int, dict[str, str], bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    connection.request(method, path, body, {k.replace("_", "-"): v for k, v in headers.items()})
    answer = connection.getresponse()
    content = answer.read()
    connection.close()
    return answer.status, dict(answer.getheaders()), content


def test_a_server_from_beginning_to_end(tmp_path: Path) -> None:
    with serving(tmp_path) as (port, said):
        assert said == [f"accord: listening on http://127.0.0.1:{port}\n"]
        status, headers, body = ask(port, "GET", "/healthz")
        assert (status, json.loads(body)["status"]) == (200, "ok")
        assert "Server" not in headers

        text = {"text": "Le Conseil a adopté le plan plan.", "language": "fr"}
        new = json.dumps({"target": text}).encode()
        status, headers, body = ask(
            port, "POST", "/api/v1/checks", new, Content_Type="application/json"
        )
        assert status == 201
        assert ask(port, "GET", headers["Location"])[2] == body

        # a page of another site, and a name of another site that leads here
        assert ask(port, "POST", "/api/v1/checks", b"{}", Origin="http://a.example")[0] == 403
        assert ask(port, "GET", "/healthz", Host="a.example")[0] == 400
    # what was kept is there for the next server
    with serving(tmp_path) as (port, _):
        assert ask(port, "GET", headers["Location"])[2] == body


def test_what_is_too_large_is_refused_with_and_without_a_length(tmp_path: Path) -> None:
    with serving(tmp_path, ACCORD_MAX_REQUEST_BYTES="1000000") as (port, _):
        for body in (b"x" * 2_000_000, iter([b"x" * 100_000] * 20)):
            status, headers, content = ask(
                port, "POST", "/api/v1/checks", body, Content_Type="application/json"
            )
            assert status == 413
            assert headers["Content-Type"] == "application/problem+json"
            assert json.loads(content)["instance"] == "/api/v1/checks"
        assert json.loads(ask(port, "GET", "/api/v1/checks")[2])["total"] == 0


def test_what_the_server_itself_refuses_is_a_problem_too(tmp_path: Path) -> None:
    sent = {
        b"NONSENSE\r\n\r\n": 400,
        b"GET / x HTTP/1.1\r\n\r\n": 400,
        b"POST /api/v1/checks HTTP/1.1\r\nContent-Length: 999999999\r\n\r\n": 413,
    }
    with serving(tmp_path) as (port, _):
        for request, status in sent.items():
            with socket.create_connection(("127.0.0.1", port), timeout=10) as line:
                line.sendall(request)
                answer = b"".join(iter(partial(line.recv, 65_536), b""))
            head, _, body = answer.partition(b"\r\n\r\n")
            assert b"application/problem+json" in head
            assert json.loads(body)["status"] == status


def test_being_heard_elsewhere_is_warned_of(tmp_path: Path) -> None:
    with serving(tmp_path, "--host", "0.0.0.0") as (port, said):  # noqa: S104 - what is tested
        assert "no accounts" in said[0]
        assert ask(port, "GET", "/healthz", Host="a.example")[0] == 200
    with serving(tmp_path, "--host", "0.0.0.0", ACCORD_HOSTS="b.example") as (port, _):  # noqa: S104
        assert ask(port, "GET", "/healthz", Host="a.example")[0] == 400
        assert ask(port, "GET", "/healthz", Host="b.example")[0] == 200


def test_an_address_that_cannot_be_had(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        done = subprocess.run(
            [sys.executable, "-c", RUN, "serve", "--port", str(taken.getsockname()[1])],
            capture_output=True,
            text=True,
            check=False,
            env={
                **os.environ,
                "PYTHONPATH": str(ROOT),
                "ACCORD_DATABASE_URL": f"sqlite:///{tmp_path / 'accord.db'}",
            },
        )
    assert (done.returncode, done.stdout) == (2, "")
    assert "in use" in done.stderr and "--port" in done.stderr and done.stderr.count("\n") == 1
