using SequenceToy.Data;
using SequenceToy.Metrics;
using SequenceToy.Tasks;
using SequenceToy.Tests.Tasks;

namespace SequenceToy.Tests;

/// <summary>What a task of one's own has left out is said where it is given to an experiment.</summary>
public sealed class TaskChecksTests
{
    public static TheoryData<OwnTask, string> Incomplete => new()
    {
        { new OwnTask { Id = null! }, "OwnTask must have an Id; it was null.*" },
        { new OwnTask { Source = null! }, "own-task must have a Source*; it was null.*" },
        { new OwnTask { IgnoredSteps = null! }, "own-task must have IgnoredSteps*; it was null.*" },
        { new OwnTask { Target = null! }, "own-task must have a Target; it was null.*" },
        { new OwnTask { Recommended = null! }, "own-task must have Recommended settings; it was null.*" },
        { new OwnTask { Goal = null! }, "own-task must have a Goal; it was null.*" },
        { new OwnTask { Conditions = null! }, "own-task must have Conditions*; it was null.*" },
        { new OwnTask { Features = 0 }, "own-task must have from 1 to 65536 Features; it had 0.*" },
        { new OwnTask { Conditions = [null!] }, "own-task must have a task in each of its Conditions; it was null.*" },
        { new OwnTask { Conditions = [new("other", new OwnTask { Id = "other", Target = null! })] }, "other must have a Target; it was null.*" },
        { new OwnTask { Conditions = [new("wider", new OwnTask { Features = 2 })] }, "own-task must have Conditions *1 feature *; wider has 2 *" },
        { new OwnTask { Conditions = [new("other", new OwnTask { Target = TargetSpec.Class(3) })] }, "own-task must have Conditions *; other has 1 and Class of size 3 at LastStep.*" },
        { new OwnTaskWithLengths { Lengths = null! }, "own-task must have Lengths; it was null.*" },
        { new OwnTaskWithLengths { TestLengths = null! }, "own-task must have TestLengths; it was null.*" },
        { new OwnTaskWithLengths { SamplesPerLength = 0 }, "own-task must have SamplesPerLength of at least 1; it was 0.*" },
    };

    [Theory]
    [MemberData(nameof(Incomplete))]
    public void For_TaskThatLacksSomething_IsRefusedByName(OwnTask task, string message) =>
        FluentActions.Invoking(() => SequenceExperiment.For(task)).Should().Throw<ArgumentException>().WithMessage(message);

    [Fact]
    public void Run_BaselineThatFails_IsRefusedBeforeTraining()
    {
        var (epochs, task) = (0, new OwnTask { Baseline = Rule(_ => throw new FormatException("no rule")) });
        FluentActions.Invoking(() => SequenceExperiment.For(task).Run(new Callback(() => epochs++))).Should().Throw<ArgumentException>()
            .WithMessage("own-task must have a Baseline*no rule*").WithInnerException<FormatException>();
        epochs.Should().Be(0);
    }

    [Fact]
    public void Run_BaselineOfTheWrongLength_IsRefusedBeforeTraining() =>
        FluentActions.Invoking(() => SequenceExperiment.For(new OwnTask { Baseline = Rule(_ => [1]) }).Run()).Should().Throw<ArgumentException>()
            .WithMessage("own-task must have a Baseline*it returned 1*");

    [Fact]
    public void Run_BaselineThatFailsOnManySamples_KeepsTheNetworkAndUsesTheConstant()
    {
        var logger = new ListLogger();
        var rule = Rule(samples => samples.Count > 20 ? throw new FormatException("too many") : new float[samples.Count]);
        using var result = SequenceExperiment.For(new OwnTask { Baseline = rule }).WithSamples(60, testSamples: 30).WithLogger(logger).Run();
        result.Baseline.Scores.Should().Be(result.ConstantBaseline);
        logger.Warnings.Should().ContainSingle(line => line.Contains("too many", StringComparison.Ordinal));
        UseAll(result);
    }

    [Fact]
    public void Run_TaskThatFailsAtAnotherLength_KeepsTheNetworkAndSaysSo()
    {
        var task = new OwnTaskWithLengths
        {
            GivesLengths = (count, lengths, random) => count == 1 || lengths.Longest < 5 ? OwnTask.Sums(count, random, lengths.Longest) : throw new FormatException("too long"),
        };
        using var result = SequenceExperiment.For(task).Run();
        result.IsScoredInFull.Should().BeFalse();
        result.ByLength.Select(length => length.Length).Should().Equal(3, 4);
        UseAll(result);
    }

    private static void UseAll(ExperimentResult result)
    {
        result.Diagnosis.Summary.Should().NotBeNull();
        var path = Path.GetTempFileName();
        result.Save(path);
        using (ExperimentResult.Load(path, result.Task))
        {
            File.Delete(path);
        }
    }

    private static Baseline Rule(Func<SequenceDataset, float[]> predict) => new("a rule", []) { Predict = predict };

    private sealed class Callback(Action call) : IProgress<SequenceToy.Training.EpochRecord>
    {
        public void Report(SequenceToy.Training.EpochRecord value) => call();
    }

    [Fact]
    public void For_EveryTaskOfTheCatalog_IsTaken()
    {
        foreach (var entry in TaskCatalog.All)
        {
            FluentActions.Invoking(() => SequenceExperiment.For(entry.Create())).Should().NotThrow(entry.Id);
        }
    }
}
