using SequenceToy.Data;
using SequenceToy.Diagnosis;
using SequenceToy.Evaluation;
using SequenceToy.Training;
using static SequenceToy.Tests.Diagnosis.MadeUp;

namespace SequenceToy.Tests.Diagnosis;

public sealed class FindingTests
{
    private static readonly RunEvidence Solved = Run with { Test = Score(0.5), Training = Score(0.5), SecondTest = Score(0.5), Validation = Score(0.5, 200) };

    public static TheoryData<string, FindingKind, RunEvidence> Runs => new()
    {
        { "correct to length 10, incorrect at 20", FindingKind.SolvedOnlyWithinTrainedLengths, Solved with { ByLength = [new(5, 0.5, true), new(10, 0.6, true), new(12, 0.9, false), new(20, 9, false)] } },
        { "step 3 changes the answer by 2%", FindingKind.LeansOnIgnoredInput, Solved with { IgnoredSteps = [new(2, 0.02), new(3, 0.001)] } },
        { "learned, but training is three times better", FindingKind.TrainingGap, Solved with { Test = Score(0.9), Training = Score(0.3) } },
        { "a fifth of the test was trained on", FindingKind.TestOverlap, Solved with { TestOverlap = 0.2 } },
        { "overlapping windows divided at random", FindingKind.OverlappingWindows, Own with { OverlappingWindows = true, Settings = Own.Settings with { Split = Split.Shuffled } } },
        { "nothing held out", FindingKind.NothingHeldOut, Own with { ScoredOn = EvaluatedOn.Training, TestOverlap = 1 } },
        { "four validation sequences", FindingKind.ValidationTooSmall, Run with { Validation = new MeasuredScore(8, 4, 3) } },
        { "a hundred validation sequences of coin flips with a rare large error", FindingKind.ValidationTooSmall, Run with { Validation = new MeasuredScore(8, 100, 1.6) } },
        { "one validation sequence", FindingKind.ValidationTooSmall, Run with { Validation = new MeasuredScore(8, 1, null) } },
        { "a gradient of a hundred-thousandth", FindingKind.VanishingGradients, Run with { GradientByLag = [1, 0.1, 1e-5], FarthestRelevantLag = 2 } },
        { "a gradient that triples per step", FindingKind.ExplodingGradients, Run with { GradientByLag = [1, 3, 9, 27, 81, 243] } },
        { "half of the units dead", FindingKind.DeadUnits, Run with { States = new(8, 4, 0.2) } },
        { "every gate at its limit", FindingKind.SaturatedUnits, Run with { States = new(8, 0, 0.97) } },
        { "the last epochs jump", FindingKind.LearningRateTooHigh, Run with { History = History(60, epoch => epoch % 2 == 0 ? 0.01 : 0.03) } },
        { "not a number", FindingKind.LearningRateTooHigh, Run with { StopReason = StopReason.Diverged } },
        { "a millionth as learning rate", FindingKind.LearningRateTooLow, Run with { Settings = Trained(training => training with { LearningRate = 1e-6 }), History = History(100, _ => LossOfBaseline) } },
        { "correct answers like the baseline, the loss well below", FindingKind.ScoreNearBaseline, Run with { Test = Score(40), Training = Score(40) } },
        { "a fifth above the goal", FindingKind.GoalMissedNarrowly, Run with { Test = Score(1.2), Training = Score(1.2) } },
        { "half of the held-out targets outside", FindingKind.HeldOutRangeExceeded, Own with { Data = new() { OutsideRange = new(0, 0.5, 0.3) } } },
        { "one held-out target", FindingKind.OneTargetOnly, Own with { Data = new() { HeldOutTargetsVary = false } } },
        { "one training target", FindingKind.OneTargetOnly, Own with { Data = new() { TrainingTargetsVary = false } } },
        { "one target in each part", FindingKind.OneTargetOnly, Own with { Data = new() { TrainingTargetsVary = false, HeldOutTargetsVary = false } } },
        { "a class never trained on", FindingKind.UnseenClasses, Own with { Data = new() { UnseenClasses = [2], UnseenShare = 0.25 } } },
        { "seven classes never trained on", FindingKind.UnseenClasses, Own with { Data = new() { UnseenClasses = [2, 3, 5, 7, 11, 13, 17], UnseenShare = 1 } } },
        { "sorted rows", FindingKind.SortedRows, Own with { Data = new() { TargetOrder = 0.98, SplitDifference = 0.9 } } },
        { "an outlier of −9999", FindingKind.ScalingSqueezed, Own with { Data = new() { InputSpread = new(0, 0.0025, 5, 30, -9999, 36) } } },
        { "a shared range", FindingKind.ScalingSqueezed, Own with { Data = new() { InputSpread = new(0, 0.8, 0, 4, 0, 5), TargetSpread = new(1, 1e-9, 0, 0.001, 0, 1e6) } } },
        { "a tenth of the sequences contradict each other", FindingKind.ConflictingTargets, Own with { Data = new() { ConflictingShare = 0.1 } } },
        { "the last value repeated", FindingKind.LagCopy, Own with { Data = new() { LastValue = new(0, 0, 0.999, 0.95, 1.01) } } },
        { "canceled", FindingKind.Canceled, Run with { StopReason = StopReason.Canceled } },
    };

