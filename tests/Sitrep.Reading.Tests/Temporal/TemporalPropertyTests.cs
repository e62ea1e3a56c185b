using System.Globalization;
using CsCheck;
using Sitrep.Reading.Temporal;
using Xunit;

namespace Sitrep.Reading.Tests.Temporal;

/// <summary>What holds for every date, number and text.</summary>
public sealed class TemporalPropertyTests(EnglishFixture english) : IClassFixture<EnglishFixture>
{
    private static readonly string[] Months = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames[..12];
    private static readonly string[] Units = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
    private static readonly string[] Tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static readonly string[] Pieces =
    [
        "the", "a", "last", "next", "first", "third", "week", "weeks", "year", "years", "of", "May", "Oct.", "Tuesday", "Fridays", "today", "tonight", "ago", "later", "before",
        "early", "mid", "end", "beginning", "about", "more than", "or so", "every", "twice", "daily", "now", "recently", "soon", "Easter", "Christmas Eve", "quarter", "half",
        "2020", "1998", "31", "29", "0", "999999999", "99999999999999999999", "3rd", "1980s", "'98", "10 p.m.", "7:15", "25:99", "BC", "AD", "to", "and", "in", "since", "until",
        "-", ",", ".", "/", "'s", "'", "(", "\n", "½", "😀", "\uD800", "é", "twenty", "one", "hundred", "thousand", "million", "couple of", "several", "noon", "EST", "night",
    ];

    private static readonly Gen<DateOnly?> AnyDay = Gen.OneOf(
        Gen.Int[0, DateOnly.MaxValue.DayNumber].Select(n => (DateOnly?)DateOnly.FromDayNumber(n)),
        Gen.OneOf(Gen.Const((DateOnly?)null), Gen.Const((DateOnly?)DateOnly.MinValue), Gen.Const((DateOnly?)DateOnly.MaxValue), Gen.Const((DateOnly?)new DateOnly(2020, 2, 29))));

    [Fact]
    public void A_day_is_read_back_from_every_format() => Gen.Select(
        Gen.Int[new DateOnly(1000, 1, 1).DayNumber, new DateOnly(2199, 12, 31).DayNumber].Select(DateOnly.FromDayNumber),
        AnyDay,
        Gen.Int[0, 6]).Sample((day, published, format) =>
        {
            var time = Assert.Single(Read($"It closed on {Written(day, format)}.", published));

            var value = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            var reading = time.Value != value && format == 4 ? time.Other : new OtherReading(time.Value, time.Interval);
            Assert.Equal(new OtherReading(value, DateInterval.Day(day)), reading);
            Assert.True(time.IsPoint);
        });

    [Fact]
    public void A_number_in_words_is_read_as_its_digits() => Gen.Int[2, 99].Sample(number =>
    {
        var time = Assert.Single(Read($"It lasted for {InWords(number)} days.", null));

        Assert.Equal((TimexType.Duration, $"P{number}D"), (time.Type, time.Value));
    });

    [Fact]
    public void No_text_and_no_day_of_publication_breaks_the_tagger() => Gen.Select(Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 40], AnyDay).Sample((pieces, published) =>
    {
        var text = string.Join(' ', pieces);
        var times = Read(text, published);
        var end = 0;
        foreach (var time in times)
        {
            Assert.True(time.Span.Start >= end && time.Span.End > time.Span.Start && time.Span.End <= text.Length);
            Assert.Equal(time.Span.Of(text), time.Text);
            Assert.True(time.Interval is not { From: { } from, To: { } to } || from <= to, time.Text);
            Assert.NotEmpty(time.Value);
            Assert.NotEmpty(time.Because);
            end = time.Span.End;
        }
    });

    [Fact]
    public void What_leans_on_no_earlier_words_reads_the_same_in_a_longer_report() =>
        Gen.Select(Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[1, 12], AnyDay.Where(day => day is not null)).Sample((pieces, published) =>
        {
            var sentence = string.Join(' ', pieces).Replace('\n', ' ');
            const string Before = "The gates were open and the guards asleep.\n";
            var alone = Read(sentence, published);
            var inside = Read(Before + sentence + "\nNobody saw a thing.", published);

            Assert.Equal(alone.Select(Shown), inside.Select(Shown));
        });

    [Fact]
    public void Other_dates_of_the_report_do_not_move_what_names_its_day() => Gen.Select(AnyDay, Gen.Int[1, 28], Gen.Int[0, 11]).Sample((published, day, month) =>
    {
        var sentence = $"It closed on {day} {Months[month]} 1987.";
        var inside = Read("The treaty of 3 March 1918 lapsed. Two days later the town fell.\n" + sentence, published);

        Assert.Equal(Shown(Assert.Single(Read(sentence, published))), Shown(inside[^1]));
    });

    [Theory]
    [InlineData("the ")]
    [InlineData("Monday, ")]
    [InlineData("1, 2, 3 to ")]
    [InlineData("the first week of ")]
    [InlineData("early early ")]
    [InlineData("two hundred and ")]
    [InlineData("the end of the ")]
    [InlineData("about a ")]
    [InlineData("1990-")]
    public void A_sentence_of_a_hundred_thousand_characters_ends(string words)
    {
        var text = string.Concat(Enumerable.Repeat(words, 100_000 / words.Length)).TrimEnd();
        var clock = System.Diagnostics.Stopwatch.StartNew();

        Read(text, new DateOnly(2020, 10, 14));

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"{clock.Elapsed}");
    }

    private static string Written(DateOnly day, int format) => format switch
    {
        0 => Text($"{day.Day} {Months[day.Month - 1]} {day.Year}"),
        1 => Text($"{Months[day.Month - 1]} {day.Day}, {day.Year}"),
        2 => Text($"{Months[day.Month - 1][..3]}. {day.Day}, {day.Year}").Replace("May.", "May", StringComparison.Ordinal),
        3 => Text($"{day.Year:0000}-{day.Month:00}-{day.Day:00}"),
        4 => Text($"{day.Month}/{day.Day}/{day.Year}"),
        5 => Text($"{day.Day:00}.{day.Month:00}.{day.Year}"),
        _ => Text($"the {day.Day}{Ending(day.Day)} of {Months[day.Month - 1]} {day.Year}"),
    };

    private static string Ending(int day) => (day % 10, day / 10) switch
    {
        (1, not 1) => "st",
        (2, not 1) => "nd",
        (3, not 1) => "rd",
        _ => "th",
    };

    private static string InWords(int number) =>
        number < 10 ? Units[number - 1]
        : number < 20 ? new[] { "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen" }[number - 10]
        : Tens[(number / 10) - 2] + (number % 10 == 0 ? "" : "-" + Units[(number % 10) - 1]);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string Shown(TimeExpression time) => $"{time.Text} {time.Type} {time.Value} {time.Modifier} {time.Interval} {time.Anchor} {time.AnchorDay} {time.Preposition}";

    private IReadOnlyList<TimeExpression> Read(string text, DateOnly? published) => english.Language.Times.Tag(PlainReports.Of(text, published)).Times;
}
