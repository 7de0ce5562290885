"""``accord serve``: the REST API."""

import gc
import logging
import signal
import sys
from typing import Any

import click
from waitress import create_server
from waitress.channel import HTTPChannel
from waitress.task import ErrorTask

from api.errors import SettingsError
from api.rest import problems
from api.rest.app import create_app, is_local
from api.settings import Settings, read_settings

# What is too large is read up to this many times the limit, so that who sends it hears why; beyond
# that the line is cut.
_PATIENCE = 4


class ProblemTask(ErrorTask):  # type: ignore[misc]  # the library has no types
    """What the server itself refuses, in the shape of all our errors."""

    def execute(self) -> None:
        """Answer with a problem instead of plain text."""
        status = self.request.error.code
        # what could not be parsed has no path
        body = problems.content(status, getattr(self.request, "path", "") or "/")
        self.status = f"{status} {self.request.error.reason}"
        self.response_headers.append(("Content-Type", problems.MEDIA_TYPE))
        self.set_close_on_finish()
        self.content_length = len(body)
        self.write(body)


@click.command()
@click.option("--host", metavar="ADDRESS", help="Address to listen on  [127.0.0.1]")
@click.option("--port", type=click.IntRange(0, 65_535), help="Port to listen on  [8000]")
@click.option("--database-url", metavar="URL", help="Where results are kept  [a file of yours]")
def serve(**given: Any) -> None:
    """Serve the REST API until it is stopped; its description is at /openapi.json.

    What no option says is read from ACCORD_HOST, ACCORD_PORT and ACCORD_DATABASE_URL. There are no
    accounts yet: whoever reaches the address may read and write everything.
    """
    chosen = {name: value for name, value in given.items() if value is not None}
    settings = read_settings().model_copy(update=chosen)
    logging.basicConfig(format="accord: %(message)s", level=logging.WARNING)
    app = create_app(settings)
    server = _server(app, settings)
    if not is_local(settings.host):
        click.echo(
            "accord: there are no accounts yet: whoever reaches this address may read and write "
            "everything (use --host 127.0.0.1 to be heard on this machine alone)",
            err=True,
        )
    name = f"[{settings.host}]" if ":" in settings.host else settings.host
    click.echo(f"accord: listening on http://{name}:{_port(server, settings)}", err=True)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())
    # What stands in memory now stays: looking through it for garbage again and again is of no use.
    gc.collect()
    gc.freeze()
    try:
        server.run()
    finally:
        app.extensions["database"].close()


def _server(app: Any, settings: Settings) -> Any:
    HTTPChannel.error_task_class = ProblemTask
    try:
        return create_server(
            app,
            host=settings.host,
            port=settings.port,
            ident=None,  # no banner
            max_request_body_size=_PATIENCE * settings.max_request_bytes,
            clear_untrusted_proxy_headers=True,
        )
    except (OSError, ValueError) as error:
        app.extensions["database"].close()
        reason = getattr(error, "strerror", None) or "not an address of this machine"
        raise SettingsError(
            f"cannot be listened on: {reason}",
            where=f"{settings.host}:{settings.port}",
            mend="choose another with --host or --port",
        ) from None


def _port(server: Any, settings: Settings) -> int:
    # several addresses may stand behind one name
    port: int = getattr(server, "effective_port", settings.port)
    return port
