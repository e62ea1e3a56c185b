using Sitrep.Evaluation.Scoring;
using Sitrep.Reading;
using Sitrep.Reading.Syntax;

namespace Sitrep.Evaluation.Tasks;

/// <summary>CoNLL-U with its given tokens: shares of words with the gold tags, lemma, head and relation; punctuation counts.</summary>
internal sealed class ParseTask : IEvaluationTask
{
    public string Name => "parse";

    public IReadOnlyList<(string Figure, double Value)> Measure(string goldPath, Language language)
    {
        var (upos, lemma, uas, las) = (new Tally(), new Tally(), new Tally(), new Tally());
        using var text = new StringReader(GoldFiles.ReadText(goldPath));
        foreach (var chunk in ConlluReader.Read(text, Path.GetFileName(goldPath)).Chunk(500))
        {
            foreach (var (gold, parsed) in chunk.Zip(language.Parser.Parse(ConlluSentence.ToReport(chunk)).Sentences))
            {
                for (var i = 0; i < gold.Words.Count; i++)
                {
                    var (word, found) = (gold.Words[i], parsed[i]);
                    upos.Add(word.Upos == found.Upos.ToString());
                    lemma.Add(word.Lemma == "_" || word.Lemma == found.Lemma);
                    uas.Add(word.Head == found.Head);
                    las.Add(word.Head == found.Head && Relations.Base(word.Relation) == Relations.Base(found.Relation));
                }
            }
        }

        return [("upos", upos.Precision), ("lemma", lemma.Precision), ("uas", uas.Precision), ("las", las.Precision)];
    }
}
