"""Function words of languages that the checker does not check, but may meet in a text.

They serve one question: which language is this passage in? Latin stands among them so that a
quotation in Latin is known for what it is, and not taken for Italian or Romanian.
"""

NEIGHBOURS: dict[str, frozenset[str]] = {
    code: frozenset(words.split())
    for code, words in {
        "cs": """
            a aby ale bude by být do i ja je jeho jejich jako k které který která ke má mezi na
            nebo o od po pod podle pro před při s se si své tak to u v ve více z za ze že jsou byl
        """,
        "da": """
            af alle at blev bliver da de den der deres det dette efter eller en er et for fra har
            havde i ikke jeg kan med men mod måske når og også om over på sig sin skal som så til
            under var ved vi vil være
        """,
        "es": """
            a al ante como con contra cuando de del desde donde el ella en entre era es esta este
            esto fue ha hasta la las le lo los más muy no nos o otros para pero por que se ser si
            sin sobre son su sus también todo un una uno y ya
        """,
        "fi": """
            ei en että hän he ja jo joka jos kaikki kanssa kun kuin me mikä mukaan myös ne niin
            nyt olla oli on ovat se sekä sen siitä tai tämä vain voi
        """,
        "hu": """
            a az azt csak de egy egyik el és ez ezt hogy ha is meg már mint minden nem olyan pedig
            s sem szerint van vagy volt
        """,
        "it": """
            a al alla alle anche ad che chi ci come con da dal dalla degli dei del della delle di
            e è ed era gli ha i il in io la le lo loro ma nel nella non o per più quale quando
            questa questo se si sia sono su sua suo tra un una uno
        """,
        "la": """
            a ab ac ad apud atque aut autem cum de deinde dum e eius enim ergo est esse et etiam
            ex hic hoc iam id igitur ille in inter ipse is ita nec neque nihil nisi non nunc ob
            omnia omnes pax per post pro qua quae quam qui quia quid quidem quis quo quod se sed
            si sic sine sub sunt super suum tamen te tu ubi ut vel vero
        """,
        "nl": """
            aan als bij dat de deze die dit door een en er geen had heeft het hij hun ik in is kan
            maar meer met moet naar niet nog of om ook op over te tegen tot uit van voor was we
            wat wel werd wordt worden ze zich zij zijn zoals
        """,
        "no": """
            at av ble blir da de den der deres det dette eller en er et for fra ha har hun i ikke
            jeg kan med men mot når og også om opp over på seg sin skal som så til under var ved
            vi vil være
        """,
        "pl": """
            a aby ale był być co czy dla do i ich jak jako jest już który która które lub ma może
            na nad nie o od oraz po pod przez przy się są sobie tak tego to tym w we wszystkich z
            za ze że
        """,
        "pt": """
            a ao aos as até com como da das de dela dele do dos e é ela ele em entre era esta este
            eu foi há já lhe mais mas mesmo muito na não nas no nos o os ou para pela pelo por que
            quem se sem ser seu são sobre sua também um uma
        """,
        "ro": """
            a ai al ale am ar are au avea ca care ce cel cu cum că de din după este era fi fost
            fără în între la le lui mai nu o pe pentru prin și sa sau se sunt să un unei unor va
        """,
        "sk": """
            a aby ale alebo bol by byť do i je jeho k ako ktoré ktorý ktorá má medzi na nie o od
            po podľa pre pred pri s sa si so tak to u v vo viac z za zo že sú
        """,
        "sv": """
            alla att av bara blev bli blir de dem den deras det detta där efter eller en ett för
            från ha hade han har i inte jag kan man med men mot måste när och också om på samt sig
            sin ska skall som så till under upp ut var vi vid vill är
        """,
    }.items()
}

# Languages that are told by their script: no function words are needed.
OTHER_SCRIPTS = ("ar", "bg", "el", "fa", "he", "hi", "ja", "ko", "ru", "uk", "zh-cn")
