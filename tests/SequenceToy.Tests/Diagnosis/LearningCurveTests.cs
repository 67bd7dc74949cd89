using SequenceToy.Data;
using SequenceToy.Diagnosis.Measures;
using static SequenceToy.Tests.Diagnosis.MadeUp;

namespace SequenceToy.Tests.Diagnosis;

public sealed class LearningCurveTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(0.5)]
    [InlineData(1)]
    [InlineData(2)]
    public void Progress_PowerLaw_IsItsExponent(double exponent)
    {
        new LearningCurve(History(200, epoch => Math.Pow(epoch, -exponent))).Progress.Should().BeApproximately(exponent, 0.01 + (0.01 * exponent));
        new LearningCurve(History(200, epoch => Math.Pow(epoch, -exponent), rate: Cosine(200))).Progress.Should().BeApproximately(exponent, 0.01 + (0.01 * exponent));
    }

    [Fact]
    public void Progress_TwoEpochs_IsTheSlopeBetweenThem() =>
        new LearningCurve(History(2, epoch => 1.0 / epoch)).Progress.Should().BeApproximately(1, 1e-9);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Progress_FewerThanTwoEpochs_IsUnknown(int epochs) => new LearningCurve(History(epochs, _ => 1)).Progress.Should().BeNull();

    [Fact]
    public void ProgressError_NormalScatter_IsThatOfManyRepetitions()
    {
        var random = SeededRandom.ForSeed(1, RandomPurpose.Data);
        var curves = Enumerable.Range(0, 400).Select(_ => new LearningCurve(History(100, epoch => Math.Exp(0.3 * random.NextGaussian()) / epoch))).ToArray();
        var slopes = curves.Select(curve => curve.Progress!.Value).ToArray();
        var scatter = Math.Sqrt(slopes.Average(slope => Math.Pow(slope - slopes.Average(), 2)));

        curves.Average(curve => curve.ProgressError!.Value).Should().BeApproximately(scatter, 0.25 * scatter);
    }

    [Fact]
    public void EndJump_EveryOtherEpochThreefold_IsThreefold() =>
        new LearningCurve(History(60, epoch => epoch % 2 == 0 ? 3 : 1)).EndJump.Should().BeApproximately(3, 0.3);

    [Fact]
    public void EndJump_SteadyFall_IsNone() => new LearningCurve(History(60, epoch => Math.Pow(0.5, epoch))).EndJump.Should().BeApproximately(1, 1e-6);

    [Fact]
    public void EndJump_SevenEpochs_IsNotSaid() => new LearningCurve(History(7, epoch => epoch % 2 == 0 ? 3 : 1)).EndJump.Should().Be(1);

    [Fact]
    public void Rises_LossesThatPart_AreOfValidationAlone()
    {
        var curve = new LearningCurve(History(100, epoch => 1.0 / epoch, epoch => epoch <= 50 ? 1 : 2));

        curve.ValidationRise.Should().BeApproximately(2, 1e-9);
        curve.TrainingRise.Should().BeApproximately(1, 1e-9);
        curve.Gap.Should().BeApproximately(2 * 95.5, 1);
    }

    [Fact]
    public void TrainingEnd_ZeroLoss_IsFiniteAndTiny() => new LearningCurve(History(20, _ => 0)).TrainingEnd.Should().BeLessThan(1e-11).And.BeGreaterThan(0);
}
