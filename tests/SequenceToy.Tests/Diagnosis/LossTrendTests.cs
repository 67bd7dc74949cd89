using SequenceToy.Diagnosis;
using SequenceToy.Training;

namespace SequenceToy.Tests.Diagnosis;

public sealed class LossTrendTests
{
    [Fact]
    public void Trend_FewEpochs_IsTooEarly() => Of(7, epoch => 1.0 / epoch).Trend().Should().Be(LossTrend.TooEarly);

    [Fact]
    public void Trend_LossThatHalvesAsEpochsDouble_IsFalling() => Of(50, epoch => 1.0 / epoch).Trend().Should().Be(LossTrend.Falling);

    [Fact]
    public void Trend_LevelLoss_IsPlateaued() => Of(50, epoch => epoch < 10 ? 1.0 / epoch : 0.1).Trend().Should().Be(LossTrend.Plateaued);

    [Fact]
    public void Trend_LossThatDoublesAndHalves_IsJumping() => Of(50, epoch => epoch % 2 == 0 ? 1.0 : 0.2).Trend().Should().Be(LossTrend.Jumping);

    [Fact]
    public void Trend_LossFarAboveItsStart_IsDiverging() => Of(50, epoch => Math.Pow(1.2, epoch)).Trend().Should().Be(LossTrend.Diverging);

    [Fact]
    public void Trend_ValidationThatRisesWhileTrainingFalls_IsOverfitting() =>
        Of(50, epoch => 1.0 / epoch, epoch => epoch < 20 ? 1.0 / epoch : 0.05 * Math.Pow(1.05, epoch - 20)).Trend().Should().Be(LossTrend.Overfitting);

    private static EpochRecord[] Of(int epochs, Func<int, double> training, Func<int, double>? validation = null) =>
        [.. Enumerable.Range(1, epochs).Select(epoch => new EpochRecord(epoch, training(epoch), validation?.Invoke(epoch), 0.01, 1))];
}
