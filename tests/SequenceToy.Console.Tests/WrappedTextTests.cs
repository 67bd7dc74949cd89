using SequenceToy.Console.Views;
namespace SequenceToy.Console.Tests;

public sealed class WrappedTextTests
{
    [Theory]
    [InlineData("a short one", 20, "a short one")]
    [InlineData("the goal was met at most ten", 24, "the goal was met at\nmost ten")]
    [InlineData("nothing helps where-there-are-only-two", 33, "nothing helps\nwhere-there-are-only-two")]
    [InlineData("of 191 it is 0.3%: ignored", 18, "of 191 it is\n0.3%: ignored")]
    [InlineData("a-word-wider-than-the-line alone", 10, "a-word-wider-than-the-line\nalone")]
    public void Lines_Text_LeavesNoWordAloneWhereANarrowerBreakHelps(string text, int width, string lines) =>
        string.Join('\n', WrappedText.Lines(text, width)).Should().Be(lines);
}
