using System.Text;
using Sitrep.Reading.Documents;

namespace Sitrep.Reading.Tests.Attribution;

/// <summary>A sentence written with marks around some stretches ('*event*', '[source]', '{cue}', '&lt;content&gt;').</summary>
internal sealed class MarkedSentence
{
    private readonly Dictionary<char, List<TextSpan>> _spans = [];

    public MarkedSentence(string marked, string marks = "*[]{}<>")
    {
        var text = new StringBuilder();
        var open = new Dictionary<char, int>();
        foreach (var character in marked)
        {
            if (!marks.Contains(character, StringComparison.Ordinal))
            {
                text.Append(character);
                continue;
            }

            var mark = character switch { ']' => '[', '}' => '{', '>' => '<', _ => character };
            if (mark != character || open.ContainsKey(mark))
            {
                if (!_spans.TryGetValue(mark, out var spans))
                {
                    _spans[mark] = spans = [];
                }

                spans.Add(new TextSpan(open[mark], text.Length));
                open.Remove(mark);
            }
            else
            {
                open[mark] = text.Length;
            }
        }

        Text = text.ToString();
    }

    /// <summary>The sentence without marks.</summary>
    public string Text { get; }

    /// <summary>The stretches inside the mark, in text order.</summary>
    public IReadOnlyList<TextSpan> Spans(char mark) => _spans.GetValueOrDefault(mark) ?? [];
}
