using System.Globalization;
using System.Xml.Linq;
using Sitrep.Evaluation.Scoring;
using Sitrep.Reading;
using Sitrep.Reading.Documents;
using Sitrep.Reading.Geoparsing;

namespace Sitrep.Evaluation.Tasks;

/// <summary>
/// GeoWebNews and GeoVirus against the place layer. Demonyms, languages and common-noun expressions are set aside; right end to
/// end means recognised and within 161 km, the field's usual radius.
/// </summary>
internal sealed class PlacesTask : IEvaluationTask
{
    private const double RadiusKm = 161;

    private static readonly HashSet<string> SetAside = ["Demonym", "Language", "Literal_Expression", "Non_Lit_Expression"];

    public string Name => "places";

    public IReadOnlyList<(string Figure, double Value)> Measure(string goldPath, Language language)
    {
        var reader = new Reader(language);
        var (recognised, endToEnd, near) = (new Tally(), new Tally(), new Tally());
        foreach (var article in XDocument.Parse(GoldFiles.ReadText(goldPath)).Descendants("article"))
        {
            var text = article.Element("text")?.Value ?? "";
            var predicted = reader.Read(new Report { Text = text }).Events.Located.Places;
            Score(Load(article, text), predicted, recognised, endToEnd, near);
        }

        return [("rec_f1", recognised.F1), ("acc161", near.Precision), ("e2e_f1", endToEnd.F1)];
    }

    private static void Score(List<Toponym> all, IReadOnlyList<PlaceMention> predicted, Tally recognised, Tally endToEnd, Tally near)
    {
        var gold = all.Where(t => !t.Ignore).ToList();
        var pairs = SpanMatching.Match([.. gold.Select(g => g.Span)], [.. predicted.Select(p => p.Span)]);
        var taken = pairs.Select(p => p.Predicted).ToHashSet();
        var free = Enumerable.Range(0, predicted.Count)
            .Count(j => !taken.Contains(j) && all.Any(t => t.Ignore && t.Span.Overlaps(predicted[j].Span)));
        recognised.Add(pairs.Count, predicted.Count - free, gold.Count);
        var located = pairs.Where(p => gold[p.Gold].At is not null).ToList();
        foreach (var (i, j) in located)
        {
            near.Add(IsNear(gold[i].At!.Value, predicted[j].Place));
        }

        endToEnd.Add(
            located.Count(p => IsNear(gold[p.Gold].At!.Value, predicted[p.Predicted].Place)),
            predicted.Count - free - (pairs.Count - located.Count),
            gold.Count(g => g.At is not null));
    }

    private static List<Toponym> Load(XElement article, string text)
    {
        var found = new List<Toponym>();
        foreach (var element in article.Descendants("toponym").Concat(article.Descendants("location")))
        {
            var kind = element.Element("type")?.Value;
            var phrase = First(element, "phrase", "extractedName", "name") ?? "";
            var start = int.Parse(element.Element("start")!.Value, CultureInfo.InvariantCulture);
            if (kind is "Non_Toponym" or "Homonym" || Align(text, start, phrase) is not { } span)
            {
                continue;
            }

            var tag = element.Element("gaztag") ?? element;
            (double, double)? at = Number(First(tag, "lat", "latitude")) is { } lat && Number(First(tag, "lon", "longitude")) is { } lon ? (lat, lon) : null;
            found.Add(new Toponym(span, at, (kind is not null && SetAside.Contains(kind)) || (kind is not null && at is null)));
        }

        return [.. found.OrderBy(t => t.Span.Start).ThenBy(t => t.Span.End).ThenBy(t => t.Ignore).ThenBy(t => t.At is null).DistinctBy(t => t.Span)];
    }

    /// <summary>The corpora's offsets count code points and are sometimes off: the nearest place where the phrase stands.</summary>
    private static TextSpan? Align(string text, int start, string phrase)
    {
        if (phrase.Length == 0)
        {
            return null;
        }

        var best = -1;
        for (var at = text.IndexOf(phrase, StringComparison.Ordinal); at >= 0; at = text.IndexOf(phrase, at + 1, StringComparison.Ordinal))
        {
            best = best < 0 || Math.Abs(at - start) < Math.Abs(best - start) ? at : best;
        }

        return best < 0 || Math.Abs(best - start) > 60 ? null : new TextSpan(best, best + phrase.Length);
    }

    private static bool IsNear((double Lat, double Lon) gold, GazetteerPlace? place) =>
        place is not null && DistanceKm(gold, (place.Latitude, place.Longitude)) <= RadiusKm;

    /// <summary>Great-circle distance by the haversine formula on a sphere of 6,371 km.</summary>
    private static double DistanceKm((double Lat, double Lon) a, (double Lat, double Lon) b)
    {
        var (la1, lo1, la2, lo2) = (Radians(a.Lat), Radians(a.Lon), Radians(b.Lat), Radians(b.Lon));
        var h = Math.Pow(Math.Sin((la2 - la1) / 2), 2) + (Math.Cos(la1) * Math.Cos(la2) * Math.Pow(Math.Sin((lo2 - lo1) / 2), 2));
        return 2 * 6371.0 * Math.Asin(Math.Min(1, Math.Sqrt(h)));
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;

    private static string? First(XElement element, params string[] names) =>
        names.Select(n => element.Element(n)?.Value).FirstOrDefault(v => !string.IsNullOrEmpty(v));

    private static double? Number(string? value) =>
        double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && !double.IsNaN(number) ? number : null;

    private sealed record Toponym(TextSpan Span, (double Lat, double Lon)? At, bool Ignore);
}
