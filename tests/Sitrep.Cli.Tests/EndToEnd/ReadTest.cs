using System.Text.Json;
using Xunit;

namespace Sitrep.Cli.Tests.EndToEnd;

public sealed class ReadTest : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_folder_with_good_and_bad_files_gives_the_good_and_names_the_bad()
    {
        _folder.Write("in/a.txt", Reports.Text(1));
        _folder.Write("in/b.md", "# Talks\n\n" + Reports.Text(2));
        _folder.Write("in/c.html", "<html><body><p>" + Reports.Text(3) + "</p></div></b>");
        _folder.Write("in/d.jsonl", Reports.Line(4) + "{\"text\": broken}\n" + Reports.Line(5));
        _folder.Write("in/empty.txt", "");
        _folder.Write("in/binary.txt", [0, 1, 2, 3, 255, 0, 0]);
        _folder.Write("in/french.txt", "Le ministre des affaires étrangères a annoncé que les deux pays ont signé un accord sur la frontière, mais selon une source il n'est pas encore appliqué.");
        _folder.Write("in/large.txt", new string('a', 50 << 20));
        _folder.Write("in/latin.txt", [.. "Police in Bogot"u8, 0xE1, .. " freed nine sailors on Monday."u8]);
        _folder.Write("in/na\u001B[31mme\u0007.txt", Reports.Text(6));

        var run = SitrepProcess.In(_folder, "read", "in");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("in/d.jsonl:2: the line is not valid JSON", run.Error, StringComparison.Ordinal);
        Assert.Contains("in/empty.txt: the file is empty", run.Error, StringComparison.Ordinal);
        Assert.Contains("in/binary.txt: it is not text", run.Error, StringComparison.Ordinal);
        Assert.Contains("in/french.txt: it seems to be French", run.Error, StringComparison.Ordinal);
        Assert.Contains("in/large.txt: it is larger than", run.Error, StringComparison.Ordinal);
        Assert.Contains("Read 7 reports", run.Error, StringComparison.Ordinal);
        Assert.Contains("5 things were not read", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001B', run.Error);
        Assert.DoesNotContain('\u0007', run.Error);

        var again = SitrepProcess.In(_folder, "read", "in", "--quiet");
        Assert.Equal(1, again.ExitCode);
        Assert.Equal(5, again.Error.Trim().Split('\n').Length);
        Assert.Contains("7 reports", SitrepProcess.In(_folder, "read", "in/a.txt").Error, StringComparison.Ordinal);
        Assert.Equal(0, SitrepProcess.In(_folder, "verify").ExitCode);
    }

    [Fact]
    public void Lists_are_json_csv_and_tables_that_keep_their_ids()
    {
        _folder.Write("in.jsonl", Reports.Lines(30));
        Assert.Equal(0, SitrepProcess.In(_folder, "read", "in.jsonl", "--quiet").ExitCode);
        foreach (var verb in (string[])["events", "claims", "actors", "sources"])
        {
            var json = SitrepProcess.In(_folder, verb, "--format", "json");
            Assert.Equal((0, ""), (json.ExitCode, json.Error));
            using var records = JsonDocument.Parse(json.Output);
            Assert.NotEmpty(records.RootElement.EnumerateArray());
            Assert.Equal(records.RootElement.GetArrayLength() + 1, SitrepProcess.In(_folder, verb, "--format", "csv").Output.Split('\n').Length - 1);

            var table = SitrepProcess.In(_folder, verb).Output;
            Assert.All(table.Split('\n'), line => Assert.InRange(line.Length, 0, 80));
            Assert.DoesNotContain('\u001B', table);
            if (verb != "sources")
            {
                Assert.All(records.RootElement.EnumerateArray(), record => Assert.Contains(record.GetProperty("id").GetString()!, table, StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public void Filters_and_limits_hold()
    {
        _folder.Write("in.jsonl", Reports.Lines(30));
        SitrepProcess.In(_folder, "read", "in.jsonl", "--quiet");

        using var arrests = JsonDocument.Parse(SitrepProcess.In(_folder, "claims", "--type", "coerce", "--limit", "3", "--format", "json").Output);
        Assert.Equal(3, arrests.RootElement.GetArrayLength());
        Assert.All(arrests.RootElement.EnumerateArray(), row => Assert.Equal("COERCE", row.GetProperty("type").GetString()));

        using var turkey = JsonDocument.Parse(SitrepProcess.In(_folder, "claims", "--stance", "denies", "--format", "json").Output);
        Assert.NotEmpty(turkey.RootElement.EnumerateArray());
        Assert.All(turkey.RootElement.EnumerateArray(), row => Assert.Equal("denies", row.GetProperty("stance").GetString()));

        var nothing = SitrepProcess.In(_folder, "events", "--actor", "Atlantis", "--format", "json");
        Assert.Equal("[]", nothing.Output.Trim());
    }

    [Fact]
    public void Show_marks_the_evidence_and_explains_it()
    {
        _folder.Write("in.jsonl", Reports.Lines(6));
        SitrepProcess.In(_folder, "read", "in.jsonl", "--quiet");
        using var rows = JsonDocument.Parse(SitrepProcess.In(_folder, "claims", "--type", "COERCE", "--format", "json").Output);
        var row = rows.RootElement[0];

        var shown = SitrepProcess.In(_folder, "show", row.GetProperty("id").GetString()![..12], "--why");

        Assert.Equal((0, ""), (shown.ExitCode, shown.Error));
        Assert.Contains("[" + row.GetProperty("trigger").GetProperty("text").GetString() + "]", shown.Output, StringComparison.Ordinal);
        Assert.Contains("«", shown.Output, StringComparison.Ordinal);
        Assert.Contains("Why", shown.Output, StringComparison.Ordinal);
        Assert.Contains("type:", shown.Output, StringComparison.Ordinal);
        Assert.Contains("Event ", SitrepProcess.In(_folder, "show", row.GetProperty("event").GetString()!).Output, StringComparison.Ordinal);
        Assert.Contains("Report r0", SitrepProcess.In(_folder, "show", "r0").Output, StringComparison.Ordinal);
        Assert.Equal(2, SitrepProcess.In(_folder, "show", "zzzz").ExitCode);
    }

    [Fact]
    public void Spreadsheets_get_no_formulas()
    {
        _folder.Write("in.jsonl", """{"id":"=cmd()","publisher":"@Paper","published":"2021-03-04","text":"Police in Cairo arrested nine protesters on Monday."}""" + "\n");
        SitrepProcess.In(_folder, "read", "in.jsonl", "--quiet");

        var csv = SitrepProcess.In(_folder, "export", "csv").Output;

        Assert.Contains(",'=cmd(),", csv, StringComparison.Ordinal);
        Assert.Contains("\"report\":\"=cmd()\"", SitrepProcess.In(_folder, "export", "jsonl").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Standard_input_is_read()
    {
        var run = SitrepProcess.In(_folder, Reports.Lines(3), ["read", "-"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Read 3 reports", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_demo_tells_its_story()
    {
        var run = SitrepProcess.In(_folder, "demo");

        Assert.Equal(0, run.ExitCode);
        foreach (var part in (string[])["TIMELINE", "CONTESTED", "DUE", "NEXT", "DENIED", "denies:", "sitrep read PATH"])
        {
            Assert.Contains(part, run.Output, StringComparison.Ordinal);
        }

        Assert.Empty(Directory.GetFileSystemEntries(_folder.Root));
    }
}
