"""A check as any door may order it: what is given, how it is read, what it is held to."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from checker.decoding import MAX_BITEXT_BYTES
from checker.errors import DocumentError
from checker.languages import Language
from checker.lexicon.choice import LexiconFor
from checker.lexicon.file import shipped
from checker.load import File, LoadOptions, load, load_given, load_reference, tell_languages
from checker.model import Document, Note
from checker.policy import Policy
from checker.readers.bitext import Bitext, is_bitext, parse_bitext, read_bitext, refuse_misfits
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


@dataclass(frozen=True, slots=True)
class Versions:
    """Two versions that were read, or one text alone, which is the target.

    ``languages`` are the codes that glossaries are asked for.
    """

    source: Document | None
    target: Document
    languages: tuple[str, str]

    @property
    def notes(self) -> tuple[Note, ...]:
        """What was noticed on the way."""
        return (*(self.source.notes if self.source else ()), *self.target.notes)


@dataclass(frozen=True, slots=True)
class Pairs:
    """A bitext that was read, and the languages of its sides."""

    bitext: Bitext
    source: Language
    target: Language

    @property
    def notes(self) -> tuple[Note, ...]:
        """What was noticed on the way."""
        return self.bitext.notes

    @property
    def languages(self) -> tuple[str, str]:
        """The codes that glossaries are asked for."""
        return self.source.code, self.target.code

    @property
    def rows(self) -> int:
        """How many rows there are in all."""
        return sum(len(document.rows) for document in self.bitext.documents)


Texts = Versions | Pairs


def read_texts(
    paths: Sequence[str], options: LoadOptions, fields: Mapping[str, str] | None = None
) -> Texts:
    """Read one or two files; ``fields`` as in an order.

    Raises ``AccordError`` for what cannot be used.
    """
    refuse_misfits(paths, fields)
    if is_bitext(paths[0]):
        bitext = read_bitext(paths[0], fields, options.encoding)
        return Pairs(*tell_languages(bitext, options))
    return _versions(load(paths, options), options)


def read_reference(path: str, texts: Texts, options: LoadOptions) -> Document:
    """Read an earlier translation to compare the target of ``texts`` with.

    Raises ``AccordError`` where it cannot be used.
    """
    if isinstance(texts, Pairs):
        raise DocumentError(
            "cannot be compared with a file of its own",
            where=texts.bitext.file,
            mend="give each row the field “reference”, or name it: --fields reference=…",
        )
    return load_reference(path, options, texts.target.language)


def parse_texts(order: Order, limit: int = MAX_BITEXT_BYTES) -> Texts:
    """Make texts of files that are in memory, as ``read_texts`` does of paths.

    A gzipped bitext may grow to ``limit`` bytes.
    """
    refuse_misfits([file.name for file in order.files], order.fields)
    name, content = order.files[0].name, order.files[0].content
    if is_bitext(name):
        data = content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content
        bitext = parse_bitext(name, data, order.fields, order.options.encoding, limit)
        return Pairs(*tell_languages(bitext, order.options))
    return _versions(load_given(order.files, order.options), order.options)


def run(
    texts: Texts,
    policy: Policy,
    glossaries: Sequence[GlossaryFor] = (),
    lexicons: LexiconFor = shipped,
    jobs: int = 1,
    progress: Callable[[int], object] = lambda rows: None,
    reference: Document | None = None,
) -> tuple[Report, tuple[Glossary, ...]]:
    """Check what was read; return the report and the glossaries as they were used.

    ``reference`` is an earlier translation of two versions; rows of a bitext carry their own.
    ``jobs`` processes share the documents of a bitext; ``progress`` is told the rows of each that
    is done. Raises ``AccordError`` for a glossary or a lexicon that cannot be used.
    """
    terms = tuple(glossary(*texts.languages) for glossary in glossaries)
    if isinstance(texts, Pairs):
        bitext, source, target = texts.bitext, texts.source, texts.target
        report = check_bitext(bitext, source, target, terms, policy, lexicons, jobs, progress)
    else:
        report = check_documents(texts.source, texts.target, terms, policy, lexicons, reference)
    return report, terms


def as_kept(glossary: Glossary, source: str, target: str) -> Glossary:
    """Return ``glossary`` for any languages of a check: a kept one knows those of its terms."""
    return glossary


def _versions(read: tuple[Document | None, Document], options: LoadOptions) -> Versions:
    source, target = read
    # one text alone: its terms are held to the target column, whatever stands beside it
    other = source.language.code if source else options.source_lang or "en"
    return Versions(source, target, (other, target.language.code))
