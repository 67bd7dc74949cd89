using SequenceToy.Diagnosis;
using SequenceToy.Tasks;
using SequenceToy.Tasks.Memory;
using SequenceToy.Tasks.Numbers;

namespace SequenceToy.LearningTests.ReportedFaults;

/// <summary>Issue 18, fault 14: a loss that falls steeply when training ends is not unstable.</summary>
public sealed class SteepFallTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(381, 11)]
    [InlineData(521, 12)]
    public void Adding_CutDuringTheFall_IsStillLearning(int seed, int epochs)
    {
        using var result = SequenceExperiment.For(new Adding(MarkerPlacement.OneInEachHalf, 20)).WithSeed(seed).WithTraining(epochs: epochs).Run();

        result.ShouldBe(Verdict.StillLearning);
        result.Diagnosis.Suggestions[0].Settings.Training.Epochs.Should().BeGreaterThan(epochs);
    }

    public static TheoryData<string, ISequenceTask, int[]> Cuts => new()
    {
        { "adding", new Adding(MarkerPlacement.OneInEachHalf, 20), [6, 8, 10, 12, 14, 16] },
        { "adding, 12 steps", new Adding(MarkerPlacement.OneInEachHalf, 12), [4, 6, 8, 10] },
        { "recall", new RecallFirst(), [8, 12, 16, 20] },
        { "sum", new SumOfFirstTwo(4), [5, 8, 12, 16] },
    };

    // The runs are cut at several epochs: during the fall, the loss ends at its lowest value.
    [Theory]
    [MemberData(nameof(Cuts), DisableDiscoveryEnumeration = true)]
    public void Tasks_CutDuringTheFall_AreNotUnstable(string what, ISequenceTask task, int[] cuts)
    {
        var runs = cuts.SelectMany(epochs => Seeds.Run(SequenceExperiment.For(task).WithTraining(epochs: epochs), 4, result =>
            (result.Diagnosis.Verdict, Falls: result.History[^1].Loss == result.History.Min(epoch => epoch.Loss), Text: result.Diagnosis.ToString()))).Where(run => run.Falls).ToArray();

        output.WriteLine($"{what}: {runs.Length} runs, {string.Join(", ", runs.CountBy(run => run.Verdict))}");
        runs.Length.Should().BeGreaterThan(8);
        runs.Where(run => run.Verdict == Verdict.Unstable).Select(run => run.Text).Should().BeEmpty();
    }
}
