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
    without="without",
    with_="with",
    hints=frozenset(
        """
        against away bar barely before beyond but deny denied denies difficult else empty
        except free few hard hardly however instead last late least less little minus never
        off only other otherwise out outside over past rare rarely rather seldom still stop
        stops than though too until void while wrong yet zero
        """.split()
    ),
    beginnings=tuple(
        """
        abandon absen abstain anti avoid cease contra deni depriv dis exce exclu exempt fail
        false forbid forbad forget ignor il im in invalid ir lack lose loss lost mis negat
        neglect non null obsolet omi oppos prevent prohib refus refrain reject remov skip
        un void wrong
        """.split()
    ),
    endings=("less", "free"),
    idioms=frozenset(
        """
        all always any exceed exceeding earlier even every everyone everything exactly fewer
        greater just later least less limited longer merely more necessarily only quite really
        restricting simply solely too until yet
        """.split()
    ),
    before=frozenset({"or", "if", "but", "and", "why", "whether"}),
    helpers=frozenset(
        """
        may might must can could shall should will would do does did is are was were be been
        has have had am
        """.split()
    ),
)
