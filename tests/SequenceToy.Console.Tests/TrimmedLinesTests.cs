using SequenceToy.Console.Views;
namespace SequenceToy.Console.Tests;

public sealed class TrimmedLinesTests
{
    [Fact]
    public void Write_BlanksAtTheEndsOfLines_AreLeftOut()
    {
        using var written = new StringWriter();
        using var trimmed = new TrimmedLines(written);

        trimmed.Write("  one  two   \r\n   \nthree  ");
        trimmed.Write(" four \n");

        written.ToString().Should().Be("  one  two\r\n\nthree   four\n");
    }
}
