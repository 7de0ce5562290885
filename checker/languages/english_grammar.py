"""What goes before English nouns, and how English denies."""

from checker.languages.agreement import Agreement
from checker.languages.negation import Negation

ENGLISH_AGREEMENT = Agreement(
    by_sound=("a", "an"),
    vowels="aeiou",
    silent=("heir*", "honest*", "honor*", "honour*", "hour*"),
    sounded=tuple(
        """
        eu* ewe* one once one-* ones oneself ouija u ubiqu* ugand* uk* unanim* unic* unif* unil*
        unio* uniq* unis* unit* univ* unix* ura* uri* url* urol* us usable usage* use* using
        usu* usur* uten* util* utop*
        """.split()
    ),
)

ENGLISH_NEGATION = Negation(
    words=frozenset({"not", "cannot", "never"}),
    clitics=frozenset({"t"}),
    strong=frozenset(
        "not cannot never no none nobody nothing neither nor nowhere without unless".split()
    ),
    barring=("prohib", "forbid"),
    limiting=frozenset("only except unless save but than".split()),
    without="without",
    with_="with",
    hints=frozenset(
        """
        against bad badly bar barely beyond but deny denied denies differ differs difficult empty
        except far few free gone hard hardly immune instead least less minus never non only
        otherwise outside rare rarely rather same seldom shut skip skips skipped skipping stop
        stops stopped stopping than too unset until void wrong zero
        """.split()
    ),
    beginnings=tuple(
        """
        abandon absen abstain agnost anti avoid cease confus contra deni deny depriv differen doubt
        disab disagree disallow discrep disparit disregard exce exclu exempt fail false forbad
        forbid forget forgo ignor impossib inabil incapab insuffic invalid lack lapse lose loss
        lost mismatch miss negat neglect
        null obsolet omi oppos prevent prohib refrain refus reject reliev suppress unab
        unavail unknown unless unlike until void waiv warn withdraw withhold wrong
        """.split()
    ),
    prefixes=("im", "in", "ir", "mis", "non", "un"),
    endings=("less", "free"),
    idioms=frozenset(
        """
        all always any exceed exceeding earlier even every everyone everything exactly
        fewer greater just later least less limited longer merely more necessarily only
        quite really restricting simply solely too until
        """.split()
    ),
    before=frozenset({"or", "if", "but", "and", "why", "whether"}),
    helpers=frozenset(
        """
        may might must can could shall should will would do does did is are was were be
        been has have had am
        """.split()
    ),
)
