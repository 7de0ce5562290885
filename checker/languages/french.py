"""French."""

from checker.languages.french_figures import FRENCH_FIGURES
from checker.languages.french_grammar import FRENCH_AGREEMENT, FRENCH_NEGATION
from checker.languages.french_hyphens import FRENCH_HYPHENS
from checker.languages.language import Language

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
    ordinal_suffixes=("er", "re", "ère", "e", "è", "ème", "nd", "nde", "ers", "es", "d", "de"),
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
        "rule": ("règle", "règles"),
        "form": ("formule", "formules", "formulaire", "formulaires"),
        "column": ("colonne", "colonnes"),
    },
    reference_leads=frozenset("l le la les du des au aux".split()),
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
    possessives=frozenset("son sa ses leurs".split()),
    anaphor_genders=dict.fromkeys("il ils celui ceux eux dernier derniers".split(), "masculine")
    | dict.fromkeys("elle elles celle celles dernière dernières".split(), "feminine"),
    number_words={
        "un": "1",
        "une": "1",
        "seul": "1",
        "seule": "1",
        "double": "2",
        "deuxième": "2",
        "second": "2",
        "seconde": "2",
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
        "totalité": "100",
        "totalement": "100",
        "entièrement": "100",
        "siècle": "100",
        "millier": "1000",
        "midi": "12",
        "minuit": "0",
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
    hyphenated=FRENCH_HYPHENS,
    other_spellings=(("oe", "œ"), ("ae", "æ"), ("güe", "guë"), ("güi", "guï")),
    prefixes=tuple(
        """
        anti auto bi bio co contre cyber dé dés éco électro entre extra géo hyper hypo inter intra
        macro méga méta micro mini mono multi néo neuro non pluri poly post pré pro pseudo quasi
        radio re ré semi socio sous sub super sur techno télé thermo trans tri ultra uni vidéo
        """.split()
    ),
    derivations=(
        ("s", ""),
        ("ante", "ant"),
        ("antes", "ants"),
        ("eure", "eur"),
        ("eures", "eurs"),
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
    agreement=FRENCH_AGREEMENT,
    negation=FRENCH_NEGATION,
    elided=("l", "d", "qu", "s", "n"),
    elisions=frozenset("c d j l m n s t qu jusqu lorsqu puisqu quoiqu quelqu presqu".split()),
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
    joined_before=frozenset("après avant contre entre non sans sous sur".split()),
    joined_behind=frozenset({"même", "mêmes", "vous"}),
    also_names=frozenset(
        """
        assemblée bourse chambre charte congrès constitution couronne diète église empire est état
        états gouvernement internet libération midi monarchie nation nations nord occident orient
        ouest parlement parquet premier président première province renaissance république réforme
        régence résistance restauration révolution sénat seigneur sud terre toile trésor union web
        """.split()
    ),
    figures=FRENCH_FIGURES,
    label_words=frozenset(
        """
        bouton boîte carte case champ commutateur fenêtre icône interrupteur menu onglet panneau
        rubrique touche
        """.split()
    ),
    label_verbs=("appuy", "choisi", "cliqu", "coch", "décoch", "sélectionn", "tap"),
    label_prepositions=frozenset({"sur"}),
    question_words=frozenset(
        "combien comment est-ce laquelle lequel lesquelles lesquels pourquoi quoi".split()
    ),
    inverted=tuple("-ce -elle -elles -il -ils -je -on -tu".split()),
    translator_notes=("ndt", "n.d.t", "n. d. t", "note du traducteur", "note de la traduct"),
)
