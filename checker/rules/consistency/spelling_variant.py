"""A term written in two ways in one version."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import pairwise

from checker.context import Context
from checker.model import Pair, Place, Problem, Side
from checker.occurrences import segments_with
from checker.rules.rule import Example, rule
from checker.wording.compounds import Compound, compounds
from checker.wording.titles import TitleWords, title_ends, title_words
from glossary.tokens import tokenize

_SIDES: tuple[Side, ...] = ("source", "target")
# A form is the usual one if it is so many times as frequent as the other.
_TIMES = 2
# Two words alone (« Conseil national ») say less of a title than those that function words join.
_LEAST = 2
# In the source, where nobody was asked to look for slips, the usual form is so frequent.
_LEAST_IN_SOURCE = 3
# So many places of the usual form are listed: enough to compare with.
_LISTED = 10


@rule(
    id="spelling-variant",
    family="consistency",
    severity="minor",
    its="inconsistency",
    mqm="terminology/inconsistent-use",
    level="document",
    needs_both=False,
    messages={
        "compound": {
            "en": "“{found}” is written “{usual}” elsewhere.",
            "fr": "« {found} » s’écrit ailleurs « {usual} ».",
        },
        "title": {
            "en": "The title has other capitals elsewhere: “{found}”, “{usual}”.",
            "fr": "Le titre prend ailleurs d’autres majuscules : « {found} », « {usual} ».",
        },
    },
    why={
        "fr": "Un terme écrit partout de la même façon se retrouve, et paraît voulu.",
    },
    bad=(
        Example(
            None,
            "The counter-terrorism policy is new. Most counter-terrorism tools work. "
            "The counter terrorism role grows.",
            target_lang="en",
            target_words=("counter terrorism",),
        ),
        Example(
            "They support civil emergency planning. We improve civil-emergency planning.",
            "Ils appuient les plans. Nous améliorons les plans.",
            source_words=("civil-emergency",),
        ),
        Example(
            None,
            "Write an e-mail to us. Each e-mail is read. An email is kept for a year.",
            target_lang="en",
            target_words=("email",),
        ),
        Example(
            None,
            "The Defence against Terrorism Programme began. Under the Defence against Terrorism "
            "Programme, tests ran. The Defence Against Terrorism Programme ends.",
            target_lang="en",
            target_words=("Defence Against Terrorism",),
        ),
        Example(
            None,
            "Elles relèvent du Conseil de sécurité. Réuni hier, le Conseil de Sécurité a approuvé. "
            "Un vote du Conseil de sécurité suit.",
            target_words=("Conseil de Sécurité",),
        ),
    ),
    good=(
        Example(None, "Set long-term goals. In the long term they help.", target_lang="en"),
        Example(
            None,
            "Counter-terrorism matters. To counter terrorism, act. Such counter-terrorism is rare.",
            target_lang="en",
        ),
        Example(None, "Please set up a meeting. The set-up is new.", target_lang="en"),
        Example(
            None,
            "The defence against terrorism is new. The Defence against Terrorism Programme began.",
            target_lang="en",
        ),
    ),
)
def spelling_variant(pairs: Sequence[Pair], context: Context) -> Iterator[Problem]:
    """A term written in two ways in one version.

    What it finds: a compound with a hyphen here and open or closed there, compared between
    occurrences in the same position (before a noun or not), where one form is twice as frequent,
    or the glossary’s, or both stand beside the same word; the inner words of a title, or its last
    one, with and without capitals. The rarer way is pointed at, of two equally frequent ones that
    which the glossary does not have, else the later.

    Why it matters: a term that is written in one way throughout can be searched for, and looks
    meant.

    Examples: “counter terrorism role” beside “counter-terrorism role”; “Defence Against Terrorism
    Programme” beside “Defence against Terrorism Programme”; « Conseil de Sécurité » beside
    « Conseil de sécurité ».

    What it leaves alone: long-term goals / in the long term; a verb and its object (to counter
    terrorism); particles (set up / set-up); adverbs; headings; a title’s words in general use; in
    the source, what the target keeps as it is (“separate-code”) and what is seldom said.
    """
    for side in _SIDES:
        segments = context.segments(side)
        having = partial(segments_with, side=side, context=context)
        for (first, second), seen in compounds(segments, having).items():
            if side == "source" and not context.alone:
                seen = [c for c in seen if not _is_kept(c, context)]
            yield from _compound(f"{first} {second}", seen, context)
        for key, ends in title_ends(segments).items():
            yield from _title_end(ends, _TIMES if len(key) > _LEAST else _TIMES + 1)
        for titles in title_words(segments).values():
            counts = Counter(t.capital for t in titles)
            first_form = titles[0].capital
            usual = max(counts, key=lambda c: (counts[c], c == first_form))
            models = [t.segment.place(*t.span) for t in titles if t.capital == usual]
            places = [t.segment.place(*t.span) for t in titles if t.capital != usual]
            yield _problem("title", places, models, {})


def _title_end(titles: Sequence[TitleWords], times: int) -> Iterator[Problem]:
    """Compare titles by the capital of their last word, where one way is ``times`` as frequent."""
    by_form: dict[bool, list[Place]] = {True: [], False: []}
    for title in titles:
        by_form[title.capital].append(title.segment.place(*title.span))
    odd, usual = sorted(by_form.values(), key=len)
    if len(usual) >= times * len(odd):
        evidence: dict[str, object] = {"times": len(odd), "usual_times": len(usual)}
        yield _problem("title", odd, usual, evidence)


def _compound(name: str, seen: Sequence[Compound], context: Context) -> Iterator[Problem]:
    """Compare the closed form with all others, and hyphen with space in the same position."""
    counts = Counter(c.form for c in seen)
    listed = _listed(context).get(name)
    order = {c.form: -i for i, c in reversed(list(enumerate(seen)))}

    def weight(form: str) -> tuple[bool, int, int]:
        return (form == listed, counts[form], order[form])  # type: ignore[index]

    least = _LEAST_IN_SOURCE if seen and seen[0].place.side == "source" else 1
    done: set[Place] = set()
    for group in (
        seen,
        [c for c in seen if c.before_noun],
        [c for c in seen if not c.before_noun],
    ):
        forms = {c.form for c in group}
        if group is seen:
            forms = forms if "closed" in forms else set()
        for form in sorted(forms, key=weight)[:-1]:
            usual = max(forms, key=weight)
            if group is seen and "closed" not in (form, usual):
                continue
            odd = [c for c in group if c.form == form and c.place not in done]
            models = [c for c in group if c.form == usual]
            if odd and (listed == usual or _telling(odd, models, least)):
                done.update(c.place for c in odd)
                evidence: dict[str, object] = {"times": len(odd), "usual_times": len(models)}
                if listed:
                    evidence["glossary"] = listed
                places, others = [c.place for c in odd], [c.place for c in models]
                yield _problem("compound", places, others, evidence)


def _is_kept(compound: Compound, context: Context) -> bool:
    """Whether the target has the very same: it is a name or code then, “-z separate-code”."""

    def collect() -> dict[int, str]:
        pairs = ((pair.source, pair.target) for pair in context.pairs)
        return {id(here.block): there.block.text for here, there in pairs if here and there}

    targets = context.once("the target of each block of the source", collect)
    whole = re.compile(rf"(?<!\w){re.escape(compound.place.text)}(?!\w)")
    return whole.search(targets.get(id(compound.place.block), "")) is not None


def _telling(odd: Sequence[Compound], usual: Sequence[Compound], least: int) -> bool:
    """Whether the rarer form is a slip: clearly the rarer, or both stand beside the same word.

    ``least``: so often at least the usual one stands there.
    """
    if len(usual) >= max(_TIMES * len(odd), least):
        return True
    beside = {(at, word) for c in usual for at, word in enumerate(c.beside) if word}
    return any((at, word) in beside for c in odd for at, word in enumerate(c.beside))


def _problem(
    message: str, places: Sequence[Place], models: Sequence[Place], evidence: dict[str, object]
) -> Problem:
    return Problem.at(
        message,
        places[0],
        params={"found": places[0].text, "usual": models[0].text},
        also=(*places[1:], *models[:_LISTED]),
        evidence=evidence,
    )


def _listed(context: Context) -> dict[str, str]:
    """The form that the glossary gives each compound of two words inside its accepted terms."""

    def collect() -> dict[str, str]:
        forms: dict[str, str] = {}
        for concept in context.matcher.concepts:
            for term in concept.terms:
                tokens = tokenize(term.text)
                for a, b in pairwise(tokens):
                    between = term.text[a.end : b.start]
                    if between in ("-", "\u2011", " "):
                        form = "open" if between == " " else "hyphen"
                        forms.setdefault(f"{a.key} {b.key}", form)
        return forms

    return context.once("compounds of the glossary", collect)
