using System.Text.RegularExpressions;
using SequenceToy.Data;
using SequenceToy.Tasks;
using SequenceToy.Tasks.Counting;

namespace SequenceToy.Tests.Tasks;

/// <summary>Reber's grammar, alone and embedded.</summary>
public sealed partial class ReberTests
{
    [Fact]
    public void Reber_EveryWord_IsOfTheGrammar()
    {
        var words = ToText(new Reber(), 2_000);

        words.Should().OnlyContain(word => Grammar().IsMatch(word + "E"));
        words.Should().Contain("BTXS").And.Contain("BPVV").And.Contain("BTSXXVPS").And.Contain("BPTVPXVV");
    }

    [Fact]
    public void Embedded_EveryWord_HoldsOneOfTheGrammarAndEndsAsItBegan()
    {
        var words = ToText(new EmbeddedReber(), 2_000);

        words.Where(word => word[0] != 'B' || word[1] != word[^1] || !Grammar().IsMatch(word[2..^1])).Should().BeEmpty();
        ((double)words.Count(word => word[1] == 'T') / words.Length).Should().BeApproximately(0.5, 0.05);
    }

    [Theory]
    [InlineData("embedded-reber")]
    [InlineData("reber")]
    public void Generate_EveryAnswer_IsWhatFollowsTheSameBeginningInOtherWords(string id)
    {
        var task = TaskCatalog.Find(id)!.Create();
        var samples = task.Generate(20_000, SeededRandom.ForSeed(1, RandomPurpose.Data)).Select(sample => (Word: sample.Word(task), Sets: sample.Sets(task))).ToArray();
        var follow = samples
            .SelectMany(sample => Enumerable.Range(1, sample.Word.Length)
                .Select(length => (Beginning: sample.Word[..length], Next: (sample.Word + "E")[length], Set: sample.Sets[length - 1])))
            .GroupBy(step => step.Beginning)
            .Where(steps => steps.Count() > 60)
            .ToArray();

        follow.Length.Should().BeGreaterThan(50);
        follow.Where(steps => steps.Select(step => step.Set).Distinct().Single() != InOrder(steps.Select(step => step.Next))).Should().BeEmpty();
    }

    [Fact]
    public void Generate_DrawnExamples_AreAsInTheDocumentation()
    {
        SetsOf(new Reber(), "BTSXS").Should().Equal("TP", "SX", "SX", "SX", "E");
        SetsOf(new EmbeddedReber(), "BPBTSXSEP").Should().Equal("TP", "B", "TP", "SX", "SX", "SX", "E", "P", "E");
    }

    [Fact]
    public void Guess_NoRuleFromTheLastSymbol_DoesBetter()
    {
        foreach (var task in new ISequenceTask[] { new Reber(), new EmbeddedReber() })
        {
            SymbolSamples.BestFromLastSymbol(task, task.Generate(4_000, SeededRandom.ForSeed(3, RandomPurpose.Data)))
                .Should().BeApproximately(task.Baseline![Metric.SequenceAccuracy]!.Value, 0.02);
        }
    }

    [Theory]
    [InlineData("reber")]
    [InlineData("embedded-reber")]
    public void Catalog_ALength_IsRefused(string id) =>
        FluentActions.Invoking(() => TaskCatalog.Find(id)!.Create(5)).Should().Throw<ArgumentOutOfRangeException>().WithMessage("steps must be left out *it was 5.*");

    // The machine, written as one expression: the loop XT*VP leads from the second part back into it.
    [GeneratedRegex("^B(TS*X(XT*VP)*(S|XT*VV)|PT*V(V|P(XT*VP)*(S|XT*VV)))E$")]
    private static partial Regex Grammar();

    private static string InOrder(IEnumerable<char> symbols) => string.Concat(symbols.Distinct().OrderBy("BTPSXVE".IndexOf));

    private static string[] ToText(ISequenceTask task, int count) => [.. task.Generate(count, SeededRandom.ForSeed(1, RandomPurpose.Data)).Select(sample => sample.Word(task))];

    private static string[] SetsOf(ISequenceTask task, string word) =>
        task.Generate(5_000, SeededRandom.ForSeed(1, RandomPurpose.Data)).First(sample => sample.Word(task) == word).Sets(task);
}
