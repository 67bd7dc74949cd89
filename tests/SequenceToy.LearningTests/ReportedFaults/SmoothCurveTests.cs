using SequenceToy.Diagnosis;
using SequenceToy.Tasks.Memory;
using SequenceToy.Tasks.Numbers;

namespace SequenceToy.LearningTests.ReportedFaults;

/// <summary>Issue 18, fault 4: a loss that falls in every epoch is not unstable.</summary>
public sealed class SmoothCurveTests
{
    [Fact]
    public void Sum_EightEpochsOfTwentySeeds_IsStillLearning()
    {
        var verdicts = Seeds.Run(SequenceExperiment.For(new SumOfFirstTwo()).WithTraining(epochs: 8), 20, result => result.Diagnosis.Verdict);

        verdicts.Should().OnlyContain(verdict => verdict == Verdict.StillLearning);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(9)]
    public void Sum_EightEpochs_SuggestionLowersTheError(int seed)
    {
        var experiment = SequenceExperiment.For(new SumOfFirstTwo()).WithTraining(epochs: 8).WithSeed(seed);
        using var before = experiment.Run();
        using var after = experiment.WithSuggestion(before.Diagnosis.Suggestions[0]).Run();

        before.Scores.Rmse.Should().BeGreaterThan(1);
        after.Scores.Rmse.Should().BeLessThan(1);
    }

    [Fact]
    public void OtherSmoothFalls_FewEpochs_AreNotUnstable()
    {
        SequenceExperiment[] experiments =
        [
            SequenceExperiment.For(new SumOfFirstTwo()).WithGru().WithTraining(epochs: 10),
            SequenceExperiment.For(new SumOfFirstTwo(5)).WithTraining(epochs: 12),
            SequenceExperiment.For(new RecallLast()).WithTraining(epochs: 8),
            Judgment.Own(Draw.Sums(400, 1), 1, epochs: 10),
        ];
        var verdicts = experiments.SelectMany(experiment => Seeds.Run(experiment, 5, result => (result.Diagnosis.Verdict, Rises: Rises(result)))).ToArray();

        verdicts.Where(run => run.Rises == 0).Should().HaveCountGreaterThan(10).And.OnlyContain(run => run.Verdict != Verdict.Unstable);
    }

    private static int Rises(ExperimentResult result) => result.History.Zip(result.History.Skip(1)).Count(pair => pair.Second.Loss > pair.First.Loss);
}
