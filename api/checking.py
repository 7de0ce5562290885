"""A check as any door may order it: what is given, how it is read, what it is held to."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from checker.decoding import MAX_BITEXT_BYTES
from checker.load import File, LoadOptions, bitext_languages, load_given
from checker.policy import Policy
from checker.readers.bitext import is_bitext, parse_bitext, refuse_misfits
from checker.report import Report
from checker.run import check_bitext, check_documents
from glossary.model import Glossary

# A glossary for the languages of a check, which are known only when its texts have been read.
GlossaryFor = Callable[[str, str], Glossary]


@dataclass(frozen=True, slots=True)
class Order:
    """One bilingual file, a source and a target, one text alone, or a bitext, and the settings.

    ``fields`` are the names of a bitext's fields, ours to the file's.
    """

    files: tuple[File, ...]
    options: LoadOptions
    policy: Policy
    fields: Mapping[str, str] | None = None


def run(
    order: Order, glossaries: Sequence[GlossaryFor] = (), limit: int = MAX_BITEXT_BYTES
) -> tuple[Report, tuple[Glossary, ...]]:
    """Check what was ordered; return the report and the glossaries as they were used.

    A gzipped bitext may grow to ``limit`` bytes. Raises ``AccordError`` for what cannot be used.
    """
    refuse_misfits([file.name for file in order.files], order.fields)
    first = order.files[0]
    if is_bitext(first.name):
        content = first.content
        data = content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content
        bitext = parse_bitext(first.name, data, order.fields, order.options.encoding, limit)
        languages = bitext_languages(bitext, order.options)
        terms = tuple(glossary(*(row.code for row in languages)) for glossary in glossaries)
        return check_bitext(bitext, *languages, terms, order.policy), terms
    source, target = load_given(order.files, order.options)
    # one text alone: its terms are held to the target column, whatever stands beside it
    other = source.language.code if source else order.options.source_lang or "en"
    terms = tuple(glossary(other, target.language.code) for glossary in glossaries)
    return check_documents(source, target, terms, order.policy), terms
