using SequenceToy.Data;
using SequenceToy.Tasks;
using SequenceToy.Tasks.Numbers;
using SequenceToy.Tasks.StateMachines;

namespace SequenceToy.Tests.Tasks;

public sealed class SampleDrawingTests
{
    private static readonly ISequenceTask Letters = new Drawn(TargetSpec.Class(2, TargetPlacement.EveryStep));

    [Fact]
    public void Draw_Numbers_IsOneLine() =>
        SampleDrawing.Draw(new SumOfFirstTwo(), new Sample([10, 20, 99], [30]), [30.504f]).Should().Be("10, 20, 99  →  30  predicted 30.5");

    [Fact]
    public void Draw_AnswersAtEveryStep_StandBelowTheirStep() =>
        SampleDrawing.Draw(Letters, new Sample(Sequence.OneHot([0, 1, 1], 2), [0, 1, 0]) { Mask = [false, true, true] }, [1, 1, 1])
            .Should().Be("input      a  b  b\ntarget     ·  N  Y\npredicted  ·  N  N");

    [Fact]
    public void Draw_SetsOfClasses_NamesTheirMembers() =>
        SampleDrawing.Draw(new Drawn(TargetSpec.ClassSet(2, TargetPlacement.EveryStep)), new Sample(Sequence.OneHot([0, 1], 2), Sequence.FromSteps([1, 1], [0, 0])))
            .Should().Be("input        a    b\ntarget     Y/N    -");

    [Fact]
    public void Draw_LongSequences_SayHowManyStepsAreLeftOut()
    {
        var lines = SampleDrawing.Draw(Letters, new Sample(Sequence.OneHot([.. Enumerable.Repeat(0, 99), 1], 2), Sequence.FromIntegers(new int[100])), width: 40).Split('\n');

        lines.Should().OnlyContain(line => line.Length <= 40 && line.Contains('…', StringComparison.Ordinal));
        lines[0].Should().Be("input      a  a  a  a  …92…  a  a  a  b");
        lines.Select(line => line.Length).Distinct().Should().ContainSingle();
    }

    // Nothing stands out: as many from both ends as find room.
    [Fact]
    public void Draw_RandomBits_DrawsBothEnds()
    {
        var sample = new Parity(new(60, 60)).Draw(1)[0];
        var bits = string.Join(' ', sample.Input.Symbols());

        SampleDrawing.Draw(new Parity(new(60, 60)), sample, width: 40).Should().MatchRegex("^[01]( [01]){5,} …[0-9]+…( [01]){5,}  →  (odd|even)$").And.StartWith(bits[..11]).And.Contain(bits[^11..]);
    }

    [Theory]
    [InlineData("adding-urnn")]
    [InlineData("adding-tcn")]
    [InlineData("adding-hs97")]
    [InlineData("multiplication-hs97")]
    public void Draw_MarkedSteps_AreDrawn(string id)
    {
        var task = TaskCatalog.Find(id)!.Create();

        foreach (var sample in task.Draw(30))
        {
            var drawn = SampleDrawing.Draw(task, sample);
            drawn.Length.Should().BeLessThanOrEqualTo(80);
            sample.Input.Marked().Where(value => !drawn.Contains(FormattableString.Invariant($"({value:0.##}, 1)"), StringComparison.Ordinal)).Should().BeEmpty(drawn);
        }
    }

    [Theory]
    [InlineData("temporal-order-6a", "XY")]
    [InlineData("temporal-order-6b", "XY")]
    [InlineData("selective-copy", "ABCDEFGH!")]
    [InlineData("copy-memory", "ABCDEFGH!")]
    public void Draw_RareSymbols_AreDrawnInTheirOrder(string id, string rare)
    {
        var task = TaskCatalog.Find(id)!.Create();

        foreach (var sample in task.Draw(30))
        {
            var line = SampleDrawing.Draw(task, sample).Split('\n')[0].Split("→")[0].Replace("input", "", StringComparison.Ordinal);
            line.Length.Should().BeLessThanOrEqualTo(80);
            string.Concat(line.Where(rare.Contains)).Should().Be(string.Concat(task.Drawn(sample.Input)).Where(rare.Contains).Aggregate("", (text, symbol) => text + symbol));
        }
    }

    [Fact]
    public void Draw_OtherShapes_AreRefusedByName()
    {
        var sample = new Sample(Sequence.OneHot([0, 1], 2), [0, 1]);

        Refused(() => SampleDrawing.Draw(Letters, sample, [1, 0, 1]), "predicted must have 2 targets *drawn*; it had 3.*");
        Refused(() => SampleDrawing.Draw(Letters, sample, new Sequence([1, 0, 1, 0], 2)), "predicted must have 1 number per target *drawn*; it had 2.*");
        Refused(() => SampleDrawing.Draw(Letters, new Sample([1, 0], [0, 1])), "sample.Input must have 2 features per step *drawn*; it had 1.*");
        Refused(() => SampleDrawing.Draw(Letters, sample with { Target = [1] }), "sample.Target must have 2 targets *drawn*; it had 1.*");
        Refused(() => SampleDrawing.Draw(Letters, sample with { Mask = [true] }), "sample.Mask must have 2 steps *drawn*; it had 1.*");
        Refused(() => SampleDrawing.Draw(new Drawn(TargetSpec.Class(3, TargetPlacement.EveryStep)), sample), "targetSymbols must have 3 symbols *drawn*; it had 2.*");
        Refused(() => SampleDrawing.Input(Letters, [1, 0]), "input must have 2 features per step *drawn*; it had 1.*");
        Refused(() => SampleDrawing.Target(Letters, new Sequence([1, 0], 2)), "target must have 1 number per target *drawn*; it had 2.*");
    }

    [Fact]
    public void Draw_TooNarrow_IsRefused() =>
        FluentActions.Invoking(() => SampleDrawing.Draw(Letters, new Sample([1], [0]), width: 5)).Should().Throw<ArgumentOutOfRangeException>().WithMessage("width must be from 20*it was 5.*");

    private static void Refused(Action action, string message) => action.Should().Throw<ArgumentException>().WithMessage(message);

    private sealed class Drawn(TargetSpec target) : ISequenceTask
    {
        public string Id => "drawn";

        public string Summary => "Drawn.";

        public string Source => "These tests";

        public int Features => 2;

        public TargetSpec Target => target;

        public RecommendedSettings Recommended { get; } = new();

        public Goal Goal { get; } = new(Metric.Accuracy, 1);

        public TaskNotes Notes { get; } = new() { InputSymbols = ["a", "b"], TargetSymbols = ["Y", "N"] };

        public SequenceDataset Generate(int count, SeededRandom random) => throw new NotSupportedException();
    }
}
