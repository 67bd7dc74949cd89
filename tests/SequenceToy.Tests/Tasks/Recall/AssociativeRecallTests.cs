using SequenceToy.Tasks.Recall;

namespace SequenceToy.Tests.Tasks.Recall;

public sealed class AssociativeRecallTests
{
    [Fact]
    public void Rule_OnTheDrawnExample_GivesItsAnswer() => Answer("c9k8j3f1??c").Should().Be("9");

    [Theory]
    [InlineData(4)]
    [InlineData(1)]
    [InlineData(26)]
    public void Generate_EverySample_AnswersTheDigitOfTheLetterAskedFor(int pairs)
    {
        var task = new AssociativeRecall(pairs);

        Drawn.ShouldFollow(task, 300, Answer);
        foreach (var read in Drawn.Samples(task, 300).Select(sample => Drawn.Read(task, sample)))
        {
            read.Should().MatchRegex($"^([a-z][0-9]){{{Drawn.Text(pairs)}}}\\?\\?[a-z]$");
            read[..^1].Where(char.IsLetter).Should().OnlyHaveUniqueItems();
        }
    }

    [Fact]
    public void Generate_LettersAndPlaces_AreEachEquallyOften()
    {
        var task = new AssociativeRecall(pairs: 4);

        var reads = Drawn.Samples(task, 26_000).Select(sample => Drawn.Read(task, sample)).ToArray();

        reads.GroupBy(read => read[0]).Should().HaveCount(26).And.OnlyContain(group => Math.Abs(group.Count() - 1000) < 160);
        reads.GroupBy(read => read.IndexOf(read[^1], StringComparison.Ordinal)).Should().HaveCount(4).And.OnlyContain(group => Math.Abs(group.Count() - 6500) < 350);
    }

    [Fact]
    public void Constructor_BadValues_AreNamed()
    {
        Drawn.ShouldThrow(() => new AssociativeRecall(0), "pairs must be from 1 to 26 (different letters); it was 0.*");
        Drawn.ShouldThrow(() => new AssociativeRecall(27), "pairs must be from 1 to 26 (different letters); it was 27.*");
    }

    private static string Answer(string read)
    {
        for (var i = 0; i < read.Length - 3; i += 2)
        {
            if (read[i] == read[^1])
            {
                return read.Substring(i + 1, 1);
            }
        }

        return "none";
    }
}
