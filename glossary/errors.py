"""What can be wrong with an input: said in one line with its place and its mend."""

from collections.abc import Sequence
from dataclasses import dataclass


class AccordError(Exception):
    """An input or an option that cannot be used.

    ``what`` says what is wrong, ``where`` names the file, line or option, ``mend`` says what to
    do about it. ``str()`` of it is the one line that the command line prints.
    """

    def __init__(self, what: str, *, where: str = "", mend: str = "") -> None:
        self.what, self.where, self.mend = what, where, mend
        line = f"{where}: {what}" if where else what
        super().__init__(f"{line} ({mend})" if mend else line)


@dataclass(frozen=True, slots=True)
class Refusal:
    """One line, cell or entry of a file that cannot be used: what, where, how to mend it.

    ``where`` names the file and the line (``terms.csv:12``) or the cell (``terms.xlsx:Terms!C12``).
    """

    where: str
    what: str
    mend: str = ""


class GlossaryError(AccordError):
    """A glossary that cannot be read or used.

    ``refusals`` are all that is wrong with it, in the order of the file; the error itself says the
    first and how many more there are.
    """

    def __init__(
        self,
        what: str,
        *,
        where: str = "",
        mend: str = "",
        refusals: tuple[Refusal, ...] = (),
    ) -> None:
        self.refusals = refusals or (Refusal(where, what, mend),)
        more = len(self.refusals) - 1
        if more:
            rest = f"{more} more of its {'lines is' if more == 1 else 'lines are'} wrong"
            mend = f"{mend}; {rest}" if mend else rest
        super().__init__(what, where=where, mend=mend)

    @classmethod
    def of(cls, refusals: Sequence[Refusal]) -> "GlossaryError":
        """Return the error that tells all of ``refusals``, of which there is at least one."""
        first = refusals[0]
        return cls(first.what, where=first.where, mend=first.mend, refusals=tuple(refusals))
