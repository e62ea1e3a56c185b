using System.Text;
using Sitrep.Reading.Documents;

namespace Sitrep.Reading.Tests.Events;

/// <summary>A sentence with its initiators in braces and its recipients in square brackets.</summary>
public sealed record MarkedExample(string Text, IReadOnlyList<TextSpan> Initiators, IReadOnlyList<TextSpan> Recipients)
{
    /// <summary>Takes the marks out of a sentence.</summary>
    public static MarkedExample Parse(string marked)
    {
        var text = new StringBuilder();
        var initiators = new List<TextSpan>();
        var recipients = new List<TextSpan>();
        var start = -1;
        foreach (var letter in marked)
        {
            switch (letter)
            {
                case '{' or '[':
                    start = text.Length;
                    break;
                case '}':
                    initiators.Add(new TextSpan(start, text.Length));
                    break;
                case ']':
                    recipients.Add(new TextSpan(start, text.Length));
                    break;
                default:
                    text.Append(letter);
                    break;
            }
        }

        return new MarkedExample(text.ToString(), initiators, recipients);
    }
}
