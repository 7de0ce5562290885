"""French."""

from checker.languages.agreement import Agreement
from checker.languages.french_nouns import FEMININE, MASCULINE
from checker.languages.language import Language
from checker.languages.negation import Negation

FRENCH = Language(
    code="fr",
    names={"en": "French", "fr": "français"},
    quotes=(("«", "»"), ("“", "”"), ('"', '"'), ("‘", "’")),
    quote_space=True,
    spaced_marks=";:?!%",
    decimal=",",
    groups=("\u202f", "\u00a0", " ", "\u2009", "."),
    closed_words=frozenset(
        """
        a à afin ai ainsi alors après au aucun aucune auquel aussi autre autres aux auxquelles
        auxquels avait avant avec avoir c car ce ceci cela celle celles celui cependant ces
        cet cette ceux chaque chez ci comme contre d dans de depuis des dès doit doivent
        donc dont du duquel elle elles en encore entre envers est et étaient était étant été
        être eu eux fait il ils j je jusqu jusque l la laquelle le lequel les lesquelles
        lesquels leur leurs lors lorsqu lorsque lui m ma mais me même mêmes mes moins mon n
        ne ni non nos notre nous on ont ou où par parmi pas pendant peu peut peuvent plus
        plusieurs pour pourra pourront pourquoi puis puisque qu quand que quel quelle
        quelles quels quelque quelques qui quoi s sa sans se selon sera seront ses si sien
        soi soient soit son sont sous sur t ta tandis te tel telle telles tels tes toi ton
        toujours tous tout toute toutes très tu un une vers via voici voilà vos votre vous y
        beaucoup desquelles desquels jamais quelconque quelconques sinon
        """.split()
    ),
    articles=frozenset({"le", "la", "les", "l", "un", "une", "des", "du", "de", "d", "au", "aux"}),
    verb_markers=frozenset(
        """
        je tu il elle on nous vous ils elles ne n se s pour à
        """.split()
    ),
    doubles=frozenset({"nous", "vous", "si", "très", "faire"}),
    doubles_before={"en": ("ant",)},
    abbreviations=frozenset(
        """
        m mm mme mmes mlle mgr dr pr me st ste art al chap cf éd env etc ex fig hab i.e ibid
        id inc janv févr avr juill sept oct nov déc n no nos p pp par paragr r.-u réf s.a
        sect suiv t tél vol
        """.split()
    ),
    months=(
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ),
    ordinal_suffixes=("er", "re", "ère", "e", "ème", "nd", "nde", "ers", "es", "d", "de"),
    reference_words={
        "paragraph": ("paragraphe", "paragraphes", "par", "paragr", "alinéa", "alinéas"),
        "article": ("article", "articles", "art"),
        "section": ("section", "sections", "sect"),
        "subsection": ("paragraphe", "paragraphes"),
        "subparagraph": ("sous-alinéa", "sous-alinéas", "division", "divisions"),
        "annex": ("annexe", "annexes", "appendice"),
        "chapter": ("chapitre", "chapitres", "chap"),
        "part": ("partie", "parties"),
        "footnote": ("note",),
        "table": ("tableau", "tableaux"),
        "figure": ("figure", "figures"),
        "resolution": ("résolution", "résolutions"),
    },
    scales={
        "cent": 100,
        "cents": 100,
        "mille": 1000,
        "millier": 1000,
        "milliers": 1000,
        "million": 10**6,
        "millions": 10**6,
        "milliard": 10**9,
        "milliards": 10**9,
        "billion": 10**12,
        "billions": 10**12,
    },
    anaphors=frozenset(
        """
        il ils elle elles lui leur leurs eux son sa ses celui celle ceux celles dernier dernière
        derniers dernières
        """.split()
    ),
    number_words={
        "un": "1",
        "une": "1",
        "seul": "1",
        "seule": "1",
        "double": "2",
        "deuxième": "2",
        "paire": "2",
        "paires": "2",
        "triple": "3",
        "tiers": "3",
        "tierce": "3",
        "tierces": "3",
        "demi": "0.5",
        "demie": "0.5",
        "moitié": "0.5",
        "dizaine": "10",
        "décennie": "10",
        "décennies": "10",
        "douzaine": "12",
        "quinzaine": "15",
        "vingtaine": "20",
        "trentaine": "30",
        "quarantaine": "40",
        "cinquantaine": "50",
        "soixantaine": "60",
        "centaine": "100",
        "totalement": "100",
        "entièrement": "100",
        "siècle": "100",
        "millier": "1000",
    },
    subjects=frozenset("je tu il on ils".split()),
    clause_openers=frozenset({"que", "qu"}),
    set_nouns=frozenset(
        """
        aide appui avance base cadre cas cause charge compte conséquence cours début défaut départ
        effet égard endroit exception fait fin fins fois fonction fur insu instant intention
        intermédiaire issue lieu lumière mesure moment moyen objet occasion occurrence part place
        plupart point propos question raison reprise reste sein sens site sorte suite sujet terme
        termes titre travers vertu vue
        """.split()
    ),
    accented="àâçéèêëîïôùûüœ",
    free_accents=("éè", "ûu", "îi"),
    prefixes=tuple(
        """
        anti auto bi bio co contre cyber dé dés éco électro entre extra géo hyper hypo inter intra
        macro méga méta micro mini mono multi néo neuro non pluri poly post pré pro pseudo quasi
        radio re ré semi socio sous sub super sur techno télé thermo trans tri ultra uni vidéo
        """.split()
    ),
    derivations=(
        ("s", ""),
        ("eur", "er"),
        ("eurs", "er"),
        ("euse", "er"),
        ("euses", "er"),
        ("able", "er"),
        ("ables", "er"),
        ("age", "er"),
        ("ages", "er"),
        ("ation", "er"),
        ("ations", "er"),
        ("ement", "e"),
        ("iste", "isme"),
        ("istes", "isme"),
    ),
    determiners=frozenset(
        """
        le la les l un une des du au aux ce cet cette ces mon ma mes ton ta tes son sa ses notre nos
        votre vos leur leurs chaque quelque quelques plusieurs tout toute tous toutes aucun aucune
        """.split()
    ),
    agreement=Agreement(
        elisions={
            "le": "l’",
            "la": "l’",
            "de": "d’",
            "ne": "n’",
            "je": "j’",
            "me": "m’",
            "te": "t’",
            "se": "s’",
            "que": "qu’",
            "jusque": "jusqu’",
            "lorsque": "lorsqu’",
            "puisque": "puisqu’",
            "si": "s’",
        },
        before={
            "si": frozenset({"il", "ils"}),
            "lorsque": frozenset({"il", "ils", "elle", "elles", "on", "un", "une"}),
            "puisque": frozenset({"il", "ils", "elle", "elles", "on", "un", "une"}),
        },
        numbers=frozenset({"un", "une", "vingt"}),
        vowels="aeiouàâéèêëîïôœùû",
        silent=tuple(
            """
            habil* habit* haleine* hallucin* harmon* hebdo* héberg* hectare* hectolitre* hégém*
            hélic* hélium hémi* hémo* hépa* herbe* herbi* hérit* hermét* hésit* hétér* heure heures
            heureu* hexa* hibern* histo* hiver* homéo* homicid* hommage* homme hommes homo*
            honnête* honneur* honor* hôpita* horaire* horizon* horlog* hormon* horoscop* horreur*
            horrib* hortic* hospic* hospit* hostil* hôte hôtes hôtel* hôtes* huile* huiss* humain*
            humeur* humid* humili* humour hydr* hygi* hymn* hyper* hypno* hypo* hystér*
            """.split()
        ),
        sounded=tuple(
            """
            a à et in on one onze* ou ouate* oued* oui ouistiti* out uhlan* ululer
            """.split()
        ),
        contractions={
            ("de", "le"): "du",
            ("de", "les"): "des",
            ("à", "le"): "au",
            ("à", "les"): "aux",
        },
        plural=frozenset(
            "les des ces aux mes tes ses nos vos leurs plusieurs quelques certaines".split()
        ),
        singular=frozenset("un une du au cet cette".split()),
        masculine=frozenset("le un du au ce cet".split()),
        feminine=frozenset("la une cette".split()),
        pronouns=frozenset({"le", "la", "les"}),
        nominal=frozenset(
            """
            après avant avec chez comme contre dans depuis dès devant durant entre hors jusque
            malgré lorsque par parmi pendant quand selon si sous suivant sur tous tout toute
            toutes vers voici voilà
            """.split()
        ),
        exchanged={
            "le": "la",
            "la": "le",
            "un": "une",
            "une": "un",
            "ce": "cette",
            "cet": "cette",
            "cette": "ce",
            "du": "de la",
            "au": "à la",
        },
        participles=("é", "ée", "i", "ie", "u", "ue"),
        men=MASCULINE,
        women=FEMININE,
    ),
    negation=Negation(
        words=frozenset(),
        openers=frozenset({"ne", "n"}),
        closers=frozenset("pas plus jamais guère point".split()),
        strong=frozenset(
            """
            ne n pas jamais aucun aucune aucuns ni sans non nul nulle nuls nulles nullement rien
            personne guère
            """.split()
        ),
        idioms=frozenset(
            """
            hésite hésitez hésiter importe oublie oubliez oublier seulement uniquement moins
            toujours encore forcément nécessairement tous toutes tout
            """.split()
        ),
        helpers=frozenset(
            """
            a ai aura auront aurait auraient avait avaient avez avons devez devra devraient devrait
            devront doit doivent est étaient était êtes fait faut ont peut peuvent pourra pourraient
            pourrait pouvez pouvons sera seraient serait seront soient soit sommes sont
            """.split()
        ),
        without="sans",
        with_="avec",
        hints=frozenset(
            """
            ailleurs aucunement autre autres autrement cesse cessent contre difficile difficilement
            faute faux fausse fausses hormis hors malgré moins peu peine plus plutôt rare rarement
            rares sauf seul seule seulement seuls seules tard trop uniquement vide vides zéro
            """.split()
        ),
        beginnings=tuple(
            """
            abandon abroge absen abst anti annul cadu cess contrair contrev défau défend défens dé
            déni dénu dépourv dés dis échapp échec échou empêch ennemi évit exce exclu exclut exempt
            faillit gratui ignor il im in interd interdi ir mal manqu méconn mé nég négat neutr non
            nonobst nul obsol obst omet omis ôt oubli perd perdu perte press prescri priv proscri
            refus rejet renonc retir sépar soustra suppr vain
            """.split()
        ),
    ),
    elided=("l", "d", "qu", "s", "n"),
    percent=("pour cent", "p. cent", "p. 100", "pour 100"),
    list_words=("et", "ou", "à", "et/ou", "et à", "ou à"),
    joining_words=("et", "ou", "et/ou", "ni"),
    number_signs=("n°", "no", "nos", "nᵒ", "numéro", "numéros"),
    noun_links=("de", "à", "en"),
    term_particles=("non",),
    infinitives=(
        ("er", "ant"),
        ("ger", "geant"),
        ("cer", "çant"),
        ("ir", "issant"),
        ("ir", "ant"),
        ("re", "ant"),
    ),
    irregular_verbs=frozenset(
        """
        aller apercevoir apprendre avoir boire comprendre concevoir connaître convaincre
        craindre croire devoir dire disparaître distraire écrire élire entreprendre être
        exclure extraire faire falloir inclure inscrire interdire lire paraître percevoir
        plaire pouvoir prendre prévoir produire recevoir reconnaître reprendre satisfaire
        savoir suffire valoir voir vouloir
        """.split()
    ),
    phrase_nouns=frozenset(
        """
        aide base but cadre cas cause cours dépit dérogation égard face fait faveur fin
        fonction fur lieu moyen nom objet occasion part manière façon point propos raison
        niveau échelle échelon regard sein sens suite sujet titre vertu vigueur vue
        """.split()
    ),
)
