"""Departures from a glossary of everyday terms of computing and law, of our own making.

The texts that slips are planted in keep to it, more or less.
"""

import random
import re
from collections.abc import Mapping

from bench.quality.slip import Material, Plant, Row, Slip, put
from checker.offsets import Span
from glossary.formats.csv import parse_csv
from glossary.model import Glossary

# source, target, a rendering that is refused
TABLE = """source_term,target_term,forbidden_target
password,mot de passe,mot secret
file,fichier,dossier papier
package,paquet,colis
kernel,noyau,noyau dur
network,réseau,filet de liaison
server,serveur,serveuse
operating system,système d’exploitation,système opérant
command line,ligne de commande,rang de commande
mailing list,liste de diffusion,liste de mailing
installer,installateur,installeur
user,utilisateur,usageur
screen,écran,écran cathodique
keyboard,clavier,pavé de touches
disk,disque,plateau tournant
partition,partition,portionnement
interface,interface,entreface
library,bibliothèque,librairie
browser,navigateur,butineur
menu,menu,carte des choix
module,module,pièce logicielle
string,chaîne,ficelle
function,fonction,fonctionnalité de code
argument,argument,paramètre effectif
exception,exception,anomalie levée
object,objet,chose logique
value,valeur,valorisation
error message,message d’erreur,avis de faute
configuration file,fichier de configuration,fiche de configuration
source code,code source,code d’origine
personal data,données personnelles,données intimes
"""


def glossary() -> Glossary:
    """Return the glossary as a user would give it."""
    return parse_csv(TABLE, "bench.csv")


_ROWS = [line.split(",") for line in TABLE.splitlines()[1:]]
_ARTICLE = re.compile(r"(?:\b(?:le|la|les|un|une|des|du|ce|cette|ces) |\b[lL][’'])$")
_OTHERS = ("démarche nouvelle", "avis favorable", "rapport annuel", "point de vue", "cadre général")


def _answered(row: Row, chance: random.Random) -> tuple[re.Match[str], Span, str] | None:
    """Return a term’s only occurrence on either side, and what the glossary refuses for it."""
    found = []
    for source, target, refused in _ROWS:
        here = list(re.finditer(rf"(?<![\w-]){source}s?(?![\w-])", row.source, re.IGNORECASE))
        stem = target.replace(" ", r"s?[ \u00a0]")
        there = list(re.finditer(rf"(?<![\w-]){stem}s?(?![\w-])", row.target, re.IGNORECASE))
        if len(here) == len(there) == 1 and not there[0][0][0].isupper():
            found.append((there[0], Span(*here[0].span()), refused))
    return chance.choice(found) if found else None


def _swapped(row: Row, chance: random.Random, _: Material) -> Slip | None:
    answer = _answered(row, chance)
    if answer is None:
        return None
    m, asked, _refused = answer
    return _with_article(put(row, *m.span(), chance.choice(_OTHERS), source=[asked]))


def _refused(row: Row, chance: random.Random, _: Material) -> Slip | None:
    answer = _answered(row, chance)
    if answer is None:
        return None
    m, asked, refused = answer
    if refused in row.target:
        return None
    return _with_article(put(row, *m.span(), refused, source=[asked]))


def _dropped(row: Row, chance: random.Random, _: Material) -> Slip | None:
    """Take the term out, with its article."""
    answer = _answered(row, chance)
    if answer is None:
        return None
    m, asked, _refused = answer
    head = _ARTICLE.search(row.target[: m.start()])
    start = head.start() if head else m.start()
    text = row.target[:start].rstrip() + row.target[m.end() :]
    at = len(row.target[:start].rstrip())
    return Slip(row._replace(target=text), (Span(at, at),), (asked,))


def _with_article(slip: Slip) -> Slip:
    start, end = slip.target[0]
    before = re.search(r"(?:\w+ |\w+[’'])$", slip.row.target[:start])
    wide = (Span(before.start(), end),) if before else ()
    return Slip(slip.row, (*slip.target, *wide), slip.source)


TERMINOLOGY: Mapping[str, Plant] = {
    "term-replaced": _swapped,
    "term-refused": _refused,
    "term-dropped": _dropped,
}
