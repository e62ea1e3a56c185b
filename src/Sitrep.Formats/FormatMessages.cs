using System.Globalization;

namespace Sitrep.Formats;

/// <summary>Everything that this project tells a person: what was wrong and what to do.</summary>
internal static class FormatMessages
{
    public const string NoSuchFile = "there is no such file or folder; check the path";
    public const string Empty = "the file is empty";
    public const string NoText = "there is no text in it";
    public const string NoArticle = "no article's text was found in the page; save the text alone as .txt";
    public const string Utf16WithoutMark = "it looks like UTF-16 without a byte-order mark; save it as UTF-8";
    public const string Windows1252 = "the bytes are not UTF-8: read as Windows-1252, so letters outside ASCII may be wrong";
    public const string NotAnObject = "the line is not a JSON object";
    public const string NoTextProperty = "the line has no 'text', or its 'text' is no string";
    public const string UnknownPublished = "the date of publication is unknown: relative dates in it stay unresolved";
    public const string UnknownPublisher = "the publisher is unknown";
    public const string DatelinePublished = "the date of publication is taken from the dateline";
    public const string DatelinePublisher = "the publisher is taken from the agency in the dateline";
    public const string FirstHeading = "the title is the first line";
    public const string OptionPublished = "the date of publication is the one given with --published";
    public const string OptionPublisher = "the publisher is the one given with --publisher";
    public const string WholePage = "the page has no clear article: all its text is read";
    public const string LineTooLong = "the line is longer than Sitrep reads as one report";
    public const string LoneSurrogate = "the text holds halves of characters (lone surrogates)";
    public const string FolderLink = "the folder is a symbolic link and is not followed";
    public const string EmptyFolder = "there is no file in the folder";

    public static string Binary(string? kind) =>
        $"it is not text ({kind ?? "binary data"}); Sitrep reads .txt, .md, .html, .jsonl and .jsonl.gz";

    public static string UnknownKind(string extension) =>
        $"files ending in '{extension}' are not read; Sitrep reads .txt, .md, .html, .jsonl and .jsonl.gz (also compressed with gzip)";

    public static string TooLarge(long limit) =>
        $"it is larger than the {Size(limit)} that Sitrep reads as one report; cut it into its reports, or give them as JSON lines";

    public static string TextTooLong(long limit) =>
        $"its text is longer than the {limit.ToString("N0", CultureInfo.InvariantCulture)} characters that Sitrep reads as one report; cut it into its reports";

    public static string ExpandsTooMuch(int ratio) =>
        $"it grows more than {ratio}-fold when unpacked, as archives made to fill a memory do; unpack it yourself if you trust it";

    public static string NestsTooDeep(int most) => $"its tags nest more than {most} deep, as no web page does; save the text alone as .txt";

    public static string Foreign(string language) => $"it seems to be {language}; Sitrep reads English";

    public static string BadJson(string detail) => $"the line is not valid JSON ({detail})";

    public static string UnreadableDate(string written) => $"'{Text.VisibleText.OneLine(Short(written))}' is not a day that Sitrep understands (write 2020-10-14)";

    public static string Unreadable(string why) => $"it cannot be opened ({why.TrimEnd('.')})";

    public static string Broken(string why) => $"it is damaged: {why.TrimEnd('.')}; what came before is kept";

    private static string Short(string text) => text.Length <= 60 ? text : text[..60] + "...";

    private static string Size(long bytes) => bytes >= 1 << 20 ? $"{bytes >> 20} MB" : $"{bytes} bytes";
}
