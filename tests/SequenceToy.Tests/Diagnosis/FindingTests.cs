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
        { "one validation sequence", FindingKind.ValidationTooSmall, Run with { Validation = new MeasuredScore(8, 1, null) } },
        { "a gradient of a hundred-thousandth", FindingKind.VanishingGradients, Run with { GradientByLag = [1, 0.1, 1e-5] } },
        { "a gradient of a thousand times", FindingKind.ExplodingGradients, Run with { GradientByLag = [1, 30, 1000] } },
        { "half of the units dead", FindingKind.DeadUnits, Run with { States = new(8, 4, 0.2) } },
        { "every gate at its limit", FindingKind.SaturatedUnits, Run with { States = new(8, 0, 0.97) } },
        { "the last epochs jump", FindingKind.LearningRateTooHigh, Run with { History = History(60, epoch => epoch % 2 == 0 ? 0.01 : 0.03) } },
        { "not a number", FindingKind.LearningRateTooHigh, Run with { StopReason = StopReason.Diverged } },
        { "a millionth as learning rate", FindingKind.LearningRateTooLow, Run with { Settings = Trained(training => training with { LearningRate = 1e-6 }) } },
        { "correct answers like the baseline, the loss well below", FindingKind.NoBetterThanBaseline, Run with { Test = Score(40), Training = Score(40) } },
        { "a fifth above the goal", FindingKind.GoalMissedNarrowly, Run with { Test = Score(1.2), Training = Score(1.2) } },
        { "cancelled", FindingKind.Cancelled, Run with { StopReason = StopReason.Cancelled } },
    };

    [Theory]
    [MemberData(nameof(Runs))]
    public void Findings_MadeUpEvidence_HoldWhatTheSentenceSays(string sentence, FindingKind kind, RunEvidence evidence) =>
        RunDiagnosis.Of(evidence).Findings.Select(finding => finding.Kind).Should().Contain(kind, sentence);

    [Fact]
    public void Findings_EveryKind_IsTested() => Runs.Select(row => row.Data.Item2).Should().Contain(Enum.GetValues<FindingKind>());

    [Fact]
    public void Findings_FaultlessRun_AreNone() =>
        RunDiagnosis.Of(Solved with { ByLength = [new(5, 0.5, true), new(50, 0.9, false)], IgnoredSteps = [new(2, 0.001)], GradientByLag = [1, 0.5, 1e-9], States = new(8, 4, 0.95) }).Findings.Should().BeEmpty("a step that is correctly ignored has no gradient");

    [Fact]
    public void Findings_FarStepsAreToBeIgnored_VanishNot()
    {
        var evidence = Run with { GradientByLag = [1, 0.1, 1e-9] };

        Kinds(evidence with { IgnoredSteps = [new(0, 0.001), new(1, 0.001)] }).Should().NotContain(FindingKind.VanishingGradients);
        Kinds(evidence with { IgnoredSteps = [new(0, 0.001)] }).Should().NotContain(FindingKind.VanishingGradients, "a tenth is left one step back");
        Kinds(evidence with { IgnoredSteps = [new(1, 0.001)] }).Should().Contain(FindingKind.VanishingGradients);
    }

    [Fact]
    public void Findings_Unmeasured_HaveNoNumber() =>
        RunDiagnosis.Of(Own with { ScoredOn = EvaluatedOn.Training }).Findings.Single(finding => finding.Kind == FindingKind.NothingHeldOut).Evidence.Value.Should().BeNull();

    private static IEnumerable<FindingKind> Kinds(RunEvidence evidence) => RunDiagnosis.Of(evidence).Findings.Select(finding => finding.Kind);
}
