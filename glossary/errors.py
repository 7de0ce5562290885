"""What can be wrong with an input: said in one line with its place and its mend."""


class AccordError(Exception):
    """An input or an option that cannot be used.

    ``what`` says what is wrong, ``where`` names the file, line or option, ``mend`` says what to
    do about it. ``str()`` of it is the one line that the command line prints.
    """

    def __init__(self, what: str, *, where: str = "", mend: str = "") -> None:
        self.what, self.where, self.mend = what, where, mend
        line = f"{where}: {what}" if where else what
        super().__init__(f"{line} ({mend})" if mend else line)


class GlossaryError(AccordError):
    """A glossary that cannot be read or used."""
