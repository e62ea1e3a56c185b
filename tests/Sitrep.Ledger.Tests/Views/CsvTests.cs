using CsCheck;
using Sitrep.Ledger.Records;
using Sitrep.Views.Exports;
using Xunit;

namespace Sitrep.Ledger.Tests.Views;

public sealed class CsvTests
{
    [Theory]
    [InlineData("=HYPERLINK(\"x\")")]
    [InlineData("+1+cmd")]
    [InlineData("-2+3")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("  =1")]
    [InlineData("\"=1")]
    [InlineData("\uFF1D1")]
    [InlineData("\r=1")]
    public void AFormulaIsSetBehindAnApostrophe(string value)
    {
        var cell = CsvCell.Neutralise(value);
        Assert.StartsWith("'", cell, StringComparison.Ordinal);
        Assert.Equal(value, CsvCell.Restore(cell));
    }

    [Theory]
    [InlineData("-12.5")]
    [InlineData("+3")]
    [InlineData("plain words")]
    [InlineData("'tis plain")]
    [InlineData("")]
    public void WhatIsNoFormulaIsLeftAlone(string value) => Assert.Equal(value, CsvCell.Neutralise(value));

    [Fact]
    public void EveryValueComesBack() => Gen.String[Gen.Char["=+-@'\"\t\r\n a1.\uFF1D"], 0, 8]
        .Sample(value => CsvCell.Restore(CsvCell.Neutralise(value)) == value);

    [Fact]
    public void ATableIsWrittenAsSpreadsheetsReadIt()
    {
        var output = new StringWriter();
        CsvTables.Contradictions.Write(output, [new("c1", ContradictionKind.Figures, "=a", "b,\"2\"")]);
        Assert.Equal("id,kind,a,b\r\nc1,figures,'=a,\"b,\"\"2\"\"\"\r\n", output.ToString());
    }
}
