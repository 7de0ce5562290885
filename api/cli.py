"""The command line: ``accord``. Each command is a file in ``api.commands``."""

import gc
import importlib
import os
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path
from typing import cast

import click

from api.output import silence_standard_output
from glossary.errors import AccordError

# To add a command: its file, and here its name and what it does. A file is imported only when its
# command is called, so that a quick command does not pay for a slow one.
COMMANDS = {
    "check": "Check a bilingual file, a source and a target, one text alone, or a bitext.",
    "align": "Show or export the alignment alone.",
    "show": "Show what was read: text, blocks, sentences, with their offsets.",
    "glossary": "Bring glossaries in, write them in any format, look terms up, lint and mine.",
    "lexicon": "Learn from parallel text which word answers which, and look it up.",
    "rules": "List the rules.",
    "explain": "Explain one rule.",
    "serve": "Serve the REST API, with a database of its own by default.",
    "db": "Make the tables of the database, or bring them up to date.",
}

CANNOT_USE = 2
# A check makes millions of small values and keeps them: looking through them for garbage as often
# as Python does by default takes half of the time of a large bitext. There is next to none.
_COLLECT = (2_000_000, 30, 30)
_INTERRUPTED = 130


class Commands(click.Group):
    """The commands of ``COMMANDS``, imported when they are called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command, or refuse an unknown name with the nearest one."""
        if cmd_name not in COMMANDS:
            if not cmd_name.startswith("-"):
                raise click.exceptions.NoSuchCommand(cmd_name, possibilities=COMMANDS, ctx=ctx)
            return None
        module = importlib.import_module(f"api.commands.{cmd_name}")
        return cast(click.Command, getattr(module, cmd_name))

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the table, without importing the commands."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


def _print_version(ctx: click.Context, option: click.Parameter, asked: bool) -> None:
    if asked:
        from checker import VERSION  # noqa: PLC0415 - nothing of the checker until it is needed

        click.echo(f"accord {VERSION}")
        ctx.exit()


@click.group(cls=Commands, no_args_is_help=False, context_settings={"max_content_width": 100})
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_print_version,
    help="Show the version and exit.",
)
def cli() -> None:
    """Find inconsistencies and omissions between language versions of a document.

    Exit status: 0 nothing at or above --fail-on, 1 something, 2 an input or an option could not
    be used.
    """


def main(args: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status.

    What a user can mend is one line on standard error. So is a bug of ours, which never shows a
    word of a document: its traceback is shown with ``ACCORD_DEBUG=1``.
    """
    gc.set_threshold(*_COLLECT)
    try:
        status = cli.main(args, prog_name="accord", standalone_mode=False)
        sys.stdout.flush()
        return status if isinstance(status, int) else 0
    except click.ClickException as error:
        return _refuse(_usage(error))
    except AccordError as error:
        return _refuse(str(error))
    except (KeyboardInterrupt, click.Abort):
        return _INTERRUPTED
    except BrokenPipeError:
        silence_standard_output()
        return 0
    except Exception as error:
        if os.environ.get("ACCORD_DEBUG"):
            traceback.print_exc()
        return _refuse(_bug(error))


def _refuse(line: str) -> int:
    click.echo("accord: " + " ".join(line.split()), err=True)
    return CANNOT_USE


def _usage(error: click.ClickException) -> str:
    line = error.format_message()
    ctx = getattr(error, "ctx", None)
    return f"{line} (see {ctx.command_path} --help)" if ctx else line


def _bug(error: Exception) -> str:
    last = traceback.extract_tb(error.__traceback__)[-1]
    place = f"{Path(last.filename).name}:{last.lineno}"
    return (
        f"internal error: {type(error).__name__} in {place} "
        "(this is a bug; run again with ACCORD_DEBUG=1 to see where it comes from)"
    )
