using SequenceToy.Diagnosis;
using SequenceToy.Diagnosis.Measures;
using SequenceToy.Evaluation;
using SequenceToy.Guards;
using SequenceToy.Training;
using static SequenceToy.Tests.Diagnosis.MadeUp;

namespace SequenceToy.Tests.Diagnosis;

public sealed class VerdictTests
{
    private static readonly MeasuredScore AllCorrect = new(1, 1000, 0.001);

    private static readonly double Lowest = Calibration.Confidence(0);
    private static readonly double Highest = Calibration.Confidence(1);

    public static TheoryData<string, Verdict, RunEvidence> Runs => new()
    {
        { "the goal is reached on fresh samples and on others", Verdict.Learned, Run with { Test = Score(0.5), SecondTest = Score(0.55) } },
        { "the goal is reached though the last epochs jump", Verdict.Learned, Run with { Test = Score(0.5), SecondTest = Score(0.5), History = History(100, epoch => epoch % 2 == 0 ? 1e-4 : 1e-3) } },
        { "the goal is reached after a single epoch", Verdict.Learned, Run with { Test = Score(0.5), SecondTest = Score(0.5), History = History(1, _ => 0.01) } },
        { "every answer is correct where all must be", Verdict.Learned, Classes(1, AllCorrect) with { SecondTest = AllCorrect } },
        { "the goal is reached once, and missed on other samples", Verdict.Underfitting, Run with { Test = Score(0.99), SecondTest = Score(1.01) } },
        { "a flat loss above the goal", Verdict.Underfitting, Run },
        { "a flat loss after which early stopping ended it", Verdict.Underfitting, Run with { StopReason = StopReason.StoppedEarly, BestEpoch = 80 } },
        { "a loss flat at a high rate, lower only as the rate falls", Verdict.Underfitting, Run with { History = History(100, epoch => 0.01 * (epoch < 60 ? 1 : 1 - (epoch / 200.0)), rate: Cosine(100)) } },
        { "a loss that halves with twice the epochs", Verdict.StillLearning, Run with { History = History(100, epoch => 1.0 / epoch) } },
        { "the same under a cosine, flat at its end", Verdict.StillLearning, Run with { History = History(100, epoch => 1.0 / Math.Min(epoch, 70), rate: Cosine(100)) } },
        { "the same, canceled halfway", Verdict.StillLearning, Run with { StopReason = StopReason.Canceled, History = History(50, epoch => 1.0 / epoch) } },
        { "the same with a little noise", Verdict.StillLearning, Run with { History = History(100, epoch => (epoch % 2 == 0 ? 1.1 : 0.9) / epoch) } },
        { "a single epoch, better than the baseline", Verdict.StillLearning, Run with { History = History(1, _ => 0.02) } },
        { "samples trained on far better, validation getting worse", Verdict.Overfitting, Run with { Training = Score(2), History = History(100, epoch => 0.1 / epoch, epoch => 0.01 + (epoch * 1e-4)) } },
        { "samples trained on reach the goal, though validation still falls", Verdict.Overfitting, Run with { Training = Score(0.5), History = History(100, epoch => 0.1 / epoch, epoch => 1.0 / epoch) } },
        { "the same without validation samples", Verdict.Overfitting, Run with { Training = Score(0.5), Validation = null, History = WithoutValidation(epoch => 0.1 / epoch) } },
        { "early stopping went back, but the losses had separated", Verdict.Overfitting, Run with { StopReason = StopReason.StoppedEarly, BestEpoch = 12, Training = Score(6), History = History(60, epoch => 0.1 / (epoch * epoch), _ => 0.01) } },
        { "samples trained on a little better, all still falling", Verdict.StillLearning, Run with { Training = Score(6), History = History(100, epoch => 0.7 / epoch, epoch => 1.0 / epoch) } },
        { "a gap within the noise of few test samples", Verdict.Underfitting, Run with { Training = Score(3), Test = new MeasuredScore(8, 5, 4) } },
        { "at the baseline, flat", Verdict.NotLearning, Run with { Test = Score(40), Training = Score(40), History = History(100, _ => LossOfBaseline) } },
        { "worse than the baseline from the start, and flat", Verdict.NotLearning, Run with { Test = Score(150), Training = Score(150), History = History(100, _ => 20 * LossOfBaseline) } },
        { "at the baseline by the share of correct answers, while the loss has found something and falls", Verdict.StillLearning, Classes(0.99, new(0.125, 1000, 0.01)) with { BaselineLoss = 2, History = History(100, epoch => 40.0 / epoch) } },
        { "at the baseline by the share of correct answers, the loss well below and flat", Verdict.Underfitting, Classes(0.99, new(0.125, 1000, 0.01)) with { BaselineLoss = 2, History = History(100, _ => 1) } },
        { "not a number in the first epoch", Verdict.Diverged, Run with { StopReason = StopReason.Diverged, History = [], Test = Score(60) } },
        { "not a number after a good start", Verdict.Diverged, Run with { StopReason = StopReason.Diverged, Test = Score(5) } },
        { "finite, but a million times the baseline's loss", Verdict.Diverged, Run with { Test = Score(1e4), Training = Score(1e4), History = History(50, epoch => 0.1 * Math.Pow(1.5, epoch)) } },
        { "a loss that doubles and halves to the end", Verdict.Unstable, Run with { History = History(60, epoch => epoch % 2 == 0 ? 0.01 : 0.03) } },
        { "a loss that fell, and jumped back for good", Verdict.Unstable, Run with { Test = Score(40), Training = Score(40), History = History(100, epoch => epoch < 60 ? 0.08 / epoch : 0.07) } },
        { "jumps while the rate is high, calm at the end", Verdict.StillLearning, Run with { History = History(100, epoch => (epoch < 60 && epoch % 2 == 0 ? 2.0 : 1.0) / Math.Min(epoch, 80), rate: Cosine(100)) } },
        { "custom samples, nearly all correct", Verdict.Learned, Own },
        { "custom samples, nearly all correct, with a loss of zero", Verdict.Learned, Own with { Test = new MeasuredScore(0, 200, 0), Training = new MeasuredScore(0, 800, 0), History = History(50, _ => 0) } },
        { "custom samples, nearly all correct on ten sequences", Verdict.Learned, Own with { Test = new MeasuredScore(0.05, 10, 0.002) } },
        { "custom samples, nearly all correct, with too much noise", Verdict.CannotTell, Own with { Test = new MeasuredScore(0.08, 200, 0.03) } },
        { "custom samples, nearly all correct, those trained on three times as accurate", Verdict.Learned, Own with { Test = new MeasuredScore(0.09, 200, 0.002), Training = new MeasuredScore(0.03, 800, 0.001) } },
        { "custom samples, most of them scored on after training on them", Verdict.CannotTell, Own with { TestOverlap = 0.8 } },
        { "the goal is reached, but no second set confirmed it", Verdict.Underfitting, Run with { Test = Score(0.5) } },
        { "the goal is reached on twenty sequences in all", Verdict.Underfitting, Run with { Test = Score(0.5, 10), SecondTest = Score(0.5, 10) } },
        { "the goal is reached by a baseline that is no worse", Verdict.NotLearning, Run with { Goal = new Goal(Metric.Rmse, 500), Test = Score(88), SecondTest = Score(88), Training = Score(88), History = History(100, _ => 2 * LossOfBaseline) } },
        { "every answer the same", Verdict.CannotTell, Own with { TargetsVary = false } },
        { "every unit dead, by luck a little better than the baseline", Verdict.NotLearning, Run with { Test = new MeasuredScore(37, 100, 1), Training = Score(37), States = new(5, 5, 1) } },
        { "two epochs without much of a fall", Verdict.StillLearning, Run with { History = History(2, epoch => epoch == 1 ? 0.012 : 0.01) } },
        { "a gap on a single validation sequence", Verdict.CannotTell, Own with { Test = new MeasuredScore(0.9, 1, null), Training = new MeasuredScore(0.1, 4, 0.01) } },
        { "a gap of four errors that come from two sequences", Verdict.CannotTell, Own with { Test = new MeasuredScore(0.5, 2, 0.1), Training = new MeasuredScore(0.1, 4, 0.01), TrainingSamples = 4 } },
        { "custom samples, none held out", Verdict.CannotTell, Own with { ScoredOn = EvaluatedOn.Training, TestOverlap = 1, Validation = null } },
        { "custom samples, far better than the baseline, errors that nothing predicts", Verdict.AtNoiseFloor, OwnAt(0.5, 0.45) with { Residuals = new ResidualTest(0.01, 0.01, 200) } },
        { "custom samples, far better than the baseline, errors that the inputs predict", Verdict.Underfitting, OwnAt(0.5, 0.45) with { Residuals = new ResidualTest(0.3, 0.04, 200) } },
        { "custom samples, no better than the baseline", Verdict.NoBetterThanBaseline, OwnAt(0.99, 0.97) },
        { "custom samples, no better than the baseline at a millionth of the usual rate", Verdict.NotLearning, OwnAt(1, 1) with { History = History(100, _ => LossOfBaseline), Settings = Trained(training => training with { LearningRate = 1e-6 }) } },
        { "custom samples, perfect on those trained on, wrong on three others", Verdict.Overfitting, OwnAt(1.3, 0.001) with { Test = new MeasuredScore(1.3, 3, 0.4), History = History(40, epoch => 1.0 / (epoch * epoch)) } },
        { "custom samples, every class correct on twelve sequences", Verdict.CannotTell, OwnClasses(1, 12) },
        { "custom samples, every class correct on twenty sequences", Verdict.Learned, OwnClasses(1, 20) },
        { "custom samples, no better on six sequences", Verdict.CannotTell, OwnAt(0.9, 0.8) with { Test = new MeasuredScore(0.9, 6, 0.2) } },
        { "unscaled numbers, far above the baseline and still falling", Verdict.StillLearning, Run with { Test = Score(55), Training = Score(55), History = History(100, epoch => 4 * LossOfBaseline / Math.Sqrt(epoch / 20.0)) } },
        { "three epochs near the baseline", Verdict.StillLearning, Run with { Test = Score(40), Training = Score(40), History = History(3, _ => LossOfBaseline) } },
        { "a runaway within the first epoch", Verdict.Diverged, Run with { UntrainedLoss = 0.1, Test = Score(4e4), Training = Score(4e4), History = History(50, _ => 400 * LossOfBaseline) } },
        { "custom samples, six epochs, only the validation loss falls, errors that the inputs predict", Verdict.StillLearning, OwnAt(0.5, 0.45) with { Residuals = new ResidualTest(0.3, 0.04, 200), History = History(6, _ => 0.01, epoch => 1.0 / epoch) } },
        { "custom samples, all held-out targets the same number", Verdict.CannotTell, Own with { Test = new MeasuredScore(double.PositiveInfinity, 8, null), Data = new DataEvidence { HeldOutTargetsVary = false } } },
        { "custom samples, all held-out targets the same number, with a goal in their unit", Verdict.Learned, Own with { Metric = Metric.Rmse, Goal = new Goal(Metric.Rmse, 1), Baseline = 40, Test = new MeasuredScore(0.5, 40, 0.01), Data = new DataEvidence { HeldOutTargetsVary = false } } },
        { "custom samples, small error, and a regression that has less", Verdict.Learned, OwnAt(0.04, 0.03) with { Baseline = 0.001, ConstantBaseline = 1, Advantage = new PairedDifference(0.9, 0.03, 600), RegressionAdvantage = new PairedDifference(0.99, 0.01, 600), Residuals = new ResidualTest(0.9, 0.02, 600) } },
        { "custom samples, below the limit, but a regression has far less", Verdict.StillLearning, OwnAt(0.09, 0.08) with { Baseline = 0.001, ConstantBaseline = 1, Advantage = new PairedDifference(0.9, 0.03, 600), RegressionAdvantage = new PairedDifference(0.99, 0.01, 600), Residuals = new ResidualTest(0.9, 0.02, 600) } },
        { "custom samples, equal to a regression that is better than the last value", Verdict.AtNoiseFloor, OwnAt(0.4, 0.4) with { Baseline = 0.399, BaselineName = "linear regression", ConstantBaseline = 1, Advantage = new PairedDifference(0.03, 0.03, 600), RegressionAdvantage = new PairedDifference(0.05, 0.02, 600), Residuals = new ResidualTest(0, 0.01, 600) } },
        { "custom samples, equal to a regression that is hardly better than the last value", Verdict.NoBetterThanBaseline, OwnAt(0.4, 0.4) with { Baseline = 0.399, BaselineName = "linear regression", ConstantBaseline = 1, Advantage = new PairedDifference(0.003, 0.003, 600), RegressionAdvantage = new PairedDifference(0.005, 0.002, 600), Residuals = new ResidualTest(0, 0.01, 600) } },
        { "custom samples, 3% worse than a regression that is better than the last value", Verdict.NoBetterThanBaseline, OwnAt(0.412, 0.4) with { Baseline = 0.399, BaselineName = "linear regression", ConstantBaseline = 1, Advantage = new PairedDifference(0.03, 0.03, 600), RegressionAdvantage = new PairedDifference(0.05, 0.02, 600), Residuals = new ResidualTest(0, 0.01, 600) } },
        { "custom samples, at the noise floor near a tenth of the error", Verdict.AtNoiseFloor, OwnAt(0.1, 0.1) with { Residuals = new ResidualTest(0, 0.01, 200) } },
        { "custom samples, near a tenth of the error, still falling, on 100 sequences", Verdict.StillLearning, OwnAt(0.11, 0.1) with { Test = new MeasuredScore(0.11, 100, 0.02), History = History(100, epoch => 1.0 / epoch) } },
        { "custom samples, near a tenth of the error, still falling, on 99 sequences", Verdict.CannotTell, OwnAt(0.11, 0.1) with { Test = new MeasuredScore(0.11, 99, 0.02), History = History(100, epoch => 1.0 / epoch) } },
        { "custom samples, beyond the trained range, worse than a regression", Verdict.NoBetterThanBaseline, OwnAt(0.05, 0.01) with { Baseline = 0.03, ConstantBaseline = 1, Data = new DataEvidence { OutsideRange = new RangeExcess(0, 0.7, 0.2) }, History = History(100, _ => 0.001) } },
        { "custom samples, beyond the trained range, training samples not fitted, still falling", Verdict.StillLearning, OwnAt(0.8, 0.5) with { Baseline = 0.03, ConstantBaseline = 1, Data = new DataEvidence { OutsideRange = new RangeExcess(0, 0.7, 0.2) }, History = History(100, epoch => 4.0 / epoch) } },
        { "a steep fall in uneven steps", Verdict.StillLearning, Run with { History = History(12, epoch => Math.Exp(-epoch - (epoch % 2 * 0.8))) } },
    };

