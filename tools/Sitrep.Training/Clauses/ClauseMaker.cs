using Sitrep.Training.Corpora;

namespace Sitrep.Training.Clauses;

/// <summary>
/// Makes plain sentences of news with their trees. The treebanks are of the web: there 'The mayor promised reforms.' looks more like a phrase about
/// promised reforms than like a sentence, for want of short clauses with a bare object.
/// </summary>
internal sealed class ClauseMaker(ClauseWords words, SeededOrder random)
{
    private static readonly string[] Adjectives = ["armed", "senior", "local", "former", "masked", "national", "new", "young", "military", "foreign", "main", "old", "large"];
    private static readonly string[] Months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
    private static readonly string[] Days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
    private static readonly string[] Numbers = ["two", "three", "four", "five", "six", "nine", "12", "20", "40"];
    private static readonly string[] Amounts = ["5", "20", "1.5", "two", "300", "ten"];
    private static readonly string[] Funds = ["aid", "debt", "cash", "relief", "credit"];
    private static readonly string[] Links =
    [
        "in", "near", "at", "with", "from", "against", "after", "during", "over", "amid", "despite", "across", "along", "among", "around", "before", "behind",
        "beyond", "by", "inside", "into", "outside", "through", "throughout", "toward", "towards", "under", "until", "without", "within", "amidst", "following",
    ];

    private static readonly string[] Contents = ["report", "rumour", "rumor", "claim", "fear", "allegation", "hope", "suggestion", "announcement", "belief", "sign"];
    private static readonly string[] Showing = ["show", "suggest", "confirm", "reveal", "find", "prove", "indicate", "say"];
    private static readonly string[] Declaring = ["declare", "name", "call", "label", "brand", "elect", "appoint", "designate"];
    private static readonly string[] Raising = ["deny", "dismiss", "hear", "repeat", "reject", "spread", "welcome", "confirm"];
    private static readonly string[] Saying = ["say", "report", "deny", "announce", "claim", "confirm", "warn", "fear"];
    private static readonly string[] Promising = ["promise", "urge", "order", "ask", "tell", "allow", "force", "persuade"];
    private static readonly string[] Giving = ["give", "send", "offer", "hand", "grant", "pay", "lend", "owe", "show", "deny", "award", "sell"];
    private static readonly string[] Unchanged = ["hit", "hurt", "cut", "set", "shut", "burst", "cost", "put", "let"];
    private static readonly string[] Erupting = ["erupt", "continue", "resume", "intensify", "spread", "begin", "end", "collapse"];
    private static readonly string[] Ready = ["due", "due", "likely", "ready", "set"];
    private static readonly string[] Beginning = ["begin", "start", "end", "resume", "continue", "fail", "open", "take"];
    private static readonly string[] Going = ["flee", "return", "leave", "die", "fail", "surrender", "resign", "escape", "vanish", "collapse"];

    private readonly List<(string Form, string Tag, int Head, string Relation)> _words = [];

    /// <summary>A sentence with its tree.</summary>
    public TreebankSentence Make()
    {
        _words.Clear();
        var root = random.Next(18) switch
        {
            < 6 => Active(),
            6 => Passive(),
            7 => Speech(),
            8 => Told(),
            9 => Reduced(),
            10 => Due(),
            11 => Given(),
            12 => Reached(),
            13 => Between(),
            14 => Rumoured(),
            15 => Shown(),
            16 => Declared(),
            _ => Fronted(),
        };
        Attach(root, -1, "root");
        Attach(Add(".", "PUNCT|."), root, "punct");
        _words[0] = _words[0] with { Form = char.ToUpperInvariant(_words[0].Form[0]) + _words[0].Form[1..] };
        return new TreebankSentence(
            [.. _words.Select(w => w.Form)],
            [.. _words.Select(w => w.Form)],
            [.. _words.Select(w => w.Tag)],
            [.. _words.Select(_ => "_")],
            [.. _words.Select(w => w.Head < 0 ? _words.Count : w.Head)],
            [.. _words.Select(w => w.Relation)]);
    }

    private bool Chance(int percent) => random.Next(100) < percent;

    private T Pick<T>(T[] from) => from[random.Next(from.Length)];

    private int Add(string form, string tag)
    {
        _words.Add((form, tag, -1, "dep"));
        return _words.Count - 1;
    }

    private void Attach(int word, int head, string relation) => _words[word] = _words[word] with { Head = head, Relation = relation };

    // 'The rebels have shelled a bridge near the border on Monday.'
    private int Active()
    {
        var subject = Subject();
        return Predicate(subject, "nsubj");
    }

