using Sitrep.Reading.Documents;
using Sitrep.Reading.Learning;
using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Entities;

/// <summary>What the recogniser of names is made of.</summary>
public sealed record NameModels
{
    /// <summary>Opens a file of the lexicon of names by its name ('states.tsv').</summary>
    public required Func<string, TextReader> Lexicon { get; init; }

    /// <summary>The names of places.</summary>
    public required IPlaceNames Places { get; init; }

    /// <summary>The tagger's weights.</summary>
    public required Stream Weights { get; init; }

    /// <summary>Word clusters, those that the tagger was trained with.</summary>
    public required WordClusters Clusters { get; init; }

    /// <summary>The parser's table of known words' tags.</summary>
    public required Stream Ambiguity { get; init; }

    /// <summary>The table of the letter case that words mostly have.</summary>
    public required Stream Casing { get; init; }
}

/// <summary>
/// Finds names with a trained tagger and with registers of states and other actors, and gives a name one reading in a
/// report. Immutable and safe to share between threads; time grows with the number of words.
/// </summary>
public sealed class NameRecogniser : INameRecogniser
{
    private readonly NameLexicon _lexicon;
    private readonly NameTagger _tagger;
    private readonly NameMerger _merger;
    private readonly float _scale;

    private NameRecogniser(NameLexicon lexicon, NameTagger tagger, float scale)
    {
        _lexicon = lexicon;
        _tagger = tagger;
        _merger = new NameMerger(lexicon);
        _scale = scale;
    }

    /// <summary>What the recogniser knows before it reads; the resolver of references uses it too.</summary>
    internal NameLexicon Lexicon => _lexicon;

    /// <summary>Reads the models.</summary>
    /// <exception cref="InvalidDataException">A model or list is broken or of another version; the message says which and what to do.</exception>
    public static NameRecogniser Load(NameModels models)
    {
        ArgumentNullException.ThrowIfNull(models);
        var lexicon = new NameLexicon(models.Lexicon, models.Places);
        var weights = LinearModel.Load(models.Weights);
        var casing = WordTable.Load(models.Casing);
        var traits = new TraitReader(models.Clusters, WordTable.Load(models.Ambiguity), casing);
        return new NameRecogniser(lexicon, new NameTagger(weights, traits, lexicon, casing), weights.Scale);
    }

    /// <inheritdoc/>
    public NamedReport Recognise(ParsedReport parsed)
    {
        ArgumentNullException.ThrowIfNull(parsed);
        var consistency = new NameConsistency();
        var found = Tag(parsed, consistency);
        var names = new List<NameMention>();
        var completed = new List<NameCandidate>();
        var forms = Array.Empty<string>();
        for (var s = 0; s < found.Length; s++)
        {
            var sentence = parsed.Sentences[s];
            forms = FormsOf(sentence, forms);
            consistency.Complete(forms.AsSpan(0, sentence.Count), found[s], completed);
            foreach (var candidate in completed)
            {
                names.Add(Mention(parsed.Report.Text, sentence, candidate));
            }
        }

        return new NamedReport(parsed, names);
    }

    private NameCandidate[][] Tag(ParsedReport parsed, NameConsistency consistency)
    {
        var room = new NameTaggerRoom();
        var names = new List<NameCandidate>();
        var found = new NameCandidate[parsed.Sentences.Count][];
        var forms = Array.Empty<string>();
        for (var s = 0; s < found.Length; s++)
        {
            var sentence = parsed.Sentences[s];
            forms = FormsOf(sentence, forms);
            var words = forms.AsSpan(0, sentence.Count);
            _tagger.Tag(words, sentence.NameScores, room);
            _merger.Merge(words, room, _scale, names);
            foreach (var name in names)
            {
                consistency.Add(words, name);
            }

            found[s] = [.. names];
        }

        return found;
    }

    private static string[] FormsOf(ParsedSentence sentence, string[] buffer)
    {
        if (buffer.Length < sentence.Count)
        {
            buffer = new string[Math.Max(64, sentence.Count * 5 / 4)];
        }

        for (var i = 0; i < sentence.Count; i++)
        {
            buffer[i] = sentence[i].Form;
        }

        return buffer;
    }

    private static NameMention Mention(string text, ParsedSentence sentence, NameCandidate name)
    {
        var head = HeadOf(sentence, name.Start, name.End);
        var (kind, actor, because) = (name.Kind, name.Actor, name.Because);
        if (kind == EntityKind.Place && actor is not null)
        {
            var governs = Metonymy.IsGovernment(sentence, head);
            kind = governs ? EntityKind.State : EntityKind.Place;
            because += governs ? "; stands for its government" : "; the town";
            actor = governs ? actor : null;
        }

        var span = new TextSpan(sentence[name.Start].Span.Start, sentence[name.End - 1].Span.End);
        return new NameMention
        {
            Span = span,
            Text = span.Of(text),
            Kind = kind,
            First = new WordAt(sentence.Index, name.Start),
            EndWord = name.End,
            HeadWord = head,
            Actor = actor,
            Score = name.Score,
            Because = because,
        };
    }

    private static int HeadOf(ParsedSentence sentence, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            ref readonly var word = ref sentence[i];
            if ((word.Head < start || word.Head >= end) && word.Upos != PartOfSpeech.PUNCT)
            {
                return i;
            }
        }

        return end - 1;
    }
}
