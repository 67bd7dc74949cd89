using SequenceToy.Data;
using SequenceToy.Tasks;
using SequenceToy.Tasks.Counting;

namespace SequenceToy.Tests.Tasks;

public sealed class EqualRunsTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Generate_EveryAnswer_IsWhatGoesOnInSomeWord(int letters)
    {
        var task = new EqualRuns(letters, lengths: new(1, 6));
        var words = Enumerable.Range(1, 20).Select(n => string.Concat("abcd"[..letters].Select(letter => new string(letter, n))) + "⊣").ToArray();

        foreach (var sample in task.Generate(60, SeededRandom.ForSeed(1, RandomPurpose.Data)))
        {
            var word = sample.Word(task);
            words.Should().Contain(word + "⊣");
            sample.Sets(task).Should().Equal(Enumerable.Range(1, word.Length).Select(length => GoesOn(words, word[..length])));
        }
    }

    [Fact]
    public void Generate_DrawnExample_IsAsInTheDocumentation()
    {
        var task = new EqualRuns(3);
        var sample = task.Generate(1, new LengthRange(2, 2), SeededRandom.ForSeed(1, RandomPurpose.Data))[0];

        sample.Word(task).Should().Be("aabbcc");
        sample.Sets(task).Should().Equal("ab", "ab", "b", "c", "c", "⊣");
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Guess_NoRuleFromTheLastLetter_DoesBetter(int letters)
    {
        var task = new EqualRuns(letters, lengths: new(1, 10));
        var all = Enumerable.Range(1, 10).Select(n => task.Generate(1, new LengthRange(n, n), SeededRandom.ForSeed(1, RandomPurpose.Data))[0]).ToArray();

        SymbolSamples.BestFromLastSymbol(task, all).Should().Be(task.Baseline[Metric.SequenceAccuracy]);
        new EqualRuns().Baseline[Metric.SequenceAccuracy].Should().Be(1.0 / 50);
    }

    [Fact]
    public void Ids_AndLengths_AreAsAsked()
    {
        new[] { 2, 3, 4 }.Select(letters => new EqualRuns(letters).Id).Should().Equal("a-n-b-n", "a-n-b-n-c-n", "a-n-b-n-c-n-d-n");
        var task = (EqualRuns)TaskCatalog.Find("anbncn")!.Create(20);
        (task.Letters, task.Lengths, task.TestLengths).Should().Be((3, new LengthRange(1, 20), new LengthRange(21, 100)));
    }

    [Fact]
    public void Constructor_BadValues_AreNamed()
    {
        FluentActions.Invoking(() => new EqualRuns(1)).Should().Throw<ArgumentOutOfRangeException>().WithMessage("letters must be from 2 to 4; it was 1.*");
        FluentActions.Invoking(() => new EqualRuns(2, new(1, 20_001))).Should().Throw<ArgumentOutOfRangeException>().WithMessage("lengths must be from 1 to 20000; it was 1..20001.*");
    }

    private static string GoesOn(string[] words, string prefix) =>
        string.Concat(words.Where(word => word.StartsWith(prefix, StringComparison.Ordinal)).Select(word => word[prefix.Length]).Distinct().Order());
}
