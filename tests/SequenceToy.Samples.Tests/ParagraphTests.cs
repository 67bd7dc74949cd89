namespace SequenceToy.Samples.Tests;

public sealed class ParagraphTests
{
    [Theory]
    [InlineData("a short one", 20, "a short one")]
    [InlineData("the goal was met at most ten", 24, "the goal was met at\nmost ten")]
    [InlineData("nothing helps where-there-are-only-two", 33, "nothing helps\nwhere-there-are-only-two")]
    [InlineData("a-word-wider-than-the-line alone", 10, "a-word-wider-than-the-line\nalone")]
    public void Lines_Text_LeavesNoWordAloneWhereANarrowerBreakHelps(string text, int width, string lines) =>
        string.Join('\n', Paragraph.Lines(text, width)).Should().Be(lines);
}
