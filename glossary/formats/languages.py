"""The languages of glossaries, as people and files name them."""

import re
import unicodedata
from functools import lru_cache

# ISO 639-1: the other ISO 639-2 codes, then the names in English, in French and in the language.
_NAMES = {
    "ar": "ara|arabic|arabe|العربية",
    "bg": "bul|bulgarian|bulgare|български",
    "bs": "bos|bosnian|bosnien|bosanski",
    "ca": "cat|catalan|català",
    "cs": "ces|cze|czech|tchèque|čeština",
    "cy": "cym|wel|welsh|gallois|cymraeg",
    "da": "dan|danish|danois|dansk",
    "de": "deu|ger|german|allemand|deutsch",
    "el": "ell|gre|greek|grec|ελληνικά",
    "en": "eng|english|anglais|englisch",
    "es": "spa|spanish|espagnol|español|castilian",
    "et": "est|estonian|estonien|eesti",
    "eu": "eus|baq|basque|euskara",
    "fi": "fin|finnish|finnois|suomi",
    "fr": "fra|fre|french|français|französisch",
    "ga": "gle|irish|irlandais|gaeilge",
    "gl": "glg|galician|galicien|galego",
    "he": "heb|hebrew|hébreu|עברית",
    "hi": "hin|hindi|हिन्दी",
    "hr": "hrv|croatian|croate|hrvatski",
    "hu": "hun|hungarian|hongrois|magyar",
    "hy": "hye|arm|armenian|arménien|հայերեն",
    "is": "isl|ice|icelandic|islandais|íslenska",
    "it": "ita|italian|italien|italiano",
    "iu": "iku|inuktitut|ᐃᓄᒃᑎᑐᑦ",
    "ja": "jpn|japanese|japonais|日本語",
    "ka": "kat|geo|georgian|géorgien|ქართული",
    "ko": "kor|korean|coréen|한국어",
    "la": "lat|latin",
    "lb": "ltz|luxembourgish|luxembourgeois|lëtzebuergesch",
    "lt": "lit|lithuanian|lituanien|lietuvių",
    "lv": "lav|latvian|letton|latviešu",
    "mk": "mkd|mac|macedonian|macédonien|македонски",
    "mt": "mlt|maltese|maltais|malti",
    "nb": "nob|norwegian bokmål|norvégien bokmål",
    "nl": "nld|dut|dutch|néerlandais|nederlands",
    "nn": "nno|norwegian nynorsk|norvégien nynorsk",
    "no": "nor|norwegian|norvégien|norsk",
    "pl": "pol|polish|polonais|polski",
    "pt": "por|portuguese|portugais|português",
    "ro": "ron|rum|romanian|roumain|română",
    "ru": "rus|russian|russe|русский",
    "se": "sme|northern sami|same du nord|davvisámegiella",
    "sk": "slk|slo|slovak|slovaque|slovenčina",
    "sl": "slv|slovenian|slovene|slovène|slovenščina",
    "sq": "sqi|alb|albanian|albanais|shqip",
    "sr": "srp|serbian|serbe|српски",
    "sv": "swe|swedish|suédois|svenska",
    "tr": "tur|turkish|turc|türkçe",
    "uk": "ukr|ukrainian|ukrainien|українська",
    "vi": "vie|vietnamese|vietnamien|tiếng việt",
    "zh": "zho|chi|chinese|chinois|中文",
}
# Codes that are no language of the table, and that files use as one: several, none, not told.
_OTHERS = frozenset({"mul", "und", "zxx"})
_TAG = re.compile(r"([a-z]{2,3})((?:[-_][a-z0-9]{1,8})*)", re.IGNORECASE)
# A language with its script or its country: “en_GB”, “sr-Latn-RS”, “es-419”; not “en-notes”.
_NAMED_TAG = re.compile(
    r"([a-z]{2,3})((?:[-_](?:latn|cyrl|arab|hans|hant))?(?:[-_](?:[a-z]{2}|\d{3}))?)", re.IGNORECASE
)


_REGIONS = {
    "united kingdom": "GB",
    "royaume uni": "GB",
    "united states": "US",
    "etats unis": "US",
    "canada": "CA",
    "france": "FR",
    "belgium": "BE",
    "belgique": "BE",
    "switzerland": "CH",
    "suisse": "CH",
    "germany": "DE",
    "allemagne": "DE",
    "austria": "AT",
    "autriche": "AT",
    "luxembourg": "LU",
    "ireland": "IE",
    "irlande": "IE",
}


@lru_cache(maxsize=4096)
def plain(name: str) -> str:
    """Return ``name`` without capitals, accents and marks: what headers are compared by."""
    letters = unicodedata.normalize("NFD", name.casefold())
    kept = "".join(c for c in letters if not unicodedata.combining(c))
    return re.sub(r"[\s_.:/()\[\]-]+", " ", kept).strip()


_CODES = {plain(word): code for code, names in _NAMES.items() for word in (code, *names.split("|"))}


@lru_cache(maxsize=4096)
def language_of(name: str) -> tuple[str, str] | None:
    """Return the code and the region that a tag or a name says, ``None`` for what is neither.

    “EN”, “eng” and “anglais” are ``("en", "")``; “en_GB” is ``("en", "GB")``, and “English
    (United Kingdom)” is too; the name of a region that is not known is left out.
    """
    code = _CODES.get(plain(name))
    if code:
        return code, ""
    tag = _NAMED_TAG.fullmatch(name.strip())
    if tag:
        first = tag[1].lower()
        language = _CODES.get(first) or (first if first in _OTHERS else "")
        return (language, _region(tag[2])) if language else None
    named = re.fullmatch(r"\s*([^()]+?)\s*\(([^()]+)\)\s*", name)
    code = named and _CODES.get(plain(named[1]))
    return (code, _REGIONS.get(plain(named[2]), "")) if named and code else None


def tag_of(name: str) -> tuple[str, str] | None:
    """Return the code and the region of ``xml:lang``: any tag that BCP 47 can write, or a name."""
    found = language_of(name)
    if found:
        return found
    tag = _TAG.fullmatch(name.strip())
    return (tag[1].lower(), _region(tag[2])) if tag else None


def _region(rest: str) -> str:
    # as BCP 47 advises: regions in capitals, scripts with one
    parts = [part for part in re.split("[-_]", rest) if part]
    return "-".join(
        part.upper() if len(part) == 2 else part.title() if len(part) == 4 else part.lower()
        for part in parts
    )
