using SequenceToy.Data;
using SequenceToy.Diagnosis;

namespace SequenceToy.LearningTests.ReportedFaults;

/// <summary>Short ways to check the diagnosis of a result; a failure shows the whole diagnosis.</summary>
internal static class Judgment
{
    public static void ShouldBe(this ExperimentResult result, params Verdict[] verdicts) =>
        verdicts.Contains(result.Diagnosis.Verdict).Should().BeTrue("{0} is expected: {1}", string.Join(" or ", verdicts), result.Diagnosis);

    public static void ShouldNotBe(this ExperimentResult result, params Verdict[] verdicts) => verdicts.Should().NotContain(result.Diagnosis.Verdict, "{0}", result.Diagnosis);

    /// <summary>No sentence speaks of a goal, except that none is set.</summary>
    public static void ShouldNotNameAGoal(this ExperimentResult result) =>
        result.Diagnosis.ToString().Replace("(no goal is set)", "", StringComparison.Ordinal).Should().NotContainEquivalentOf("goal");

    public static void ShouldFind(this ExperimentResult result, params FindingKind[] kinds) => result.Findings().Should().Contain(kinds, "{0}", result.Diagnosis);

    public static void ShouldNotFind(this ExperimentResult result, params FindingKind[] kinds) => result.Findings().Should().NotContain(kinds, "{0}", result.Diagnosis);

    /// <summary>No suggestion changes a setting, such as <c>epochs</c>.</summary>
    public static void ShouldNotSuggest(this ExperimentResult result, string setting) =>
        result.Diagnosis.Suggestions.Any(suggestion => suggestion.Changes.Any(change => change.Key == setting)).Should().BeFalse("{0}", result.Diagnosis);

    /// <summary>No suggestion trains for more epochs.</summary>
    public static void ShouldNotTrainLonger(this ExperimentResult result) =>
        result.Diagnosis.Suggestions.Any(suggestion => suggestion.Settings.Training.Epochs > result.Settings.Training.Epochs).Should().BeFalse("{0}", result.Diagnosis);

    /// <summary>No suggestion makes the network larger.</summary>
    public static void ShouldNotAddUnits(this ExperimentResult result) =>
        result.Diagnosis.Suggestions.Any(suggestion => suggestion.Settings.Recurrent.HiddenSize > result.Settings.Recurrent.HiddenSize).Should().BeFalse("{0}", result.Diagnosis);

    public static IEnumerable<FindingKind> Findings(this ExperimentResult result) => result.Diagnosis.Findings.Select(finding => finding.Kind);

    /// <summary>An experiment on own data with few units, in the order of the rows.</summary>
    public static SequenceExperiment InOrder(SequenceDataset data, int seed, int epochs, int units = 8) =>
        Own(data, seed, epochs, units).WithSplit(Split.InOrder);

    /// <summary>An experiment on own data with few units.</summary>
    public static SequenceExperiment Own(SequenceDataset data, int seed, int epochs, int units = 8) =>
        SequenceExperiment.For(data).WithLstm(hiddenSize: units).WithTraining(epochs: epochs, batchSize: Math.Min(16, Math.Max(1, (int)(0.8 * data.Count)))).WithSeed(seed);
}
