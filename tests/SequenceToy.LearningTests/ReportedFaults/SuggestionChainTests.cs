using SequenceToy.Diagnosis;
using SequenceToy.Diagnosis.Suggestions;
using SequenceToy.Tasks.Memory;
using SequenceToy.Tasks.Numbers;
using SequenceToy.Training.Schedules;

namespace SequenceToy.LearningTests.ReportedFaults;

/// <summary>Issue 18, fault 9: each suggestion changes the run, none is repeated, and the settings of the task come first.</summary>
public sealed class SuggestionChainTests
{
    public static TheoryData<string, SequenceExperiment> Runs => new()
    {
        { "ended because the goal was reached", SequenceExperiment.For(new SumOfFirstTwo()).WithStopWhenSolved().WithSamples(testSamples: 10) },
        { "ended by early stopping", SequenceExperiment.For(new SumOfFirstTwo()).WithSamples(60).WithEarlyStopping(10).WithTraining(epochs: 400) },
        { "own data, ended by early stopping", Judgment.Own(Draw.Linear(120, 3, 2), 3, 400, 24).WithEarlyStopping(10) },
        { "eight epochs", SequenceExperiment.For(new SumOfFirstTwo()).WithTraining(epochs: 8) },
        { "one unit", SequenceExperiment.For(new SumOfFirstTwo()).WithLstm(hiddenSize: 1).WithTraining(epochs: 60) },
        { "far too low a rate", SequenceExperiment.For(new RecallFirst()).WithTraining(epochs: 10, learningRate: 1e-6) },
        { "own data, one unit", Judgment.Own(Draw.Sums(300, 5), 5, 40, 1) },
    };

    [Theory]
    [MemberData(nameof(Runs), DisableDiscoveryEnumeration = true)]
    public void Suggestions_Each_ChangesTheTraining(string what, SequenceExperiment experiment)
    {
        using var before = experiment.Run();

        foreach (var suggestion in before.Diagnosis.Suggestions)
        {
            using var after = experiment.WithSuggestion(suggestion).Run();
            Losses(after).Should().NotEqual(Losses(before), "{0}: {1}", what, suggestion);
        }
    }

    [Theory]
    [MemberData(nameof(Runs), DisableDiscoveryEnumeration = true)]
    public void Suggestions_FollowedThreeTimes_AreNotRepeated(string what, SequenceExperiment experiment)
    {
        var settings = new List<ExperimentSettings> { experiment.Settings };
        for (var round = 0; round < 3; round++)
        {
            using var result = experiment.Run();
            result.Diagnosis.Suggestions.Should().OnlyHaveUniqueItems(suggestion => suggestion.Changes);
            if (result.Diagnosis.Suggestions is not [var first, ..])
            {
                break;
            }

            settings.Should().NotContain(first.Settings, "{0}: {1} was tried before", what, first);
            settings.Add(first.Settings);
            experiment = experiment.WithSuggestion(first);
        }
    }

    public static TheoryData<string, SequenceExperiment> Deviating => new()
    {
        { "few epochs", SequenceExperiment.For(new SumOfFirstTwo()).WithTraining(epochs: 8) },
        { "the tutorial", SequenceExperiment.For(new SumOfFirstTwo()).WithPreset(Preset.Tutorial) },
        { "a low rate", SequenceExperiment.For(new RecallFirst()).WithTraining(epochs: 20, learningRate: 1e-5) },
        { "a constant high rate", SequenceExperiment.For(new RecallFirst()).WithSchedule(new ConstantSchedule()).WithTraining(epochs: 40, learningRate: 0.5) },
        { "one unit", SequenceExperiment.For(new SumOfFirstTwo()).WithLstm(hiddenSize: 1).WithTraining(epochs: 100) },
    };

    [Theory]
    [MemberData(nameof(Deviating), DisableDiscoveryEnumeration = true)]
    public void RunOfATask_OtherSettings_IsAdvisedToUseThoseOfTheTask(string what, SequenceExperiment experiment)
    {
        using var before = experiment.Run();

        before.ShouldNotBe(Verdict.Learned);
        using var after = experiment.WithSuggestion(before.Diagnosis.Suggestions[0]).Run();
        NamedSetting.AllOf(after.Settings).Should().Equal(NamedSetting.AllOf(SequenceExperiment.For(after.Task!).Settings), what);
        after.IsSolved.Should().BeTrue();
    }

    private static IEnumerable<double> Losses(ExperimentResult result) => result.History.Select(epoch => epoch.Loss);
}
