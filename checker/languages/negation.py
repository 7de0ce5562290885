"""How a language denies: data, nothing else."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Negation:
    """The words that deny, folded.

    - ``words``: each denies what follows it (“not”); ``clitics``: so does what an apostrophe joins
      to the word before it (“n’t”)
    - ``openers`` and ``closers``: an opener before the verb denies it with a closer behind it
      (“ne … pas”); by itself it may mean nothing (“avant qu’il ne soit”)
    - ``strong``: words that may answer a denial of the other language by themselves
    - ``opened``: those of them that do so only with an opener near them (« personne ne »)
    - ``without`` and ``with_``: what leaves a thing out and what takes it along
    - ``hints``: words, and ``beginnings`` of words, that may say no in another way (“prohibited”);
      ``prefixes`` and ``endings``: those that make a no of another word (“unknown”, “useless”)
    - ``barring``: beginnings of words that say no of all that follows them (“prohibited”)
    - ``idioms``: words that, right behind a denial, make it say something else (“not later than”,
      “not only”); ``before``: words that do so right before it (“or not”)
    - ``limiting``: words that, right before another, leave it alone allowed (« ne … qu’avec »)
    - ``helpers``: verbs that a denial is told of together with (“may not”)
    """

    words: frozenset[str]
    strong: frozenset[str]
    without: str
    with_: str
    hints: frozenset[str]
    beginnings: tuple[str, ...]
    prefixes: tuple[str, ...] = ()
    endings: tuple[str, ...] = ()
    clitics: frozenset[str] = frozenset()
    openers: frozenset[str] = frozenset()
    opened: frozenset[str] = frozenset()
    barring: tuple[str, ...] = ()
    closers: frozenset[str] = frozenset()
    idioms: frozenset[str] = frozenset()
    before: frozenset[str] = frozenset()
    limiting: frozenset[str] = frozenset()
    helpers: frozenset[str] = frozenset()
