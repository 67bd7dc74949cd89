using SequenceToy.Data;
using SequenceToy.Tasks;
using SequenceToy.Tasks.Counting;

namespace SequenceToy.Tests.Tasks;

/// <summary>Dyck-1, Dyck-2 and the shuffle of two.</summary>
public sealed class BracketTests
{
    private static readonly Dictionary<char, string> NothingNested = new() { ['('] = "()[", [')'] = "([", ['['] = "([]", [']'] = "([" };

    [Theory]
    [InlineData(1, null)]
    [InlineData(1, 2)]
    [InlineData(2, 3)]
    [InlineData(4, null)]
    public void Dyck_EveryAnswer_IsWhatCanStillBeClosed(int kinds, int? depth) =>
        ShouldAnswer(new Dyck(kinds, depth, lengths: new(1, 12)), word => IsLegal(word, depth ?? int.MaxValue));

    [Fact]
    public void Shuffle_EveryAnswer_IsLegalForEachKindByItself() =>
        ShouldAnswer(new ShuffledBrackets(new(1, 12)), word => new[] { "()", "[]" }.All(kind => IsLegal(string.Concat(word.Where(kind.Contains)), int.MaxValue)));

    [Fact]
    public void Dyck_Depth_IsReachedAndNotExceeded()
    {
        var task = new Dyck(2, 3);

        task.Generate(300, SeededRandom.ForSeed(4, RandomPurpose.Data)).Max(sample => Depth(sample.Word(task))).Should().Be(3);
        new Dyck().Generate(300, SeededRandom.ForSeed(4, RandomPurpose.Data)).Max(sample => Depth(sample.Word(new Dyck()))).Should().BeGreaterThan(8);
    }

    [Theory]
    [InlineData("()()()", 0.25)]
    [InlineData("()(())", 0.25)]
    [InlineData("(())()", 0.125)]
    [InlineData("(()())", 0.125)]
    [InlineData("((()))", 0.25)]
    public void Dyck_Words_ComeAsTheCoinFalls(string word, double chance)
    {
        var samples = new Dyck().Generate(20_000, new LengthRange(3, 3), SeededRandom.ForSeed(6, RandomPurpose.Data));

        ((double)samples.Count(sample => sample.Word(new Dyck()) == word) / 20_000).Should().BeApproximately(chance, 0.015);
    }

    [Fact]
    public void Generate_DrawnExamples_AreAsInTheDocumentation()
    {
        SetsOf(new Dyck(2, 3), "[()]()").Should().Equal("([]", "()[", "([]", "([", "()[", "([");
        SetsOf(new ShuffledBrackets(), "([)(])").Should().Equal("()[", "()[]", "([]", "()[]", "()[", "([");
    }

    [Fact]
    public void Guess_NoRuleFromTheLastBracket_DoesBetter()
    {
        foreach (var task in new ISequenceTask[] { new Dyck(), new Dyck(2, 3), new ShuffledBrackets() })
        {
            SymbolSamples.BestFromLastSymbol(task, task.Generate(3_000, SeededRandom.ForSeed(3, RandomPurpose.Data)))
                .Should().BeApproximately(task.Baseline![Metric.SequenceAccuracy]!.Value, 0.02).And.BeApproximately(0.08, 0.02);
        }
    }

    [Fact]
    public void Constructors_BadValues_AreNamed()
    {
        ShouldThrow(() => new Dyck(0), "kinds must be from 1 to 4; it was 0.*");
        ShouldThrow(() => new Dyck(2, 1), "depth must be from 2 to 100000; it was 1.*");
        ShouldThrow(() => new Dyck(2, 3, new(1, 50_001)), "lengths must be from 1 to 50000; it was 1..50001.*");
        ShouldThrow(() => new ShuffledBrackets(new(1, 50_001)), "lengths must be from 1 to 50000; it was 1..50001.*");
    }

    [Fact]
    public void Catalog_Length_IsThePairs()
    {
        var dyck = (Dyck)TaskCatalog.Find("dyck-2")!.Create(10);

        (dyck.Kinds, dyck.Depth, dyck.Lengths, dyck.TestLengths).Should().Be((2, 3, new LengthRange(1, 10), new LengthRange(11, 20)));
        ((ShuffledBrackets)TaskCatalog.Find("shuffle-2")!.Create(7)).Lengths.Should().Be(new LengthRange(1, 7));
    }

    private static void ShouldThrow(Action action, string message) => action.Should().Throw<ArgumentOutOfRangeException>().WithMessage(message);

    private static void ShouldAnswer(ISequenceTask task, Func<string, bool> isLegal)
    {
        foreach (var sample in task.Generate(200, SeededRandom.ForSeed(1, RandomPurpose.Data)))
        {
            var word = sample.Word(task);
            word.Count("([{<".Contains).Should().Be(word.Count(")]}>".Contains));
            Enumerable.Range(1, word.Length).Where(length => !isLegal(word[..length])).Should().BeEmpty();
            sample.Sets(task).Should().Equal(Enumerable.Range(1, word.Length).Select(length => string.Concat(task.Notes.TargetSymbols!.Where(next => isLegal(word[..length] + next)))));
        }
    }

    // Of a legal beginning only opening brackets are left when closed pairs are struck out again and again.
    private static bool IsLegal(string beginning, int depth) => Unclosed(beginning) is var left && left.Length <= depth && left.All("([{<".Contains);

    private static string Unclosed(string word)
    {
        var struck = word.Replace("()", "").Replace("[]", "").Replace("{}", "").Replace("<>", "");
        return struck == word ? word : Unclosed(struck);
    }

    private static int Depth(string word) => Enumerable.Range(1, word.Length).Max(length => word[..length].Count("([{<".Contains) - word[..length].Count(")]}>".Contains));

    private static string[] SetsOf(IVariableLengthTask task, string word) =>
        task.Generate(5_000, new LengthRange(word.Length / 2, word.Length / 2), SeededRandom.ForSeed(1, RandomPurpose.Data)).First(sample => sample.Word(task) == word).Sets(task);
}
