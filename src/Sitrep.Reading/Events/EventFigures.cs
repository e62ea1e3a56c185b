using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Events;

/// <summary>Finds the figures of an event: how many were killed, arrested, released; sums of money; years of prison. Not thread-safe.</summary>
internal sealed class EventFigures(SentenceView view)
{
    private readonly FigureReader _reader = new(view);
    private readonly ParsedSentence _sentence = view.Sentence;

    /// <summary>The figures of an event in text order.</summary>
    public List<Figure> Of(UnitMatch match)
    {
        var figures = new List<Figure>();
        if (NameOf(match) is { } of && !IsGoods(match, of))
        {
            AddCount(match, of, figures);
        }

        if (match.Unit.Type is EventType.AID or EventType.COERCE or EventType.CONCEDE or EventType.REQUEST or EventType.AGREE or EventType.SANCTION)
        {
            AddMoney(match, figures);
        }

        if (match.Unit.Type == EventType.COERCE)
        {
            AddYears(match, figures);
        }

        return figures;
    }

    // 'sent 500 tonnes of grain' deploys nobody.
    private bool IsGoods(UnitMatch match, string of) =>
        of == "deployed" && match.Unit.Type == EventType.AID && match.Arguments.Find("obj", []).Word is var sent and >= 0
        && (view.ClassesOf(sent) & (view.Lexicon.Classes.Person | view.Lexicon.Classes.Group | view.Lexicon.Classes.Force)) == 0;

    private string? NameOf(UnitMatch match)
    {
        var lemma = view.LemmaOf(match.Head);
        if (match.Words.Length > 1)
        {
            var other = match.Words[0] == match.Head ? match.Words[1] : match.Words[0];
            return view.Lexicon.FigureOf(view.LemmaOf(other) + "_" + lemma) ?? view.Lexicon.FigureOf(lemma + "_" + view.LemmaOf(other))
                ?? view.Lexicon.FigureOf(lemma) ?? OwnName(match);
        }

        return view.Lexicon.FigureOf(lemma) ?? OwnName(match);
    }

    // 'two raids': what is counted is the event itself.
    private string? OwnName(UnitMatch match) =>
        match.Unit.Class == UnitClass.Noun && _sentence.Child(match.Head, "nummod") >= 0
            ? string.Join(' ', match.Words.Select(w => _sentence[w].Form.ToLowerInvariant()))
            : null;

    private void AddCount(UnitMatch match, string of, List<Figure> figures)
    {
        if (match.Unit.Class == UnitClass.Noun)
        {
            AddOfNoun(match, of, figures);
            return;
        }

        foreach (var slot in match.Unit.Frame.Recipients)
        {
            foreach (var argument in match.Arguments.Items)
            {
                if (argument.Slot == slot)
                {
                    AddOfPhrase(argument.Word, of, figures);
                }
            }

            if (figures.Count > 0)
            {
                return;
            }
        }

        if (match.Arguments.Find("obj", []).Word is var direct and >= 0)
        {
            AddOfPhrase(direct, of, figures);
        }

        // '12 were killed and 20 wounded': the bare number before the second verb.
        if (figures.Count == 0 && match.Head > 0 && _sentence[match.Head - 1].Upos == PartOfSpeech.NUM && _reader.Of(match.Head - 1, of) is { } bare)
        {
            figures.Add(bare);
        }
    }

    private void AddOfNoun(UnitMatch match, string of, List<Figure> figures)
    {
        // 'the death toll rose to 31', 'the toll of 31', 'three deaths'
        if (view.LemmaOf(match.Head) == "toll" && _sentence[match.Head].Head is var verb and >= 0)
        {
            foreach (var item in view.Reader.OfVerb(verb).Items.Where(i => i.Slot is "to" or "at" or "past"))
            {
                AddOfPhrase(item.Word, of, figures);
            }
        }

        if (_reader.Of(match.Head, of) is { } counted)
        {
            figures.Add(counted);
            return;
        }

        if (match.Arguments.Find("of", []).Word is var whole and >= 0 && figures.Count == 0)
        {
            AddOfPhrase(whole, of, figures);
        }
    }

    private void AddOfPhrase(int word, string of, List<Figure> figures)
    {
        var words = new List<int>();
        view.Reader.Conjuncts(word, words);
        foreach (var conjunct in words)
        {
            if (_reader.Of(conjunct, of) is { } figure && !figures.Any(f => f.Span == figure.Span))
            {
                figures.Add(figure);
            }
        }
    }

    private void AddMoney(UnitMatch match, List<Figure> figures)
    {
        // 'ordered the company to pay 5 million dollars': the sum stands with the act that is ordered, promised or asked for.
        var acts = match.Arguments.Items.Where(item => item.Slot is "xcomp" or "ccomp" or "that").SelectMany(item => view.Reader.OfVerb(item.Word).Items);
        foreach (var item in match.Arguments.Items.Where(item => item.Slot is not ("xcomp" or "ccomp" or "advcl" or "that")).Concat(acts))
        {
            if (item.Slot != "subj" && _reader.Money(item.Word) is { } sum && !figures.Any(f => f.Span.Overlaps(sum.Span)))
            {
                figures.Add(sum);
                return;
            }
        }
    }

    private void AddYears(UnitMatch match, List<Figure> figures)
    {
        foreach (var item in match.Arguments.Items)
        {
            if (item.Slot is "to" or "obj" or "of" && _sentence[item.Word].Lemma is "year" or "month" && _reader.Of(item.Word, _sentence[item.Word].Lemma + "s") is { } term)
            {
                figures.Add(term);
            }
        }
    }
}
