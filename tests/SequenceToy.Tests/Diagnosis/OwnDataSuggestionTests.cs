using SequenceToy.Diagnosis;
using SequenceToy.Diagnosis.Suggestions;
using SequenceToy.Guards;
using SequenceToy.Training;
using static SequenceToy.Tests.Diagnosis.MadeUp;

namespace SequenceToy.Tests.Diagnosis;

public sealed class OwnDataSuggestionTests
{
    private static readonly RunEvidence WorseThanLinear = OwnAt(0.9, 0.9) with
    {
        OwnConstantBaseline = 1,
        Baseline = 0.5,
        Advantage = new PairedDifference(0, 0.01, 200),
    };

    [Theory]
    [InlineData(800, 16, 500)]
    [InlineData(10, 10, 2000)]
    public void Suggestions_Plateau_BeginWithMoreEpochsOfWhichTheBestIsKept(int samples, int batchSize, int epochs)
    {
        var evidence = OwnAt(0.5, 0.5) with
        {
            TrainingSamples = samples,
            Settings = Trained(training => training with { Epochs = 100, BatchSize = batchSize }),
            Residuals = new ResidualTest(0.5, 0.01, 200),
            Advantage = new PairedDifference(0.5, 0.01, 200),
        };

        var diagnosis = RunDiagnosis.Of(evidence);

        diagnosis.Verdict.Should().Be(Verdict.Underfitting);
        string.Join(", ", diagnosis.Suggestions[0].Changes).Should().Be(FormattableString.Invariant($"epochs {epochs}, early stopping patience {epochs / 2}"));
        diagnosis.Suggestions.Count(suggestion => suggestion.Changes.Any(change => change.Key == "epochs")).Should().Be(1);
    }

    [Fact]
    public void Suggestions_EndedByEarlyStopping_DoNotTrainLonger() =>
        RunDiagnosis.Of(WorseThanLinear with { StopReason = StopReason.StoppedEarly }).Suggestions.SelectMany(suggestion => suggestion.Changes)
            .Should().NotContain(change => change.Key == "epochs");

    [Fact]
    public void Suggestions_WorseThanARegression_AreSome() => Suggestions(WorseThanLinear, Verdict.NoBetterThanBaseline).Should().NotBeEmpty();

    [Theory]
    [InlineData(1.01, true)]
    [InlineData(1.5, false)]
    public void Suggestions_NoBaselineBetterThanTheMean_AreNoneUnlessTheNetworkIsFarWorse(double error, bool areNone) =>
        (Suggestions(WorseThanLinear with { Test = Score(error, 200), Baseline = 1, Training = Score(1, 800) }, Verdict.NoBetterThanBaseline).Count == 0).Should().Be(areNone);

    [Fact]
    public void Suggestions_ClassesNeverTrainedOn_AreNone() =>
        Suggestions(OwnClasses(0.5, 100) with { Data = new() { UnseenClasses = [2], UnseenShare = 0.5 } }, Verdict.CannotTell).Should().BeEmpty();

    [Fact]
    public void Suggestions_HeldOutSequencesWereTrainedOn_AreNone() =>
        Suggestions(OwnAt(0.5, 0.5) with { TestOverlap = 0.8, Residuals = new ResidualTest(0.5, 0.01, 200) }, Verdict.CannotTell).Should().BeEmpty();

    [Theory]
    [InlineData(0.04, true)]
    [InlineData(0.5, false)]
    public void Suggestions_FewHeldOut_AreNoneIfNothingIsLeftToLearn(double training, bool areNone) =>
        (Suggestions(OwnAt(0.9, training) with { Test = new MeasuredScore(0.9, 3, 0.6), Baseline = 0.5, OwnConstantBaseline = 1 }, Verdict.CannotTell).Count == 0).Should().Be(areNone);

    // The error relative to the baseline is no number.
    [Fact]
    public void Suggestions_HeldOutTargetsAllTheSame_TrainForFiveTimesTheEpochs()
    {
        var infinite = new MeasuredScore(double.PositiveInfinity, 6, null);
        var evidence = OwnAt(0.5, 0.5) with { Test = infinite, Validation = infinite, Baseline = double.PositiveInfinity, OwnConstantBaseline = double.PositiveInfinity, Advantage = new PairedDifference(-0.5, 0.1, 6), Residuals = new ResidualTest(0.5, 0.01, 200), History = History(60, epoch => 1.0 / epoch) };

        RunDiagnosis.Of(evidence).Suggestions.Should().Contain(suggestion => suggestion.Settings.Training.Epochs == 5 * evidence.Settings.Training.Epochs);
    }

    private static ValueList<Suggestion> Suggestions(RunEvidence evidence, Verdict verdict)
    {
        var diagnosis = RunDiagnosis.Of(evidence);
        diagnosis.Verdict.Should().Be(verdict);
        return diagnosis.Suggestions;
    }
}
