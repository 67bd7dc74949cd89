using SequenceToy.Diagnosis;
using SequenceToy.Diagnosis.Suggestions;
using SequenceToy.Guards;
using static SequenceToy.Tests.Diagnosis.MadeUp;

namespace SequenceToy.Tests.Diagnosis;

public sealed class SuggestionSearchTests
{
    private static readonly RunEvidence Plateau = OwnAt(0.5, 0.5) with
    {
        Residuals = new ResidualTest(0.5, 0.01, 200),
        Advantage = new PairedDifference(0.5, 0.01, 200),
    };

    [Fact]
    public void Run_NoneBetter_TriesEachSuggestionOfTheFirstRunOnce()
    {
        var first = RunDiagnosis.Of(Plateau);

        var trials = SuggestionSearch.Run(first, 10, suggestions => Trial(suggestions, 0.6));

        trials.Select(trial => trial.Suggestions.Single()).Should().BeEquivalentTo(first.Suggestions);
    }

    [Fact]
    public void Run_OneBetter_ContinuesFromIt()
    {
        var first = RunDiagnosis.Of(Plateau);

        var trials = SuggestionSearch.Run(first, 6, suggestions => Trial(suggestions, suggestions.SequenceEqual([first.Suggestions[1]]) ? 0.4 : 0.6));

        trials.Count.Should().BeGreaterThan(2);
        trials[0].Suggestions.Should().Equal(first.Suggestions[1]);
        trials.Where(trial => trial.Suggestions.Count > 1).Should().OnlyContain(trial => trial.Suggestions[0] == first.Suggestions[1]);
        trials.Select(trial => trial.Settings).Should().OnlyHaveUniqueItems();
    }

    private static SuggestionTrial Trial(ValueList<Suggestion> suggestions, double error)
    {
        var settings = suggestions[^1].Settings;
        var diagnosis = RunDiagnosis.Of(Plateau with { Test = Score(error, 200), Settings = settings });
        return new SuggestionTrial(suggestions, settings, diagnosis, Metric.Nrmse, Score(error, 200));
    }
}
