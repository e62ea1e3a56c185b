using Sitrep.Reading.Coreference;
using Sitrep.Reading.Documents;
using Sitrep.Reading.Entities;
using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Tests.Entities;

/// <summary>English, loaded once for the tests of names and references, and read as far as they need.</summary>
public sealed class EnglishStages
{
    private readonly Language _language = English.English.Load();

    public ParsedReport Parse(string text) => _language.Parser.Parse(_language.Segmenter.Segment(new Report { Text = text }));

    public NamedReport Names(string text) => Names(Parse(text));

    public NamedReport Names(ParsedReport parsed) => _language.Names.Recognise(parsed);

    public LinkedReport Chains(string text) => Chains(Names(text));

    public LinkedReport Chains(NamedReport named) => _language.Coreference.Link(named);

    /// <summary>The least processor time of this process over three runs.</summary>
    public static TimeSpan Fastest(Action action)
    {
        var least = TimeSpan.MaxValue;
        for (var run = 0; run < 3; run++)
        {
            var before = Environment.CpuUsage.TotalTime;
            action();
            var spent = Environment.CpuUsage.TotalTime - before;
            least = spent < least ? spent : least;
        }

        return least;
    }
}
