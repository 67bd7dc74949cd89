using SequenceToy.Diagnosis;
using SequenceToy.Tasks.Numbers;
using static SequenceToy.Tests.Diagnosis.MadeUp;

namespace SequenceToy.Tests.Diagnosis;

/// <summary>Findings about the goal, the learning rate and the validation samples, where they apply and where they do not.</summary>
public sealed class SettingFindingTests
{
    [Theory]
    [InlineData(0.99)]
    [InlineData(0.5)]
    [InlineData(1e-6)]
    public void GoalMissedNarrowly_GoalReachedOnBothSets_IsNotFound(double score)
    {
        // Too few sequences for the verdict Learned.
        var evidence = Run with { Test = Score(score, 10), Training = Score(score), SecondTest = Score(score, 10) };

        RunDiagnosis.Of(evidence).Verdict.Should().NotBe(Verdict.Learned);
        Kinds(evidence).Should().NotContain(FindingKind.GoalMissedNarrowly);
        Kinds(evidence with { SecondTest = null }).Should().NotContain(FindingKind.GoalMissedNarrowly);
    }

    [Theory]
    [InlineData(1.2, 1.2, true)]
    [InlineData(1.49, 1.2, true)]
    [InlineData(1.6, 1.2, false)]
    [InlineData(0.9, 1.1, true)]
    [InlineData(0.9, 1.6, false)]
    public void GoalMissedNarrowly_EitherSet_DecidesByTheLargerError(double first, double second, bool isFound) =>
        Kinds(Run with { Test = Score(first), Training = Score(first), SecondTest = first < 1 ? Score(second) : null })
            .Contains(FindingKind.GoalMissedNarrowly).Should().Be(isFound);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void LearningRateTooLow_TutorialPreset_IsNotFound(int seed)
    {
        using var result = SequenceExperiment.For(new SumOfFirstTwo()).WithPreset(Preset.Tutorial).WithSeed(seed).Run();

        result.Diagnosis.Verdict.Should().NotBe(Verdict.Learned);
        result.Diagnosis.Findings.Select(finding => finding.Kind).Should().NotContain(FindingKind.LearningRateTooLow);
    }

    [Theory]
    [InlineData(1e-5)]
    [InlineData(1e-6)]
    [InlineData(1e-7)]
    public void LearningRateTooLow_SumAtATinyRate_IsFound(double rate)
    {
        using var result = SequenceExperiment.For(new SumOfFirstTwo()).WithTraining(epochs: 20, learningRate: rate).Run();

        result.Diagnosis.Findings.Select(finding => finding.Kind).Should().Contain(FindingKind.LearningRateTooLow);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(0.6, false)]
    [InlineData(0.4, false)]
    public void LearningRateTooLow_PlateauBelowTheBaseline_IsNotFound(double shareOfBaseline, bool isFound) =>
        Kinds(Run with { Settings = Trained(training => training with { LearningRate = 1e-6 }), History = History(100, _ => shareOfBaseline * LossOfBaseline) })
            .Contains(FindingKind.LearningRateTooLow).Should().Be(isFound);

    [Theory]
    [InlineData(8, 0.1, true)]
    [InlineData(29, 0.5, true)]
    [InlineData(30, 0.5, false)]
    [InlineData(100, 0.6, false)]
    [InlineData(100, 2.0, true)]
    [InlineData(1000, 0.2, false)]
    [InlineData(1000, 0.8, false)]
    public void ValidationTooSmall_Numbers_FollowTheStandardErrorAndTheCount(int sequences, double standardError, bool isFound) =>
        Kinds(Run with { Validation = new MeasuredScore(8, sequences, standardError) }).Contains(FindingKind.ValidationTooSmall).Should().Be(isFound);

    [Theory]
    [InlineData(100, 2, 625)]
    [InlineData(1000, 1.6, 4000)]
    [InlineData(40, 3.2, 640)]
    public void ValidationTooSmall_Numbers_SaysHowManyWouldDo(int sequences, double standardError, double needed)
    {
        var evidence = Found(Run with { Validation = new MeasuredScore(8, sequences, standardError) });

        (sequences / evidence.Value!.Value).Should().BeApproximately(needed, 1e-6, "the standard error is proportional to 1/√n");
    }

    [Theory]
    [InlineData(8, 0.9, 0.12, true)]
    [InlineData(60, 0.5, 0.065, true)]
    [InlineData(200, 0.5, 0.035, false)]
    [InlineData(1000, 0.95, 0.007, false)]
    [InlineData(1000, 0.5, 0.016, false)]
    public void ValidationTooSmall_Shares_MayErrByFivePercentagePoints(int sequences, double score, double standardError, bool isFound) =>
        Kinds(Own with { Metric = Metric.Accuracy, Baseline = 0.95, Test = new(score, sequences, standardError), Validation = new MeasuredScore(score, sequences, standardError) })
            .Contains(FindingKind.ValidationTooSmall).Should().Be(isFound);

    [Theory]
    [InlineData(8, true)]
    [InlineData(200, false)]
    public void ValidationTooSmall_RealSum_FollowsTheNumberOfSequences(int validation, bool isFound)
    {
        using var result = SequenceExperiment.For(new SumOfFirstTwo()).WithSamples(1000, validationSplit: validation / 1000.0).WithTraining(epochs: 5).Run();

        result.Evidence.Validation!.Sequences.Should().Be(validation);
        result.Diagnosis.Findings.Any(finding => finding.Kind == FindingKind.ValidationTooSmall).Should().Be(isFound);
    }

    private static Evidence Found(RunEvidence evidence) => RunDiagnosis.Of(evidence).Findings.Single(finding => finding.Kind == FindingKind.ValidationTooSmall).Evidence;

    private static IEnumerable<FindingKind> Kinds(RunEvidence evidence) => RunDiagnosis.Of(evidence).Findings.Select(finding => finding.Kind);
}