    [Theory]
    [MemberData(nameof(Runs))]
    public void Of_MadeUpEvidence_GivesTheVerdictThatTheSentenceDeserves(string sentence, Verdict verdict, RunEvidence evidence)
    {
        var diagnosis = RunDiagnosis.Of(evidence);

        diagnosis.Verdict.Should().Be(verdict, sentence);
        diagnosis.Confidence.Should().BeInRange(Lowest, Highest);
        diagnosis.Evidence.Should().NotBeEmpty().And.OnlyContain(item => (item.Value == null || double.IsFinite(item.Value.Value)) && item.Sentence.EndsWith('.'));
    }

    [Fact]
    public void Of_GoalReachedOnWhatWasTrainedOn_SaysSoAndIsHardlySure()
    {
        var diagnosis = RunDiagnosis.Of(Run with { Test = Score(0.1), SecondTest = Score(0.1), TestOverlap = 1 });

        (diagnosis.Verdict, diagnosis.Confidence).Should().Be((Verdict.Learned, Lowest));
        diagnosis.ToString().Should().Contain("100% of the test sequences").And.Contain("does not show");
    }

    [Fact]
    public void Of_AnswersAllTheSame_SaysNothingElse()
    {
        var diagnosis = RunDiagnosis.Of(Own with { TargetsVary = false, Test = new MeasuredScore(double.PositiveInfinity, 40, null), BaselineLoss = 0 });

        diagnosis.Summary.Should().StartWith("Cannot tell: ").And.NotContain("baseline");
        (diagnosis.Findings.Count, diagnosis.Suggestions.Count).Should().Be((0, 0));
    }