    private int Predicate(int subject, string relation)
    {
        var verb = Verb(IsPlural(subject));
        Attach(subject, verb, relation);
        Attach(Object(), verb, "obj");
        Adjuncts(verb);
        return verb;
    }

    private int Verb(bool plural)
    {
        var forms = Chance(4) ? words.Verb(Pick(Unchanged)) : Pick(words.Verbs);
        if (Chance(60))
        {
            return Add(forms.Past, "VERB|VBD");
        }

        if (Chance(30))
        {
            return plural ? Add(forms.Base, "VERB|VBP") : Add(forms.Third, "VERB|VBZ");
        }

        if (Chance(25))
        {
            var modal = Add(Chance(70) ? "will" : "would", "AUX|MD");
            var future = Add(forms.Base, "VERB|VB");
            Attach(modal, future, "aux");
            return future;
        }

        var auxiliary = Chance(60) ? Add(plural ? "have" : "has", plural ? "AUX|VBP" : "AUX|VBZ") : Add("had", "AUX|VBD");
        var verb = Add(forms.Participle, "VERB|VBN");
        Attach(auxiliary, verb, "aux");
        return verb;
    }

    // 'Nine miners were arrested by the police.'
    private int Passive()
    {
        var subject = Subject();
        var auxiliary = Add(IsPlural(subject) ? "were" : "was", "AUX|VBD");
        var verb = Add(Pick(words.Verbs).Participle, "VERB|VBN");
        Attach(subject, verb, "nsubj:pass");
        Attach(auxiliary, verb, "aux:pass");
        if (Chance(50))
        {
            var by = Add("by", "ADP|IN");
            var agent = Subject();
            Attach(by, agent, "case");
            Attach(agent, verb, "obl:agent");
        }

        Adjuncts(verb);
        return verb;
    }

    // 'The envoy said that the army had shelled the town.'
    private int Speech()
    {
        var subject = Subject();
        var verb = Add(words.Verb(Pick(Saying)).Past, "VERB|VBD");
        Attach(subject, verb, "nsubj");
        var that = Chance(60) ? Add("that", "SCONJ|IN") : -1;
        var content = Chance(60) ? Active() : Passive();
        Attach(content, verb, "ccomp");
        if (that >= 0)
        {
            Attach(that, content, "mark");
        }

        return verb;
    }

    // 'The rebels promised the envoy to free the nurses.'
    private int Told()
    {
        var subject = Subject();
        var verb = Add(words.Verb(Pick(Promising)).Past, "VERB|VBD");
        Attach(subject, verb, "nsubj");
        Attach(Subject(), verb, "obj");
        var to = Add("to", "PART|TO");
        var act = Add(Pick(words.Verbs).Base, "VERB|VB");
        Attach(to, act, "mark");
        Attach(act, verb, "xcomp");
        Attach(Object(), act, "obj");
        return verb;
    }

    // 'The miners arrested in Norway fled.'
    private int Reduced()
    {
        var subject = Nominal(words.Actors);
        var participle = Add(Pick(words.Verbs).Participle, "VERB|VBN");
        Attach(participle, subject, "acl");
        Adjunct(participle);
        if (Chance(50))
        {
            return Predicate(subject, "nsubj");
        }

        var verb = Add(words.Verb(Pick(Going)).Past, "VERB|VBD");
        Attach(subject, verb, "nsubj");
        return verb;
    }

    // 'The bank gave the province a loan', '... $5 million in aid'
    private int Given()
    {
        var subject = Subject();
        var forms = words.Verb(Pick(Giving));
        var auxiliary = Chance(30) ? Add(IsPlural(subject) ? "have" : "has", IsPlural(subject) ? "AUX|VBP" : "AUX|VBZ") : -1;
        var verb = Add(auxiliary < 0 ? forms.Past : forms.Participle, auxiliary < 0 ? "VERB|VBD" : "VERB|VBN");
        if (auxiliary >= 0)
        {
            Attach(auxiliary, verb, "aux");
        }

        Attach(subject, verb, "nsubj");
        Attach(Subject(), verb, "iobj");
        Attach(Chance(40) ? Money() : Nominal(words.Things), verb, "obj");
        Adjuncts(verb);
        return verb;
    }

    private int Money()
    {
        var sign = Add("$", "SYM|$");
        var number = Add(Pick(Amounts), "NUM|CD");
        var million = Add(Chance(70) ? "million" : "billion", "NUM|CD");
        Attach(number, million, "compound");
        Attach(million, sign, "nummod");
        if (Chance(50))
        {
            var link = Add("in", "ADP|IN");
            var aid = Add(Pick(Funds), "NOUN|NN");
            Attach(link, aid, "case");
            Attach(aid, sign, "nmod");
        }

        return sign;
    }

