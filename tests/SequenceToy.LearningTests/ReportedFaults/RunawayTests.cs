using SequenceToy.Diagnosis;
using SequenceToy.Tasks.Memory;
using SequenceToy.Tasks.Numbers;
using SequenceToy.Training.Optimizers;
using SequenceToy.Training.Schedules;

namespace SequenceToy.LearningTests.ReportedFaults;

/// <summary>Issue 18, fault 16: a run that grows without limit within its first epoch has diverged.</summary>
public sealed class RunawayTests
{
    public static TheoryData<double, int> Rates => new() { { 3, 541 }, { 10, 544 }, { 30, 542 }, { 100, 543 }, { 3, 1 }, { 100, 2 } };

    [Theory]
    [MemberData(nameof(Rates))]
    public void Sum_RmsProp_IsDiverged(double rate, int seed) => IsDiverged(SequenceExperiment.For(new SumOfFirstTwo()), rate, seed);

    [Theory]
    [InlineData(30, 1)]
    [InlineData(100, 2)]
    [InlineData(10, 3)]
    public void OwnData_RmsProp_IsDiverged(double rate, int seed) => IsDiverged(Judgment.Own(Draw.Sums(400, seed), seed, 20), rate, seed);

    [Theory]
    [InlineData(30, 1)]
    [InlineData(100, 2)]
    public void RecallFirst_RmsProp_IsDiverged(double rate, int seed) => IsDiverged(SequenceExperiment.For(new RecallFirst()).WithTraining(epochs: 20), rate, seed);

    private static void IsDiverged(SequenceExperiment experiment, double rate, int seed)
    {
        experiment = experiment.WithTraining(experiment.Settings.Training with { GradientClip = null, Optimizer = new RmsProp(), LearningRate = rate, Schedule = new ConstantSchedule() });
        using var result = experiment.WithSeed(seed).Run();

        (result.History.Count == 0 || result.History[^1].Loss > 100 * result.Evidence.BaselineLoss).Should().BeTrue("{0}", result.Diagnosis);
        result.ShouldBe(Verdict.Diverged);
    }
}
