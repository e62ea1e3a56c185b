using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Sitrep.Ledger.Records;
using Sitrep.Reading.Attribution;
using Sitrep.Reading.Coreference;
using Sitrep.Reading.Documents;
using Sitrep.Reading.Entities;
using Sitrep.Reading.Geoparsing;
using Sitrep.Reading.Syntax;
using Sitrep.Reading.Temporal;

namespace Sitrep.Cli.Annotations;

/// <summary>Writes the layers of one report as one JSON line. Offsets are UTF-16 code units into the report's text.</summary>
internal sealed class AnnotationWriter
{
    private readonly Utf8JsonWriter _json;
    private readonly string _text;

    private AnnotationWriter(Utf8JsonWriter json, string text)
    {
        _json = json;
        _text = text;
    }

    /// <summary>The line, with its line end.</summary>
    /// <param name="read">The report as read.</param>
    /// <param name="layers">Which layers to write.</param>
    public static byte[] Line(ReadReport read, Layers layers) =>
        Line(read.Report, writer => writer.Write(read, layers));

    /// <summary>The line of a report of which only the trees are known.</summary>
    public static byte[] Line(ParsedReport parsed, Layers layers) =>
        Line(parsed.Report, writer => writer.Write(parsed, layers));

    private static byte[] Line(Report report, Action<AnnotationWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(buffer, new() { Encoder = LedgerJson.Records.Options.Encoder, SkipValidation = true }))
        {
            json.WriteStartObject();
            json.WriteString("id"u8, report.Id);
            write(new AnnotationWriter(json, report.Text));
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    private void Write(ParsedReport parsed, Layers layers)
    {
        if (layers.HasFlag(Layers.Sentences))
        {
            List("sentences"u8, parsed.Sentences, sentence => Offsets(sentence.Span));
        }

        if (layers.HasFlag(Layers.Tokens))
        {
            Tokens(parsed.Sentences);
        }
    }

    private void Write(ReadReport read, Layers layers)
    {
        var located = read.Events.Located;
        var linked = located.Timed.Linked;
        Write(linked.Named.Parsed, layers);
        if (layers.HasFlag(Layers.Names))
        {
            List("names"u8, linked.Named.Names, name => Name(name, linked));
        }

        if (layers.HasFlag(Layers.Times))
        {
            List("times"u8, located.Timed.Times, Time);
        }

        if (layers.HasFlag(Layers.Places))
        {
            List("places"u8, located.Places, Place);
        }

        if (layers.HasFlag(Layers.Statements))
        {
            List("statements"u8, read.Statements, Statement);
        }

        if (layers.HasFlag(Layers.Events))
        {
            Records("events"u8, read.Rows.Select(row => RowRecord.From(read, row)), LedgerJson.Records.RowRecord);
        }

        if (layers.HasFlag(Layers.Relations))
        {
            Records("relations"u8, read.Relations.Select(relation => RelationRecord.Map(read, relation)), LedgerJson.Records.RelationRecord);
        }
    }

    private void Records<T>(ReadOnlySpan<byte> name, IEnumerable<T> records, JsonTypeInfo<T> type)
    {
        _json.WriteStartArray(name);
        foreach (var record in records)
        {
            JsonSerializer.Serialize(_json, record, type);
        }

        _json.WriteEndArray();
    }

    // Heads count the report's tokens from 1 on; 0 is the root of its sentence.
    private void Tokens(IReadOnlyList<ParsedSentence> sentences)
    {
        _json.WriteStartArray("tokens"u8);
        var before = 0;
        foreach (var sentence in sentences)
        {
            foreach (ref readonly var word in sentence.Words)
            {
                Token(in word, before);
            }

            before += sentence.Count;
        }

        _json.WriteEndArray();
    }

    private void Token(ref readonly Word word, int before)
    {
        _json.WriteStartObject();
        Offsets(word.Span);
        _json.WriteString("form"u8, word.Form);
        _json.WriteString("lemma"u8, word.Lemma);
        _json.WriteString("upos"u8, WireNames.Of(word.Upos));
        _json.WriteString("xpos"u8, word.Xpos);
        _json.WriteString("feats"u8, word.Feats);
        _json.WriteNumber("head"u8, word.Head < 0 ? 0 : before + word.Head + 1);
        _json.WriteString("deprel"u8, word.Relation);
        _json.WriteEndObject();
    }

    private void Name(NameMention name, LinkedReport linked)
    {
        Span(name.Span);
        _json.WriteString("type"u8, WireNames.Of(name.Kind));
        _json.WriteString("actor"u8, name.Actor ?? linked.At(new WordAt(name.First.Sentence, name.HeadWord))?.Actor);
    }

    private void Time(TimeExpression time)
    {
        Span(time.Span);
        _json.WriteString("type"u8, WireNames.Of(time.Type));
        _json.WriteString("value"u8, time.Value);
        Optional("mod"u8, time.Modifier);
        Optional("quant"u8, time.Quantifier);
        Optional("freq"u8, time.Frequency);
        Day("from"u8, time.Interval?.From);
        Day("to"u8, time.Interval?.To);
        Optional("anchor"u8, WireNames.Of(time.Anchor));
        Optional("preposition"u8, time.Preposition);
        if (time.Other is { } other)
        {
            _json.WriteStartObject("other"u8);
            _json.WriteString("value"u8, other.Value);
            Day("from"u8, other.Interval?.From);
            Day("to"u8, other.Interval?.To);
            _json.WriteEndObject();
        }
    }

    private void Optional(ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
        {
            _json.WriteString(name, value);
        }
    }

    private void Place(PlaceMention mention)
    {
        Span(mention.Span);
        var place = mention.Place;
        _json.WriteString("name"u8, place?.Name ?? mention.Text);
        _json.WriteString("country"u8, place?.Country);
        Number("lat"u8, place?.Latitude);
        Number("lon"u8, place?.Longitude);
        Number("geonames"u8, place?.GeoNames);
    }

    private void Statement(Statement statement)
    {
        if (statement.Source?.Span is { } source)
        {
            _json.WriteStartObject("source"u8);
            Offsets(source);
            _json.WriteString("name"u8, statement.Source.Name);
            _json.WriteEndObject();
        }
        else
        {
            _json.WriteNull("source"u8);
        }

        _json.WriteStartObject("cue"u8);
        Offsets(statement.Cue);
        _json.WriteEndObject();
        _json.WriteStartObject("content"u8);
        Offsets(statement.Content);
        if (statement.ContentParts.Count > 1)
        {
            List("spans"u8, statement.ContentParts, Offsets);
        }

        _json.WriteEndObject();
        _json.WriteString("stance"u8, WireNames.Of(statement.Stance));
    }

    private void List<T>(ReadOnlySpan<byte> name, IReadOnlyList<T> items, Action<T> write)
    {
        _json.WriteStartArray(name);
        foreach (var item in items)
        {
            _json.WriteStartObject();
            write(item);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void Span(TextSpan span)
    {
        Offsets(span);
        _json.WriteString("text"u8, _text.AsSpan(span.Start, span.Length));
    }

    private void Offsets(TextSpan span)
    {
        _json.WriteNumber("start"u8, span.Start);
        _json.WriteNumber("end"u8, span.End);
    }

    private void Day(ReadOnlySpan<byte> name, DateOnly? day)
    {
        if (day is { } known)
        {
            _json.WriteString(name, known.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        }
        else
        {
            _json.WriteNull(name);
        }
    }

    private void Number(ReadOnlySpan<byte> name, double? number)
    {
        if (number is { } known)
        {
            _json.WriteNumber(name, known);
        }
        else
        {
            _json.WriteNull(name);
        }
    }
}