    [Fact]
    public void Summary_GoalNotReached_NamesAGoalOnlyIfOneIsSet()
    {
        RunDiagnosis.Of(Run).Summary.Should().Contain("goal is not reached.");
        RunDiagnosis.Of(Run with { Test = Score(0.99), SecondTest = Score(1.01) }).Summary.Should().Contain("second test set misses it (1.01)");
        RunDiagnosis.Of(Own with { TestOverlap = 0.8 }).Summary.Should().NotContain("goal");
    }

    [Fact]
    public void Evidence_GoalReachedButNotConfirmed_NamesTheSecondTestSet()
    {
        RunDiagnosis.Of(Run with { Test = Score(0.99), SecondTest = Score(1.01) }).Evidence.Select(item => item.Value).Should().Contain(1.01);
        RunDiagnosis.Of(Run with { Test = Score(0.5, 10), SecondTest = Score(0.5, 10) }).Evidence.Select(item => item.Value).Should().Contain(10);
        RunDiagnosis.Of(Run with { Test = Score(2) }).Evidence.Should().NotContain(item => item.Sentence.Contains("second"));
    }

    [Theory]
    [InlineData(2, 10, 1.7905)]
    [InlineData(3, 19, 2.6794)]
    [InlineData(-3, 1000, -2.9925)]
    public void StudentT_AsNormal_IsAsRare(double t, int degrees, double normal) =>
        StudentT.AsNormal(t, degrees).Should().BeApproximately(normal, 0.02);