    // 'The senate voted against the bill.'
    private int Reached()
    {
        var subject = Subject();
        var (forms, link) = Pick(words.Reaching);
        var verb = Add(forms.Past, "VERB|VBD");
        Attach(subject, verb, "nsubj");
        var preposition = Add(link, "ADP|IN");
        var noun = Chance(60) ? Subject() : Nominal(words.Things);
        Attach(preposition, noun, "case");
        Attach(noun, verb, "obl");
        Adjuncts(verb);
        return verb;
    }

    // 'The envoy denied rumours that the king had fled.'
    private int Rumoured()
    {
        var subject = Subject();
        var verb = Add(words.Verb(Pick(Raising)).Past, "VERB|VBD");
        Attach(subject, verb, "nsubj");
        var article = Chance(30) ? Add("the", "DET|DT") : -1;
        var noun = Add(Pick(Contents) + "s", "NOUN|NNS");
        if (article >= 0)
        {
            Attach(article, noun, "det");
        }

        Attach(noun, verb, "obj");
        var that = Add("that", "SCONJ|IN");
        var content = Chance(30) ? Gone() : Chance(60) ? Active() : Passive();
        Attach(that, content, "mark");
        Attach(content, noun, "acl");
        return verb;
    }

    private int Gone()
    {
        var subject = Subject();
        var auxiliary = Add("had", "AUX|VBD");
        var verb = Add(words.Verb(Pick(Going)).Participle, "VERB|VBN");
        Attach(subject, verb, "nsubj");
        Attach(auxiliary, verb, "aux");
        return verb;
    }

    // 'The minister resigned amid protests', 'The log shows that the hull was cracked.'
    private int Shown()
    {
        if (Chance(50))
        {
            var leaver = Subject();
            var went = Add(words.Verb(Pick(Going)).Past, "VERB|VBD");
            Attach(leaver, went, "nsubj");
            Adjunct(went);
            Adjuncts(went);
            return went;
        }

        var subject = Nominal(words.Things);
        var forms = words.Verb(Pick(Showing));
        var verb = Chance(50) ? Add(forms.Past, "VERB|VBD") : IsPlural(subject) ? Add(forms.Base, "VERB|VBP") : Add(forms.Third, "VERB|VBZ");
        Attach(subject, verb, "nsubj");
        var that = Add("that", "SCONJ|IN");
        var content = Chance(50) ? Active() : Passive();
        Attach(that, content, "mark");
        Attach(content, verb, "ccomp");
        return verb;
    }

    // 'The ministry declared the group a threat.'
    private int Declared()
    {
        var subject = Subject();
        var verb = Add(words.Verb(Pick(Declaring)).Past, "VERB|VBD");
        Attach(subject, verb, "nsubj");
        Attach(Nominal(words.Actors), verb, "obj");
        Attach(Nominal(Chance(50) ? words.Actors : words.Deeds), verb, "xcomp");
        return verb;
    }

    // 'Clashes between the army and the rebels broke out in Basra.'
    private int Between()
    {
        var deed = Nominal(words.Deeds);
        var between = Add("between", "ADP|IN");
        var first = Nominal(words.Actors);
        var and = Add("and", "CCONJ|CC");
        var second = Nominal(words.Actors);
        Attach(between, first, "case");
        Attach(first, deed, "nmod");
        Attach(and, second, "cc");
        Attach(second, first, "conj");
        var breaks = Chance(40);
        var verb = Add(breaks ? "broke" : words.Verb(Pick(Erupting)).Past, "VERB|VBD");
        Attach(deed, verb, "nsubj");
        if (breaks)
        {
            Attach(Add("out", "ADP|RP"), verb, "compound:prt");
        }

        Adjuncts(verb);
        return verb;
    }

    // 'The talks are due to begin in May.'
    private int Due()
    {
        var subject = Nominal(words.Deeds);
        var copula = Add(IsPlural(subject) ? "are" : "is", IsPlural(subject) ? "AUX|VBP" : "AUX|VBZ");
        var due = Add(Pick(Ready), "ADJ|JJ");
        Attach(subject, due, "nsubj");
        Attach(copula, due, "cop");
        var to = Add("to", "PART|TO");
        var verb = Add(Pick(Beginning), "VERB|VB");
        Attach(to, verb, "mark");
        Attach(verb, due, "xcomp");
        Adjunct(verb);
        return due;
    }

