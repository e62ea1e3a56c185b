using System.Text;
using System.Text.Json;
using Sitrep.Ledger.Records;
using Sitrep.Ledger.Tests.Building;
using Sitrep.Reading.Attribution;
using Sitrep.Reading.Events;
using Xunit;

namespace Sitrep.Ledger.Tests.Records;

public sealed class WireFormatTests
{
    [Fact]
    public void ARowIsWrittenAsTheContractSays()
    {
        var read = ReportBuilder.Text("The navy of Norland seized 3 boats off Portham.", "x1")
            .Row(new(EventType.COERCE, "seized")
            {
                By = ["Norland=NL"],
                On = "2031-05-12",
                Where = "Portham/NL",
                Figures = [("boats", 3.0m, 3.0m), ("crew", 10m, null)],
                Status = EventStatus.Possible,
                Stance = Stance.Alleges,
                Says = "Norland=NL",
            })
            .Read();

        var json = LedgerJson.Text(RowRecord.From(read, read.Rows[0]), LedgerJson.Records.RowRecord);

        Assert.Matches("^\\{\"id\":\"[0-9a-f]{20}\",", json);
        Assert.Equal(
            """
            "report":"x1","quote":"The navy of Norland seized 3 boats off Portham.","start":0,"end":47,
            "trigger":{"start":20,"end":26,"text":"seized"},"type":"COERCE","mode":null,"contexts":[],
            "initiator":[{"name":"Norland","actor":"NL","start":12,"end":19}],"recipient":[],
            "when":{"from":"2031-05-12","to":"2031-05-12","words":"then","basis":"words"},
            "where":{"name":"Portham","country":"NL","lat":1.5,"lon":2.5,"geonames":null,"words":"Portham","precision":"city"},
            "status":"possible","factuality":3,"sources":["Norland"],"stance":"alleges",
            "figures":[{"of":"boats","low":3,"high":3,"words":""},{"of":"crew","low":10,"high":null,"words":""}],"legal":[]}
            """.ReplaceLineEndings(""),
            json[json.IndexOf("\"report\"", StringComparison.Ordinal)..]);
    }

    [Theory]
    [InlineData("Ålesund \u2013 \u041C\u0438\u0440 \u5E73\u548C \U0001F54A <b>&'", "Ålesund \u2013 \u041C\u0438\u0440 \u5E73\u548C \U0001F54A <b>&'")]
    [InlineData("a\"b\\c\n\t\u0001", "a\\\"b\\\\c\\n\\t\\u0001")]
    public void NothingIsEscapedButWhatJsonNeeds(string words, string written)
    {
        var refusal = new RefusalRecord("i", words, "r", "h");
        var bytes = LedgerJson.Utf8(refusal, LedgerJson.Records.RefusalRecord);
        Assert.Equal($"{{\"id\":\"i\",\"name\":\"{written}\",\"reason\":\"r\",\"raw\":\"h\"}}", Encoding.UTF8.GetString(bytes));
        Assert.Equal(words, JsonSerializer.Deserialize(bytes, LedgerJson.Records.RefusalRecord)!.Name);
    }

    [Fact]
    public void ALoneSurrogateIsStillWritten()
    {
        var bytes = LedgerJson.Utf8(new RefusalRecord("i", "a\uD800b", "r", "h"), LedgerJson.Records.RefusalRecord);
        Assert.Equal("a\uFFFDb", JsonSerializer.Deserialize(bytes, LedgerJson.Records.RefusalRecord)!.Name);
    }

    [Fact]
    public void ARowComesBackAsItWas()
    {
        var read = ReportBuilder.Text("Bells rang; crowds marched.").Row(new(EventType.PROTEST, "marched") { By = ["crowds"] }).Read();
        var row = RowRecord.From(read, read.Rows[0]) with { Event = "ev1" };
        var back = JsonSerializer.Deserialize(LedgerJson.Utf8(row, LedgerJson.Records.RowRecord), LedgerJson.Records.RowRecord)!;
        Assert.Equal(LedgerJson.Text(row, LedgerJson.Records.RowRecord), LedgerJson.Text(back, LedgerJson.Records.RowRecord));
        Assert.Null(back.When);
    }

    [Fact]
    public void ReportsOfOneTextHaveRowsOfTheirOwn()
    {
        string IdIn(string publisher)
        {
            var read = ReportBuilder.Text("Crowds marched.", null, publisher).Row(new(EventType.PROTEST, "marched")).Read();
            return RowRecord.From(read, read.Rows[0]).Id;
        }

        Assert.NotEqual(IdIn("Evening Gull"), IdIn("Norland Daily"));
        Assert.Equal(IdIn("Evening Gull"), IdIn("Evening Gull"));
    }
}