    [Fact]
    public void Evidence_OfAShare_NamesWhatItIsAShareOf()
    {
        RunDiagnosis.Of(Own).Evidence.Select(evidence => evidence.Unit).Should().Contain("of the constant prediction's error");
        RunDiagnosis.Of(Run with { Test = Score(40), Training = Score(40), History = History(100, _ => LossOfBaseline) }).Evidence.Select(evidence => evidence.Unit)
            .Should().Contain("of the baseline's error").And.Contain("of the baseline's loss");
    }

    [Fact]
    public void Of_SameEvidence_IsTheSameDiagnosis() => RunDiagnosis.Of(Run).Should().Be(RunDiagnosis.Of(Run with { }));

    [Theory]
    [InlineData(1.01, 0, 0.1)]
    [InlineData(8, 0.9, 1)]
    public void Distance_GrowsWithTheDistanceFromTheGoal(double score, double lowest, double highest) =>
        RunDiagnosis.Of(Run with { Test = Score(score), Training = Score(score) }).Distance.Should().BeInRange(lowest, highest);

    [Fact]
    public void ToString_Failure_SaysVerdictReasonsAndWhatToTry() =>
        RunDiagnosis.Of(Run).ToString().Should().Match(
            "Underfitting: *RMSE 8 on 1,000 test samples*goal is at most 1*baseline scores 40. (confidence ??%)\n"
            + "  because  *validation loss did not fall at the end.\n  try      1. *: hidden size 20.*");

    private static RunEvidence Classes(double goal, MeasuredScore score) => Run with
    {
        Metric = Metric.Accuracy,
        Goal = new Goal(Metric.Accuracy, goal),
        Baseline = 0.125,
        Test = score,
        Training = score,
    };

    private static ValueList<EpochRecord> WithoutValidation(Func<int, double> loss) => [.. History(100, loss).Select(epoch => epoch with { ValidationLoss = null })];
}
