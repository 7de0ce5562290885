"""The gender of common French nouns that their endings do not tell.

Nouns of one gender only: none that names a person of either, none that is an adjective too which
may stand before a noun of the other (“une large part”), none that is another word in the
other gender (“le livre”, “la livre”). Most were counted behind articles in legislation.
"""

MASCULINE = frozenset(
    """
    accessoire accès achat acheteur acte administrateur affidavit alinéa alphabet analyste
    ancien angle appel apport arbre arrêté article arôme attribut aveu avis avocat aéroglisseur
    aéronef aîné bagage ballast bassin bateau benzène besoin bilan billet bison bit bloc bogue
    bois bon bord bordereau bouton bovin bras brasseur bref bruit budget bulletin bureau but
    butane bénéfice cadran cahier caisson calcul camion candidat cannabis capelan caractère
    carbone carré cas casque centre cercle certificat champ chapitre charbon chargeur chat
    chemin chien chiffre choix chèque chômage ciel cigare cinéma circuit clavecin clic climat
    code coin colis collecteur collège comité commerce commis commissariat compilateur complot
    compte compteur comté concept concepteur concert conciliateur conditionnel conducteur
    conflit congé conseiller consommateur constructeur contact conteneur contenu contexte
    contrat contributeur contrôleur coordonnateur corps couple cours coût crabe crayon crime
    critère crédit cycle câble côté cœur danger degré demandeur dernier dessin dessous dessus
    diamètre dictionnaire dimanche dindon diplôme directeur dispositif disque distributeur
    district dividende doigt dollar domaine donneur dos dossier drapeau drawback droit débit
    débiteur début décret décès défendeur défi déficit défunt délai délit départ dépôt détenteur
    détroit développeur emballage embryon emploi employeur emprunt emprunteur endroit engin
    engrais ensemble entrepreneur entrepôt envoi essai examen exemple exercice exploit
    expéditeur extincteur extrait fabricant facteur fardeau feu fil film fleuve flux fondateur
    fonds formaldéhyde format fossé fournisseur frein gardien gaz genre gluten gouvernement
    gouverneur grain gramme gras grief groupe guillemet habitat hameçon harpon hiver hyperlien
    identificateur immeuble importateur impôt incendie indicateur indice indien inspecteur
    interrogatoire intervalle intérêt itérateur jardin jeu jeudi jour journal jury kilo
    kilomètre laboratoire lait landau lecteur lest lien lieu liquidateur lit litige livret
    locateur logo lot loyer lundi lycée magasin mainteneur maintien mandat manomètre
    maquereau marché mardi mariage marteau matin matériau matériel menu mercredi meurtre
    micrologiciel midi milicien milieu ministère module modèle mois monde mot moteur motif moyen
    multiplicateur mur muscle musée mètre mélange métier navigateur navire nez niveau nom nombre
    nord nouveau nouvel noyau nuage numéro obstacle opérateur orage ordinateur ordre orifice
    ouest ouvrage ovin pain panama panneau para paragraphe paramètre parlement parti passager
    passeport passif pavé pays permis peuple pharmacien pictogramme pied pinceau pipeline pixel
    plaidoyer plan plancher plateau plongeur pneu poids point pointeur poisson pont port
    portefeuille porteur portique poteau potentiel pouce poème praticien premier preneur
    principe privilège prix problème processus prochain procureur procès producteur produit
    profil profit programme progrès projecteur promoteur prononcé propane prorata prospecteur
    prospectus protecteur protocole préavis précepte précurseur préjudice prénom prêt prêteur
    puits périmètre périphérique pétoncle pétrole pêcheur quai quart quartier quinzième quota
    rachat radon raisin rajout rang rappel rapport ratio rayon receveur recours recto reflux
    refus registre reliquat remorqueur renvoi repas repos respect ressort reste retrait revenu
    risque roman rythme règlement récépissé réexamen régime réglage régulateur répertoire réseau
    résultat résumé réviseur rôle sabot salaire samedi sang saumon sceau script scrutateur
    scrutin secrétariat secteur segment sein semestre sens serveur service seul shérif signal
    signaleur sirop site siècle siège soir sol soleil sommet soudan souscripteur soutien sperme
    stade statisticien stock stylo sténographe sucre sud sujet superviseur support surplus
    symbole syndicat système sénat séquestre tableau tarif taux temps terme terminal terrain
    territoire test texte thon théâtre timbre titre toit traité trajet transfert transport
    transporteur travailleur tribunal trimestre trésor tube tunnel tuple tuyau type téléphone
    utilisateur vaporisateur vendeur vendredi vent verre verrou verso village vin virage visa
    vol volet volume vote voyage véhicule vélo vérificateur wagon web âge échantillon écran
    écriteau égout élément énoncé époux état étranger œil
    """.split()
)
FEMININE = frozenset(
    """
    adresse affiche alarme alerte amende analyse ancienne annexe annonce année archive arme
    armée assemblée assiette bague ballastière bande banque barre barrière base bataille
    batterie bibliothèque biomasse blessure bonne bouche boucle bourse bouteille boutique boîte
    branche brochure caisse campagne caméra caractéristique carcasse carte catégorie cause
    certaine chaise chambre chanson charge charte chaudière chaussure chaîne cheminée chemise
    chute cible classe clause clef cloison clé collecte colonne combinaison communauté compagnie
    contrepartie coopérative copie cote couche couleur cour courbe croissance croix cuisine
    culture cuve danse date demande dernière dette dispense disquette donnée dose douane douche
    drague durée décharge défaite défense dépense eau enquête entente entreprise entrée
    enveloppe erreur espèce excuse faculté façon femme fenêtre feuille fiche fiducie fin fièvre
    fleur fois fonction force forme formule forêt fosse fraude frontière fuite fête gamme
    garantie glace graine grammaire grippe grue guerre hausse hauteur herbe heure histoire
    hypothèque icône injustice interface jambe jauge jetée journée justice langue lettre liberté
    ligne limite liste loi longueur lumière lune machine main maison maladie manière marche
    marge marque masse matière matrice maîtrise menace mer mesure mine mise monnaie montagne
    mouche musique méthode neige norme note nouvelle nuit offre opinion oreille paix parenthèse
    parole partie peau peine peinture perte pharmacie photo photographie phrase piste pièce
    plage plainte plateforme plongée pluie police pompe porte poursuite pratique première preuve
    prime prise prison procédure profondeur propriété province puce pêche racine raffinerie
    raison rampe rangée recherche remise requête retenue retraite rive rivière robe route
    rubrique rue règle récolte région réplique réponse réserve réunion saisie salle santé sauce
    scène semaine seule société soirée sortie soupape soupe souris stratégie succursale surface
    syllabe sûreté table taille tasse taxe technologie tentative terre topographie touche
    tranchée trousse tâche télévision tête union usine valeur valise variante variété vente
    veste viande victoire vidéo vie ville virgule visite vitesse voie voix vue zone échelle
    écluse école épaule époque épreuve équipe étape étoile étude île
    """.split()
)
