"""Two hundred places where a term stands in a form that is right, and that must not be reported.

Below each entry of the glossary, as ``source = target``, stand sentences with their translations:
inflected, agreeing, elided and contracted forms, other hyphens, apostrophes, spaces and line ends
(written ⏎), capitals without accents, acronyms beside full forms, synonyms, and words that look
like a term and are none. The wording is our own, in the manner of institutional texts.
"""

# ruff: noqa: E501 - a table of sentences, a row each

from typing import NamedTuple

from checker.policy import Policy
from checker.run import check_texts
from glossary.formats.csv import parse_csv

TABLE = """
critical infrastructure = infrastructures critiques
    They protect critical infrastructure. | Ils protègent les infrastructures critiques.
    Each critical infrastructure has an owner. | Chaque infrastructure critique a un propriétaire.
    The protection of critical infrastructure is vital. | La protection de l’infrastructure critique est vitale.
    Critical infrastructures are at risk. | Les infrastructures critiques sont menacées.
    CRITICAL INFRASTRUCTURE | INFRASTRUCTURES CRITIQUES
    It depends on its critical infrastructure. | Elle dépend de ses infrastructures critiques.
    A map of critical infrastructure exists. | Il existe une carte des infrastructures⏎critiques.
    National critical infrastructure is old. | Les infrastructures nationales critiques sont anciennes.
    They speak of “critical infrastructure”. | Ils parlent d’« infrastructures critiques ».
crisis management = gestion des crises
    Crisis management is a core task. | La gestion des crises est une tâche fondamentale.
    A crisis management exercise took place. | Un exercice de gestion de crise a eu lieu.
    They train in crisis management. | Ils s’entraînent à la gestion d’une crise.
    Crisis-management tools exist. | Il existe des outils de gestion de crises.
    It serves crisis management. | Cela sert à la gestion de la crise.
    Crisis management, in short, is hard. | Bref, la gestion des crises est difficile.
Allies = Alliés
    Allies agreed. | Les Alliés se sont entendus.
    An Ally asked for help. | Un Allié a demandé de l’aide.
    The Allies’ forces are ready. | Les forces des Alliés sont prêtes.
    They spoke to the Allies. | Ils ont parlé aux Alliés.
    Allies will help. | Les alliés apporteront leur aide.
    The Ally concerned pays. | L’allié concerné paie.
    Allies decide together. | Les nations alliées décident ensemble.
counter-terrorism = lutte contre le terrorisme
    Counter-terrorism is a priority. | La lutte contre le terrorisme est une priorité.
    Counterterrorism work goes on. | Les travaux de lutte contre le terrorisme se poursuivent.
    Its counter-⏎terrorism role grows. | Son rôle dans la lutte contre le terrorisme grandit.
    Counter terrorism measures were agreed. | Des mesures de lutte contre le⏎terrorisme ont été convenues.
    They continue to counter terrorism. | Ils continuent de combattre les terroristes.
    COUNTER-TERRORISM | LUTTE CONTRE LE TERRORISME
    New counter‑terrorism tools are needed. | Il faut de nouveaux outils de lutte contre un terrorisme changeant.
European Union|EU = Union européenne|UE
    The European Union signed. | L’Union européenne a signé.
    The EU signed. | L’UE a signé.
    The EU signed the text. | L’Union européenne a signé le texte.
    The European Union’s rules apply. | Les règles de l’UE s’appliquent.
    It wrote to the European Union. | Elle a écrit à l’Union Européenne.
    EU members met. | Les membres de l'UE se sont réunis.
    A European Union mission left. | Une mission de l’union européenne est partie.
member State = État membre
    Member States voted. | Les États membres ont voté.
    A member State objected. | Un État membre a fait objection.
    The member States’ reports are due. | Les rapports des Etats membres sont attendus.
    MEMBER STATES | ETATS MEMBRES
    It was sent to member States. | Il a été adressé aux États membres.
    Each Member State pays. | Chaque Etat membre paie.
    The member State in question replied. | L’État membre en question a répondu.
national authority = autorité nationale
    National authorities decide. | Les autorités nationales décident.
    The national authority decides. | L’autorité nationale décide.
    It informs the national authorities. | Elle informe les autorités⏎nationales.
    Every national authority has a role. | Toute autorité nationale a un rôle.
    It is for national authorities to act. | C’est aux autorités nationales d’agir.
    The request goes to a national authority. | La demande va à l’autorité nationale.
general council = conseil général
    The general council met. | Le conseil général s’est réuni.
    General councils met. | Les conseils généraux se sont réunis.
    It wrote to the general councils. | Elle a écrit aux conseils généraux.
    The vote of the general council is final. | Le vote du conseil général est sans appel.
    A general council was held. | Un Conseil général s’est tenu.
lessons learned = enseignements tirés
    Lessons learned were shared. | Les enseignements tirés ont été partagés.
    One lesson learned stands out. | Un enseignement tiré ressort.
    The lesson learned is simple. | L’enseignement tiré est simple.
    They draw on lessons learned. | Ils s’appuient sur des enseignements tirés.
    The file of lessons learned is open. | Le dossier des enseignements tirés est ouvert.
best practice = meilleure pratique
    Best practices are shared. | Les meilleures pratiques sont partagées.
    It is best practice. | C’est la meilleure pratique.
    A guide to best practice appeared. | Un guide des meilleures pratiques est paru.
    They exchange best practices. | Ils échangent de meilleures pratiques.
special representative = représentant spécial|représentante spéciale
    The special representative spoke. | Le représentant spécial a parlé.
    The Special Representative spoke. | La représentante spéciale a parlé.
    Special representatives met. | Les représentants spéciaux se sont réunis.
    A special representative was named. | Une représentante spéciale a été nommée.
    The special representatives’ report came out. | Le rapport des représentantes spéciales est paru.
non-proliferation = non-prolifération
    Non-proliferation matters. | La non-prolifération compte.
    Nonproliferation matters. | La non-prolifération compte.
    Non proliferation matters. | La non prolifération compte.
    A treaty on non-proliferation exists. | Il existe un traité sur la non‑prolifération.
    The non-⏎proliferation regime holds. | Le régime de non-⏎prolifération tient.
cyber defence = cyberdéfense
    Cyber defence improves. | La cyberdéfense s’améliore.
    Cyber-defence improves. | La cyber-défense s’améliore.
    Our cyber defence team left. | Notre équipe de cyberdéfense est partie.
    A cyber defence exercise was held. | Un exercice de cyberdéfense s’est tenu.
rule of law = état de droit
    The rule of law holds. | L’état de droit tient.
    They uphold the rule of law. | Ils défendent l'État de droit.
    Respect for the rule of law is vital. | Le respect de l’État de droit est vital.
    Rule-of-law reforms began. | Les réformes de l’état de droit ont commencé.
arms control = maîtrise des armements
    Arms control works. | La maîtrise des armements fonctionne.
    An arms-control treaty was signed. | Un traité de maîtrise des armements a été signé.
    They work on arms control. | Ils travaillent à la maîtrise d’armements.
    ARMS CONTROL | MAITRISE DES ARMEMENTS
special task force = équipe spéciale
    The special task force met. | L’équipe spéciale s’est réunie.
    Special task forces met. | Des équipes spéciales se sont réunies.
    The work of the special task force goes on. | Les travaux de l’Équipe spéciale se poursuivent.
    The special task force is new. | L’Equipe spéciale est nouvelle.
    It reports to the special task force. | Elle rend compte à l’équipe spéciale.
work of art = œuvre d’art
    A work of art was stolen. | Une œuvre d’art a été volée.
    Works of art were stolen. | Des œuvres d’art ont été volées.
    It protects works of art. | Elle protège les oeuvres d’art.
    The works of art are listed. | Les œuvres d'art sont inventoriées.
host nation = pays hôte
    The host nation pays. | Le pays hôte paie.
    Host nations pay. | Les pays hôtes paient.
    It is up to the host nation. | C’est au pays hôte de décider.
    The host nation’s laws apply. | Les lois du pays hôte s’appliquent.
    A host nation was found. | On a trouvé un pays⏎hôte.
collective defence = défense collective
    Collective defence comes first. | La défense collective vient d’abord.
    A collective-defence plan exists. | Il existe un plan de défense collective.
    COLLECTIVE DEFENCE | DEFENSE COLLECTIVE
    They recall collective defence. | Ils rappellent la défense, collective, des membres et leur défense collective.
risk assessment = évaluation des risques
    The risk assessment is done. | L’évaluation des risques est faite.
    Risk assessments are done yearly. | Les évaluations de risques se font chaque année.
    A risk assessment is needed. | Il faut une évaluation du risque.
    The method of risk assessment changes. | La méthode d’évaluation des risques change.
    Each risk assessment is kept. | Toute évaluation de risque est conservée.
annual report = rapport annuel
    The annual report is out. | Le rapport annuel est paru.
    Annual reports are public. | Les rapports annuels sont publics.
    It is in the annual report. | Cela figure au rapport annuel.
    Every annual report has a summary. | Chaque rapport annuel a un résumé.
    The annual reports’ tables differ. | Les tableaux des rapports annuels diffèrent.
commercial lease = bail commercial
    The commercial lease ends. | Le bail commercial prend fin.
    Commercial leases end. | Les baux commerciaux prennent fin.
    The terms of commercial leases vary. | Les clauses des baux commerciaux varient.
    A commercial lease was signed. | Un bail commercial a été signé.
executive director = directeur exécutif
    The executive director resigned. | Le directeur exécutif a démissionné.
    The Executive Director resigned. | La directrice exécutive a démissionné.
    Executive directors met. | Les directeurs exécutifs se sont réunis.
    It was for the executive director to say. | C’était au directeur exécutif de le dire.
safety measure = mesure de sécurité
    Safety measures apply. | Les mesures de sécurité s’appliquent.
    A safety measure failed. | Une mesure de sécurité a échoué.
    New safety measures are planned. | De nouvelles mesures de sécurité sont prévues.
    Each safety measure counts. | Chaque mesure de sécurité compte.
    The cost of safety measures rose. | Le coût des mesures de⏎sécurité a augmenté.
work programme = programme de travail
    The work programme was adopted. | Le programme de travail a été adopté.
    Work programmes were adopted. | Les programmes de travail ont été adoptés.
    The work-programme is long. | Le programme de travail est long.
    It added a point to the work programme. | Elle a ajouté un point au programme de travail.
partner country = pays partenaire
    Partner countries took part. | Les pays partenaires ont pris part.
    A partner country took part. | Un pays partenaire a pris part.
    It helps partner countries. | Elle aide des pays partenaires.
    The partner country’s envoy spoke. | L’envoyé du pays partenaire a parlé.
armed forces = forces armées
    The armed forces helped. | Les forces armées ont aidé.
    Its armed forces are small. | Ses forces armées sont réduites.
    It is a matter for the armed forces. | C’est l’affaire des forces armées.
    The Armed Forces marched. | Les Forces armées ont défilé.
legal adviser = conseiller juridique
    The legal adviser wrote. | Le conseiller juridique a écrit.
    Legal advisers wrote. | Les conseillers juridiques ont écrit.
    Ask the legal adviser. | Adressez-vous à la conseillère juridique.
    The legal advisers are away. | Les conseillères juridiques sont absentes.
human right = droit de l’homme
    Human rights are universal. | Les droits de l’homme sont universels.
    Every human right matters. | Tout droit de l’homme compte.
    It protects human rights. | Elle protège les droits de l'homme.
    HUMAN RIGHTS | DROITS DE L’HOMME
preparedness = état de préparation
    Preparedness improved. | L’état de préparation s’est amélioré.
    Its preparedness is poor. | Son état de préparation laisse à désirer.
    The level of preparedness fell. | Le niveau d’état de préparation a baissé.
resilience = résilience
    Resilience matters. | La résilience compte.
    RESILIENCE | RESILIENCE
    It adds to their resilience. | Elle ajoute à leur résilience.
    Resilience rests on preparation. | La rési\u00adlience repose sur la préparation.
plan = plan
    The plan is ready. | Le plan est prêt.
    Plans are ready. | Des plans sont prêts.
    They will plan the visit. | Ils organiseront la visite.
    She plans to leave. | Elle a l’intention de partir.
    We plan to leave. | Nous avons l’intention de partir.
State = État
    The State pays. | L’État paie.
    States pay. | Les États paient.
    He states that it works. | Il affirme que cela fonctionne.
    It shall state the grounds. | Elle donne les motifs.
    The States concerned met. | Les Etats concernés se sont réunis.
health = santé
    Health comes first. | La santé passe d’abord.
    Health care staff took part. | Le personnel soignant a pris part.
    Public health improved. | La santé publique s’est améliorée.
health care staff = personnel soignant
    The health care staff left. | Le personnel soignant est parti.
    Health-care staff left. | Les personnels soignants sont partis.
    Healthcare staff left. | Le personnel soignant est parti.
declaration = déclaration
    Declarations were made. | Des déclarations ont été faites.
    The declaration is short. It is public. | La déclaration est courte. Elle est publique.
    The declaration is short, and the declaration is public. | La déclaration est courte et publique.
    It was the subject of a declaration. | Elle a fait l’objet d’une déclaration.
exchange of information = échange d’informations
    The exchange of information works. | L’échange d’informations fonctionne.
    Exchanges of information work. | Les échanges d’informations fonctionnent.
    They favour the exchange of information. | Ils sont favorables à l’échange d’information.
    It rests on an exchange of information. | Cela repose sur un échange⏎d’informations.
research and development = recherche et développement
    Research and development cost much. | La recherche et le développement coûtent cher.
    They invest in research and development. | Ils investissent dans la recherche et développement.
    Research and development projects began. | Des projets de recherche et de développement ont commencé.
security policy = politique de sécurité
    The security policy changed. | La politique de sécurité a changé.
    Security policies changed. | Les politiques de sécurité ont changé.
    Its security policy is unchanged. | Sa politique de sécurité n’a pas changé.
    Its security policy is clear. | Sa politique de sécurité est claire.
    The policy on security policy reviews is new. | La règle sur l’examen des politiques de sécurité est nouvelle.
early warning system = système d’alerte rapide
    The early warning system works. | Le système d’alerte rapide fonctionne.
    Early warning systems work. | Les systèmes d’alerte rapide fonctionnent.
    The early-warning system is old. | Le système d'alerte rapide est ancien.
    It joins the early warning system. | Elle se joint au système d’alerte rapide.
    Every early warning system needs people. | Tout système d’alerte⏎rapide exige du personnel.
humanitarian aid = aide humanitaire
    Humanitarian aid arrived. | L’aide humanitaire est arrivée.
    Thanks to humanitarian aid they live. | Grâce à l’aide humanitaire, ils vivent.
    The humanitarian-aid convoy left. | Le convoi d’aide humanitaire est parti.
    HUMANITARIAN AID | AIDE HUMANITAIRE
secretary general = secrétaire général|secrétaire générale
    The Secretary General spoke. | Le secrétaire général a parlé.
    The Secretary-General spoke. | La Secrétaire générale a parlé.
    It wrote to the secretary general. | Elle a écrit au secrétaire général.
    The secretary general’s letter is here. | La lettre de la secrétaire générale est ici.
    The secretaries general met. | Les secrétaires généraux se sont réunis.
quality control = contrôle de la qualité
    Quality control is strict. | Le contrôle de la qualité est strict.
    Quality controls are strict. | Les contrôles de qualité sont stricts.
    They leave it to quality control. | Ils s’en remettent au contrôle de la qualité.
    A quality-control team came. | Une équipe de contrôle de la qualité est venue.
"""


class Form(NamedTuple):
    """A sentence and its translation, in which the terms stand as they should."""

    source: str
    target: str


def _rows() -> list[list[str]]:
    lines = (line for line in TABLE.splitlines() if line.startswith(" "))
    return [[part.strip().replace("⏎", "\n") for part in line.split(" | ", 1)] for line in lines]


FORMS = tuple(Form(*row) for row in _rows())
GLOSSARY = parse_csv(
    "source_term;target_term\n"
    + "\n".join(
        line.replace(" = ", ";") for line in TABLE.splitlines() if line and not line.startswith(" ")
    ),
    "forms.csv",
)


def flagged() -> list[str]:
    """Return what the rules on terms say of the forms: nothing, if all is well."""
    policy = Policy(select=("terminology",), ignore=("term-gap",))
    return [
        f"{form.source} | {form.target}: {finding.messages['en']}"
        for form in FORMS
        for finding in check_texts(
            form.source, form.target, glossaries=[GLOSSARY], policy=policy
        ).findings
    ]
