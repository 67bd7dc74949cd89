using SequenceToy.Diagnosis;
using SequenceToy.Diagnosis.Suggestions;
using SequenceToy.Tasks.Numbers;
using SequenceToy.Tests.Storage;
using static SequenceToy.Tests.Diagnosis.MadeUp;

namespace SequenceToy.Tests.Diagnosis;

public sealed class SuggestionTrialTests
{
    private static readonly SequenceExperiment Short = SequenceExperiment.For(new SumOfFirstTwo()).WithTraining(epochs: 4).WithSeed(3);

    [Fact]
    public void TrySuggestions_RunCutShort_EndsWithOneThatLearned()
    {
        using var result = Short.Run();

        var trials = result.TrySuggestions();

        trials.Count.Should().BeInRange(1, 6);
        trials[0].Diagnosis.Verdict.Should().Be(Verdict.Learned);
        trials[0].Score.Value.Should().BeLessThan(result.Evidence.Test.Value);
        trials[0].Settings.Training.Epochs.Should().Be(trials[0].Suggestions[^1].Settings.Training.Epochs);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void TrySuggestions_Limit_IsNotExceededAndTheBestComesFirst(int maxRuns)
    {
        using var result = Short.WithTraining(learningRate: 1e-6).WithSeed(5).Run();

        var trials = result.TrySuggestions(maxRuns);

        trials.Count.Should().BeInRange(1, maxRuns);
        trials.Where(trial => trial.Diagnosis.Verdict != Verdict.Learned).Select(trial => trial.Score.Value).Should().BeInAscendingOrder();
    }

    [Fact]
    public void TrySuggestions_Canceled_ReturnsNone()
    {
        using var result = Short.Run();

        result.TrySuggestions(cancellationToken: new CancellationToken(true)).Should().BeEmpty();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1001)]
    public void TrySuggestions_CountOutOfRange_Throws(int maxRuns)
    {
        using var result = Short.Run();

        result.Invoking(of => of.TrySuggestions(maxRuns)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName(nameof(maxRuns));
    }

    [Fact]
    public void TrySuggestions_LoadedResult_Throws()
    {
        using var file = new TemporaryFile();
        using (var result = Short.Run())
        {
            result.Save(file.Path);
        }

        using var loaded = ExperimentResult.Load(file.Path);
        loaded.Invoking(of => of.TrySuggestions()).Should().Throw<InvalidOperationException>();
    }

    [Fact]
    public void FollowUp_RunThatFollowed_HasBothScores()
    {
        using var before = Short.Run();
        var suggestion = before.Diagnosis.Suggestions[0];

        using var after = Short.WithSuggestion(suggestion).Run();

        before.Diagnosis.FollowUp.Should().BeNull();
        after.Evidence.Followed.Should().Be(new FollowedSuggestion(suggestion.What, suggestion.Expected, before.Evidence.Metric, before.Evidence.Test));
        after.Diagnosis.FollowUp.Should().Contain("helped").And.Contain(before.Evidence.Metric.Format(before.Evidence.Test.Value)).And.Contain(after.Evidence.Metric.Format(after.Evidence.Test.Value));
    }

    [Theory]
    [InlineData(20, "helped")]
    [InlineData(8.1, "no reliable difference")]
    [InlineData(2, "worse")]
    public void FollowUp_ScoreBefore_IsComparedWithinItsNoise(double before, string effect) =>
        RunDiagnosis.Of(Run with { Followed = new FollowedSuggestion("Train longer", "It falls.", Metric.Rmse, Score(before)) }).FollowUp.Should().Contain(effect);

    [Fact]
    public void FollowUp_AnotherMetric_IsUnknown() =>
        RunDiagnosis.Of(Run with { Followed = new FollowedSuggestion("Train longer", "It falls.", Metric.Mae, Score(2)) }).FollowUp.Should().Contain("metric changed");
}
