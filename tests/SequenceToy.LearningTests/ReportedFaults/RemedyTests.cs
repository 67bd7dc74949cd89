using SequenceToy.Diagnosis;
using SequenceToy.Tasks.Memory;
using SequenceToy.Tasks.Numbers;
using SequenceToy.Training.Optimizers;

namespace SequenceToy.LearningTests.ReportedFaults;

/// <summary>Issue 18, fault 20: less weight decay is offered where it is the cause; other remedies only where they can help.</summary>
public sealed class RemedyTests
{
    public static TheoryData<string, SequenceExperiment, double> Decayed => new()
    {
        { "own sum, 0.3", Judgment.Own(Draw.Sums(500, 1), 1, 60), 0.3 },
        { "own sum, 1", Judgment.Own(Draw.Sums(500, 2), 2, 60), 1 },
        { "own linear rule", Judgment.Own(Draw.Linear(600, 3, 0.2), 3, 60), 1 },
        { "own levels", Judgment.Own(Draw.Levels(400, 4, 3), 4, 60), 3 },
    };

    [Theory]
    [MemberData(nameof(Decayed), DisableDiscoveryEnumeration = true)]
    public void WeightDecay_StopsLearning_IsTurnedOffFirstOrSecond(string what, SequenceExperiment without, double decay)
    {
        var experiment = without.WithOptimizer(new Adam { WeightDecay = decay });
        using var before = experiment.Run();
        using var good = without.Run();
        (Error(good) < 0.7 * Error(before)).Should().BeTrue("{0}: weight decay is the cause", what);

        before.ShouldNotBe(Verdict.Learned);
        var suggestion = before.Diagnosis.Suggestions.Take(2).FirstOrDefault(offered => offered.Changes.Any(change => change.Key == "weightDecay"));
        suggestion.Should().NotBeNull("{0}: {1}", what, before.Diagnosis);
        using var after = experiment.WithSuggestion(suggestion!).Run();
        Error(after).Should().BeLessThan(0.7 * Error(before));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void WeightDecay_OfATask_IsTurnedOffByItsSettings(int seed)
    {
        var experiment = SequenceExperiment.For(new SumOfFirstTwo()).WithOptimizer(new Adam { WeightDecay = 1 }).WithTraining(epochs: 60).WithSeed(seed);
        using var before = experiment.Run();

        before.IsSolved.Should().BeFalse();
        using var after = experiment.WithSuggestion(before.Diagnosis.Suggestions[0]).Run();
        after.IsSolved.Should().BeTrue("{0}", before.Diagnosis);
    }

    public static TheoryData<string, SequenceExperiment> NotTheGate => new()
    {
        { "a tiny rate", SequenceExperiment.For(new SumOfFirstTwo()).WithTraining(epochs: 20, learningRate: 1e-6) },
        { "a huge rate", SequenceExperiment.For(new RecallFirst()).WithTraining(epochs: 40, learningRate: 1) },
        { "weight decay", SequenceExperiment.For(new SumOfFirstTwo()).WithOptimizer(new Adam { WeightDecay = 1 }).WithTraining(epochs: 60) },
        { "own data, a tiny rate", Judgment.Own(Draw.Sums(400, 1), 1, 40).WithTraining(learningRate: 1e-6) },
        { "own data, noise", Judgment.Own(Draw.Noise(400, 2), 2, 40, 4) },
    };

    [Theory]
    [MemberData(nameof(NotTheGate), DisableDiscoveryEnumeration = true)]
    public void ForgetGate_OtherCause_IsNotOpenedFirst(string what, SequenceExperiment experiment)
    {
        using var result = experiment.Run();

        result.ShouldNotBe(Verdict.Learned);
        result.Diagnosis.Suggestions.Take(1).SelectMany(suggestion => suggestion.Changes).Select(change => change.Key).Should().NotContain("forgetBias", "{0}: {1}", what, result.Diagnosis);
    }

    [Theory]
    [InlineData(0.05, 1)]
    [InlineData(0.1, 2)]
    [InlineData(0.2, 3)]
    public void RareClassByChance_HasNoMoreUnits(double share, int seed)
    {
        using var result = Judgment.Own(Draw.Classes(800, seed, 2, random => Draw.Normal(random, 4), (_, random) => random.NextDouble() < share ? 1 : 0), seed, 30, 4).Run();

        result.ShouldNotAddUnits();
        result.ShouldBe(Verdict.NoBetterThanBaseline, Verdict.CannotTell);
    }

    private static double Error(ExperimentResult result) => result.Scores.Nrmse ?? 1 - result.Scores.Accuracy!.Value;
}
