using System.Text;
using Sitrep.Reading.Learning;
using Xunit;

namespace Sitrep.Reading.Tests.Learning;

public sealed class TensorFileTests
{
    [Fact]
    public void Matrices_tables_and_lists_come_back_by_name()
    {
        var file = TensorFile.Load(new MemoryStream(Sample()));

        Assert.Equal([0.5f, -2f], file.Matrix("half").Values);
        var sum = new float[8];
        file.Table("bytes").AddRow(1, sum);
        Assert.Equal([-0.25f, 0, 0.25f, 0.5f, 0.75f, 1, 1.25f, -32], sum);
        Assert.Equal(["A", "B"], file.List("classes"));
    }

    [Fact]
    public void A_missing_part_is_named()
    {
        var file = TensorFile.Load(new MemoryStream(Sample()));

        Assert.Contains("'layer0.input'", Assert.Throws<InvalidDataException>(() => file.Matrix("layer0.input")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(40)]
    public void A_file_that_is_cut_short_is_refused_with_what_to_do(int length)
    {
        var error = Assert.Throws<InvalidDataException>(() => TensorFile.Load(new MemoryStream(Sample()[..length])));

        Assert.Matches("restore|does not begin", error.Message);
    }

    private static byte[] Sample()
    {
        var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(TensorFile.Magic);
        writer.Write(FeatureHash.Version);
        writer.Write(2);
        writer.Write("half");
        writer.Write(1);
        writer.Write(2);
        writer.Write(0f);
        writer.Write((Half)0.5f);
        writer.Write((Half)(-2f));
        writer.Write("bytes");
        writer.Write(2);
        writer.Write(8);
        writer.Write(0.25f);
        writer.Write(new byte[8]);
        writer.Write([0xFF, 0, 1, 2, 3, 4, 5, 0x80]);
        writer.Write(1);
        writer.Write("classes");
        writer.Write(2);
        writer.Write("A");
        writer.Write("B");
        return stream.ToArray();
    }
}