    [Theory]
    [MemberData(nameof(Runs))]
    public void Findings_MadeUpEvidence_HoldWhatTheSentenceSays(string sentence, FindingKind kind, RunEvidence evidence) =>
        RunDiagnosis.Of(evidence).Findings.Select(finding => finding.Kind).Should().Contain(kind, sentence);

    [Fact]
    public void Findings_EveryKind_IsTested() => Runs.Select(row => row.Data.Item2).Should().Contain(Enum.GetValues<FindingKind>().Except([FindingKind.IntervalsTooNarrow]), "SeriesDiagnosisTests has it");

    [Fact]
    public void Findings_FaultlessRun_AreNone() =>
        RunDiagnosis.Of(Solved with { ByLength = [new(5, 0.5, true), new(50, 0.9, false)], IgnoredSteps = [new(2, 0.001)], GradientByLag = [1, 0.5, 1e-9], States = new(8, 4, 0.95) }).Findings.Should().BeEmpty("a step that is correctly ignored has no gradient");

    public static TheoryData<string, FindingKind, DataEvidence> WithinLimits => new()
    {
        { "one in twenty-five outside", FindingKind.HeldOutRangeExceeded, new() { OutsideRange = new(0, 0.04, 0.3) } },
        { "sorted, but split at random", FindingKind.SortedRows, new() { TargetOrder = 0.98, SplitDifference = 0.2 } },
        { "in no order, but different", FindingKind.SortedRows, new() { TargetOrder = 0.5, SplitDifference = 0.9 } },
        { "a tenth of the range", FindingKind.ScalingSqueezed, new() { InputSpread = new(0, 0.1, 0, 1, 0, 10) } },
        { "few contradictions", FindingKind.ConflictingTargets, new() { ConflictingShare = 0.04 } },
        { "better than the last value", FindingKind.LagCopy, new() { LastValue = new(0, 0, 0.999, 0.95, 0.8) } },
        { "far from the last value", FindingKind.LagCopy, new() { LastValue = new(0, 0, 0.999, 0.95, 1.8) } },
        { "as close to the target", FindingKind.LagCopy, new() { LastValue = new(0, 0, 0.96, 0.95, 1) } },
        { "hardly similar", FindingKind.LagCopy, new() { LastValue = new(0, 0, 0.8, 0.1, 1) } },
    };

    [Theory]
    [MemberData(nameof(WithinLimits))]
    public void Findings_DataWithinTheLimits_AreNone(string sentence, FindingKind kind, DataEvidence data) =>
        RunDiagnosis.Of(Own with { Data = data }).Findings.Select(finding => finding.Kind).Should().NotContain(kind, sentence);

    [Theory]
    [InlineData(9, 0.5, false)]
    [InlineData(20, 0.2, false)]
    [InlineData(59, 0.1, true)]
    [InlineData(1000, 0.06, true)]
    public void HeldOutRange_FewTrainingSequences_MayBeExceededByChance(int training, double share, bool isFound) =>
        RunDiagnosis.Of(Own with { TrainingSamples = training, Data = new() { OutsideRange = new(0, share, 0.1) } }).Findings
            .Any(finding => finding.Kind == FindingKind.HeldOutRangeExceeded).Should().Be(isFound);

    [Fact]
    public void Findings_TargetsAllTheSame_AreThoseAboutTheData() =>
        RunDiagnosis.Of(Own with { TargetsVary = false, Test = new(2, 20, 0.1), Data = new() { HeldOutTargetsVary = false, UnseenClasses = [1], UnseenShare = 1 } }).Findings
            .Select(finding => finding.Kind).Should().Equal(FindingKind.OneTargetOnly, FindingKind.UnseenClasses);

    [Fact]
    public void Findings_Unmeasured_HaveNoNumber() =>
        RunDiagnosis.Of(Own with { ScoredOn = EvaluatedOn.Training }).Findings.Single(finding => finding.Kind == FindingKind.NothingHeldOut).Evidence.Value.Should().BeNull();

    private static IEnumerable<FindingKind> Kinds(RunEvidence evidence) => RunDiagnosis.Of(evidence).Findings.Select(finding => finding.Kind);
}