    // 'On Monday the rebels shelled a bridge.'
    private int Fronted()
    {
        var onDay = Chance(50);
        var link = Add(onDay ? "on" : "in", "ADP|IN");
        var time = Add(onDay ? Pick(Days) : Chance(60) ? Pick(Months) : Pick(words.Places), "PROPN|NNP");
        Attach(link, time, "case");
        var comma = Chance(50) ? Add(",", "PUNCT|,") : -1;
        var verb = Active();
        Attach(time, verb, "obl");
        if (comma >= 0)
        {
            Attach(comma, verb, "punct");
        }

        return verb;
    }

    private void Adjuncts(int verb)
    {
        for (var most = 2; most > 0 && Chance(45); most--)
        {
            Adjunct(verb);
        }
    }

    private void Adjunct(int verb)
    {
        if (Chance(45))
        {
            var onDay = Chance(50);
            var case1 = Add(onDay ? "on" : Chance(70) ? "in" : "since", "ADP|IN");
            var time = Add(onDay ? Pick(Days) : Pick(Months), "PROPN|NNP");
            Attach(case1, time, "case");
            Attach(time, verb, "obl");
            return;
        }

        var link = Add(Pick(Links), "ADP|IN");
        var noun = Chance(30) ? Add(Pick(words.Places), "PROPN|NNP") : Nominal(random.Next(3) switch { 0 => words.Things, 1 => words.Deeds, _ => words.Actors });
        Attach(link, noun, "case");
        Attach(noun, verb, "obl");
    }

    private int Subject()
    {
        if (Chance(8))
        {
            return Add(Pick(Chance(50) ? words.Places : words.Persons), "PROPN|NNP");
        }

        if (Chance(8))
        {
            return Deed();
        }

        return Nominal(words.Actors);
    }

    // 'the arrest of the mayor by the army'
    private int Deed()
    {
        if (Chance(30))
        {
            return OwnedDeed();
        }

        var deed = Nominal(words.Deeds);
        var of = Add(Chance(70) ? "of" : "against", "ADP|IN");
        var victim = Nominal(words.Actors);
        Attach(of, victim, "case");
        Attach(victim, deed, "nmod");
        if (Chance(40))
        {
            var by = Add("by", "ADP|IN");
            var agent = Nominal(words.Actors);
            Attach(by, agent, "case");
            Attach(agent, deed, "nmod");
        }

        return deed;
    }

    // 'the rebels' raid on the base'
    private int OwnedDeed()
    {
        var owner = Nominal(words.Actors);
        var mark = Add(IsPlural(owner) ? "'" : "'s", "PART|POS");
        var forms = Pick(words.Deeds);
        var plural = Chance(40);
        var deed = Add(plural ? forms.Plural : forms.Singular, plural ? "NOUN|NNS" : "NOUN|NN");
        Attach(owner, deed, "nmod:poss");
        Attach(mark, owner, "case");
        if (Chance(60))
        {
            var on = Add(Chance(60) ? "on" : "against", "ADP|IN");
            var target = Nominal(Chance(50) ? words.Things : words.Actors);
            Attach(on, target, "case");
            Attach(target, deed, "nmod");
        }

        return deed;
    }

    private int Object()
    {
        var noun = Nominal(random.Next(3) switch { 0 => words.Actors, 1 => words.Things, _ => words.Deeds });
        if (Chance(10))
        {
            var and = Add("and", "CCONJ|CC");
            var second = Nominal(words.Actors);
            Attach(and, second, "cc");
            Attach(second, noun, "conj");
        }

        return noun;
    }

    private int Nominal(NounForms[] nouns)
    {
        var forms = Pick(nouns);
        var plural = Chance(50);
        var number = plural && Chance(15) ? Add(Pick(Numbers), "NUM|CD") : -1;
        var adjective = Chance(15) ? Pick(Adjectives) : "";
        var next = adjective.Length > 0 ? adjective : forms.Singular;
        var article = number >= 0 || (plural && Chance(50)) ? -1
            : Add(plural || Chance(65) ? "the" : "aeiou".Contains(next[0], StringComparison.Ordinal) ? "an" : "a", "DET|DT");
        var modifier = adjective.Length > 0 ? Add(adjective, "ADJ|JJ") : -1;
        var noun = Add(plural ? forms.Plural : forms.Singular, plural ? "NOUN|NNS" : "NOUN|NN");
        foreach (var (word, relation) in new[] { (number, "nummod"), (article, "det"), (modifier, "amod") })
        {
            if (word >= 0)
            {
                Attach(word, noun, relation);
            }
        }

        return noun;
    }

    private bool IsPlural(int noun) => _words[noun].Tag == "NOUN|NNS";
}
