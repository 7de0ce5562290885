"""What goes before French nouns, and how French denies."""

from checker.languages.agreement import Agreement
from checker.languages.french_nouns import FEMININE, MASCULINE
from checker.languages.negation import Negation

FRENCH_AGREEMENT = Agreement(
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
    doubles=frozenset(
        """
        aide artiste barde cache camarade capitaine carpe cartouche chef coche collègue cornette
        couple crêpe critique enfant enseigne espace faune finale foudre garde geste greffe guide
        interprète journaliste juge laque livre locataire légume manche manœuvre maire membre
        mémoire ministre mode mort moule mousse notaire office ombre page parallèle partenaire
        pendule personnel physique platine poche politique poste pourpre propriétaire quadrille
        radio relâche scientifique secrétaire solde somme spécialiste statuaire témoin titulaire
        touriste tour trompette vague vapeur vase voile élève
        """.split()
    ),
)

FRENCH_NEGATION = Negation(
    words=frozenset(),
    openers=frozenset({"ne", "n"}),
    closers=frozenset("pas plus jamais guère point".split()),
    strong=frozenset(
        """
        ne n pas jamais aucun aucune aucuns ni sans non nul nulle nuls nulles nullement rien
        personne guère
        """.split()
    ),
    opened=frozenset({"personne", "ni"}),
    barring=("interd",),
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
    limiting=frozenset("que qu seulement uniquement seul seule sauf excepté hormis".split()),
    without="sans",
    with_="avec",
    hints=frozenset(
        """
        antérieur antérieure aucunement autrement cesse cessent dehors difficile difficilement
        faute faux fausse fausses hormis hors mal malgré moins peu peine plutôt rare rarement
        rares sauf seul seule seulement seuls seules tiers tort uniquement vide vides zéro jusque
        maximal maximale
        maximum obligatoirement éventuellement
        """.split()
    ),
    beginnings=tuple(
        """
        inobserv inappl incompat abandon abroge absen abst abusi annul bloqu cach cadu cess
        contrair contrev dispens débranch décharg déconnect défau défend défens dégag déni dénu
        dépass dépourv dérog désactiv désinstall différ disjoint disparat empêch ennemi exce exclu
        exclut exempt expir facultati faillit ferm gratui ignor immun impossib inaccessib inconn
        indispon insensib intact interd interdi interromp interrup introuv inutil manqu masqu
        méconn muet neutr nonobst négat obsol obst omet omis oubli perd persist perte prescri
        prescriv priv proscri préven prévien refus rejet renonc retard retir soustra subordonn
        superflu suppr sépar vain échapp échec échou élimin étein évit ôt
        """.split()
    ),
    prefixes=("il", "im", "in", "ir", "mal", "non"),
)
