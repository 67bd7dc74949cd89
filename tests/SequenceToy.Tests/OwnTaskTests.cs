using SequenceToy.Data;
using SequenceToy.Tasks;
using SequenceToy.Tests.Tasks;
using SequenceToy.Training;

namespace SequenceToy.Tests;

/// <summary>A task that says of itself what is not so is refused before anything is trained, and named.</summary>
public sealed class OwnTaskTests
{
    public static TheoryData<string, string> Wrong => new()
    {
        { "goal", "goal must *last-bit: Accuracy, SequenceAccuracy, CrossEntropy, ToleranceAccuracy, BalancedAccuracy; it was Rmse.*" },
        { "tolerance", "goal must *last-bit: Rmse, Mse, Mae, Nrmse, R2, LargestError; it was Accuracy, *tolerance.*" },
        { "features", "last-bit must *2 features per step* declared*had 1.*" },
        { "target", "last-bit must *Class of size 3 at LastStep* declared*Class of size 2 at LastStep.*" },
        { "symbols", "inputSymbols of last-bit must have 1 *features*; it had 2.*" },
        { "answers", "targetSymbols of last-bit must have 2 *target size*; it had 1.*" },
        { "condition", "last-bit must have Conditions *1 feature and *; two has 2 and *" },
        { "condition drawn", "last-bit must *1 feature per step* declared*had 3.*" },
        { "lengths", "testLengths must be from 1 to 1000 (the bits that last-bit can have); it was 11..2000.*" },
        { "training lengths", "trainingLengths must be from 5 to 1000 (the bits that last-bit can have); it was 2..10.*" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Run_ATaskThatIsWrongInWhatItSays_IsRefusedBeforeAnyTraining(string what, string message)
    {
        var epochs = 0;

        FluentActions.Invoking(() => SequenceExperiment.For(Task(what)).Run(new Counted(() => epochs++))).Should().Throw<ArgumentException>().WithMessage(message);
        epochs.Should().Be(0);
    }

    [Fact]
    public void WithTestData_SamplesThatDoNotFit_AreRefused() =>
        FluentActions.Invoking(() => SequenceExperiment.For(new LastBit()).WithTestData(SequenceDataset.FromArrays([[1, 2]], [3])))
            .Should().Throw<ArgumentException>().WithMessage("data must have *kind of target (*");

    [Theory]
    [InlineData("recall-k-back", "1..100", "testLengths must be from 4 to 100000 (the symbols that recall-k-back can have); it was 1..100.*")]
    [InlineData("two-sequences", "2..100", "testLengths must be from 4 to 100000 (the values that two-sequences can have); it was 2..100.*")]
    [InlineData("flip-flop", "1..100", "testLengths must be from 2 to 50000 (the instructions that flip-flop can have); it was 1..100.*")]
    [InlineData("flip-flop", "50..50001", "testLengths must be from 2 to 50000 (the instructions that flip-flop can have); it was 50..50001.*")]
    [InlineData("binary-addition", "2", "testLengths must be from 3 to 100000 (the symbols of the question that binary-addition can have); it was 2.*")]
    public void WithTestLengths_LengthsTheTaskCannotDraw_AreRefused(string id, string lengths, string message) =>
        FluentActions.Invoking(() => SequenceExperiment.For(TaskCatalog.Find(id)!.Create()).WithTestLengths(LengthRange.Parse(lengths)))
            .Should().Throw<ArgumentOutOfRangeException>().WithMessage(message).WithParameterName("testLengths");

    [Fact]
    public void Run_AsItSays_Works()
    {
        using var result = SequenceExperiment.For(new LastBit { Conditions = [new("inverted", new LastBit { IsInverted = true })] }).Run();

        (result.ByLength.Count, result.ByCondition.Count).Should().Be((12, 1));
    }

    private static LastBit Task(string what) => what switch
    {
        "goal" => new LastBit { Goal = new Goal(Metric.Rmse, 1) },
        "tolerance" => new LastBit { Target = TargetSpec.Number() },
        "features" => new LastBit { Features = 2 },
        "target" => new LastBit { Target = TargetSpec.Class(3) },
        "symbols" => new LastBit { Notes = new TaskNotes { InputSymbols = ["a", "b"] } },
        "answers" => new LastBit { Notes = new TaskNotes { TargetSymbols = ["a"] } },
        "condition" => new LastBit { Conditions = [new("two", new LastBit { Features = 2 })] },
        "condition drawn" => new LastBit { Conditions = [new("drawn", new LastBit { DrawnFeatures = 3 })] },
        "lengths" => new LastBit { TestLengths = new LengthRange(11, 2000) },
        _ => new LastBit { AllowedLengths = new LengthRange(5, 1000) },
    };

    private sealed class Counted(Action count) : IProgress<EpochRecord>
    {
        public void Report(EpochRecord value) => count();
    }
}
