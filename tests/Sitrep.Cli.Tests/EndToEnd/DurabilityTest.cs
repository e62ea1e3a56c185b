using System.Text.Json;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Sitrep.Cli.Tests.EndToEnd;

/// <summary>What a ledger withstands.</summary>
public sealed class DurabilityTest : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_killed_reading_goes_on_where_it_stopped_and_gives_the_same_ledger()
    {
        _folder.Write("in.jsonl", Reports.Lines(2500));
        SitrepProcess.In(_folder, "read", "in.jsonl", "--quiet", "--ledger", "whole.db");

        using (var process = SitrepProcess.Start(_folder, "read", "in.jsonl", "--quiet", "--threads", "1"))
        {
            // The write-ahead log grows with the first batch: then it is in the middle.
            Assert.True(SpinWait.SpinUntil(() => process.HasExited || (File.Exists(_folder["sitrep.db-wal"]) && new FileInfo(_folder["sitrep.db-wal"]).Length > 500_000), TimeSpan.FromMinutes(2)));
            process.Kill();
            process.WaitForExit();
        }

        var again = SitrepProcess.In(_folder, "read", "in.jsonl");

        Assert.Equal(0, again.ExitCode);
        Assert.Equal(0, SitrepProcess.In(_folder, "verify").ExitCode);
        var export = SitrepProcess.In(_folder, "export", "jsonl").Output;
        var ids = export.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.Equal(SitrepProcess.In(_folder, "export", "jsonl", "--ledger", "whole.db").Output, export);
    }

    [Fact]
    public void An_interrupted_reading_keeps_what_it_read_and_says_so()
    {
        _folder.Write("in.jsonl", Reports.Lines(2500));

        var run = SitrepProcess.Shell(_folder, "$SITREP read in.jsonl --threads 1 & pid=$!; while [ ! -e sitrep.db-wal ] || [ $(wc -c < sitrep.db-wal) -lt 500000 ]; do sleep 0.05; done; kill -TERM $pid; wait $pid");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("run the same command again to go on", run.Error, StringComparison.Ordinal);
        Assert.Contains("in the ledger already", SitrepProcess.In(_folder, "read", "in.jsonl").Error, StringComparison.Ordinal);
        Assert.Equal(0, SitrepProcess.In(_folder, "verify").ExitCode);
    }

    [Fact]
    public void Two_processes_at_once_share_a_ledger()
    {
        _folder.Write("a.jsonl", Reports.Lines(300));
        _folder.Write("b.jsonl", string.Concat(Enumerable.Range(200, 300).Select(Reports.Line)));
        using var first = SitrepProcess.Start(_folder, "read", "a.jsonl", "--quiet");
        using var second = SitrepProcess.Start(_folder, "read", "b.jsonl", "--quiet");

        Assert.Equal((0, ""), SitrepProcess.Finish(first, null) switch { var run => (run.ExitCode, run.Error) });
        Assert.Equal((0, ""), SitrepProcess.Finish(second, null) switch { var run => (run.ExitCode, run.Error) });
        Assert.Equal(0, SitrepProcess.In(_folder, "verify").ExitCode);

        _folder.Write("all.jsonl", Reports.Lines(500));
        SitrepProcess.In(_folder, "read", "all.jsonl", "--quiet", "--ledger", "all.db");
        Assert.Equal(SitrepProcess.In(_folder, "export", "jsonl", "--ledger", "all.db").Output, SitrepProcess.In(_folder, "export", "jsonl").Output);
    }

    [Fact]
    public void Threads_and_order_change_no_byte_of_an_export()
    {
        for (var number = 0; number < 60; number++)
        {
            _folder.Write($"one/{number:000}.jsonl", Reports.Line(number));
            _folder.Write($"other/{(number * 37 % 60):000}.jsonl", Reports.Line(number));
        }

        SitrepProcess.In(_folder, "read", "one", "--quiet", "--threads", "1", "--ledger", "a.db");
        SitrepProcess.In(_folder, "read", "one", "--quiet", "--threads", "8", "--ledger", "b.db");
        SitrepProcess.In(_folder, "read", "other", "--quiet", "--ledger", "c.db");
        foreach (var of in (string[])["rows", "events", "actors", "statements", "contradictions"])
        {
            var expected = SitrepProcess.In(_folder, "export", "jsonl", "--of", of, "--ledger", "a.db").Output;
            Assert.Equal(expected, SitrepProcess.In(_folder, "export", "jsonl", "--of", of, "--ledger", "b.db").Output);
            Assert.Equal(expected, SitrepProcess.In(_folder, "export", "jsonl", "--of", of, "--ledger", "c.db").Output);
            Assert.True(expected.Length > 0 || of == "contradictions", of);
        }
    }

    [Fact]
    public void A_ledger_of_a_newer_version_is_left_alone()
    {
        SitrepProcess.In(_folder, Reports.Line(1), ["read", "-", "--quiet"]);
        using (var connection = new SqliteConnection($"Data Source={_folder["sitrep.db"]};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA user_version = 9999";
            command.ExecuteNonQuery();
        }

        var run = SitrepProcess.In(_folder, "events");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("newer", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_ledger_cut_in_half_is_named_as_damaged()
    {
        SitrepProcess.In(_folder, Reports.Lines(200), ["read", "-", "--quiet"]);
        using (var file = File.OpenWrite(_folder["sitrep.db"]))
        {
            file.SetLength(file.Length / 2);
        }

        var run = SitrepProcess.In(_folder, "verify");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("sitrep.db", run.Error + run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_ledger_is_left_alone()
    {
        var path = _folder.Write("sitrep.db", "This is a shopping list.");

        Assert.Equal(1, SitrepProcess.In(_folder, "events").ExitCode);
        Assert.Equal(1, SitrepProcess.In(_folder, Reports.Line(1), ["read", "-"]).ExitCode);
        Assert.Equal("This is a shopping list.", File.ReadAllText(path));
    }

    [Fact]
    public void A_full_disk_under_an_export_is_said()
    {
        SitrepProcess.In(_folder, Reports.Lines(50), ["read", "-", "--quiet"]);

        foreach (var command in (string[])["export jsonl", "events", "annotate sitrep.txt"])
        {
            _folder.Write("sitrep.txt", Reports.Text(1));
            var run = SitrepProcess.Shell(_folder, $"$SITREP {command} > /dev/full");

            Assert.Equal(1, run.ExitCode);
            Assert.Contains("sitrep: ", run.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_full_disk_ends_with_a_message_and_a_sound_ledger()
    {
        _folder.Write("in.jsonl", Reports.Lines(2500));
        SitrepProcess.In(_folder, Reports.Line(1), ["read", "-", "--quiet"]);

        // No file may grow beyond 1 MB; the signal for that is turned into an error, as a full disk gives. The runtime's own
        // large memory file would fall under the limit too.
        var run = SitrepProcess.Shell(_folder, "trap '' XFSZ; ulimit -f 2048; export DOTNET_EnableWriteXorExecute=0; exec $SITREP read in.jsonl --quiet");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("sitrep: ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, SitrepProcess.In(_folder, "verify").ExitCode);
        Assert.Equal(0, SitrepProcess.In(_folder, "read", "in.jsonl", "--quiet").ExitCode);
    }
}
