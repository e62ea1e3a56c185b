using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Sitrep.Reading.Documents;
using Sitrep.Reading.Events;

namespace Sitrep.Reading.Attribution;

/// <summary>Makes the ids of a report's rows from what they are about, so that a second reading gives the same ones.</summary>
internal sealed class RowIdentity
{
    private readonly string _report;
    private readonly Dictionary<(TextSpan, EventType), int> _used = [];

    public RowIdentity(Report report)
    {
        _report = report.Identity;
    }

    /// <summary>
    /// 'r' and the first 16 hexadecimal digits of the SHA-256 over the report's identity, the trigger's span, the type and how many
    /// rows before it share these.
    /// </summary>
    public string Next(EventMention mention)
    {
        var key = (mention.Trigger, mention.Type);
        var ordinal = _used.GetValueOrDefault(key);
        _used[key] = ordinal + 1;
        var content = string.Create(
            CultureInfo.InvariantCulture,
            $"{_report}\n{mention.Trigger.Start}\n{mention.Trigger.End}\n{mention.Type}\n{ordinal}");
        return "r" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)).AsSpan(0, 8));
    }
}
