namespace SequenceToy.Tests.Tasks;

/// <summary>Scores and goals in words.</summary>
public sealed class ScoreTextTests
{
    [Theory]
    [InlineData(Metric.Rmse, 0.17084, "0.1708")]
    [InlineData(Metric.Rmse, 40.8228, "40.82")]
    [InlineData(Metric.Rmse, 571_100.4, "571,100")]
    [InlineData(Metric.Rmse, -0.0, "0")]
    [InlineData(Metric.Rmse, 0.001, "0.001")]
    [InlineData(Metric.Mse, 0.000093612, "9.361 × 10⁻⁵")]
    [InlineData(Metric.Mse, -2_000_000, "-2 × 10⁶")]
    [InlineData(Metric.Mse, double.PositiveInfinity, "infinite")]
    [InlineData(Metric.Rmse, double.NaN, "not a number")]
    [InlineData(Metric.Accuracy, 1, "100 %")]
    [InlineData(Metric.Accuracy, 0.99999, "99.999 %")]
    [InlineData(Metric.SequenceAccuracy, 0.5125, "51.25 %")]
    [InlineData(Metric.Accuracy, 0, "0 %")]
    public void Format_Score_HasFourDigitsThatCountAndSharesInPercent(Metric metric, double score, string text) => metric.Format(score).Should().Be(text);

    [Theory]
    [InlineData(Metric.Rmse, 0.99, 0.99004, "0.99004")]
    [InlineData(Metric.Rmse, 0.99, 0.9903, "0.9903")]
    [InlineData(Metric.Rmse, 0.99, 0.99, "0.99")]
    [InlineData(Metric.Mse, 0.001, 0.00100004, "0.00100004")]
    [InlineData(Metric.Mse, 0.001, 0.0009365, "9.365 × 10⁻⁴")]
    [InlineData(Metric.Accuracy, 0.999, 0.99896, "99.896 %")]
    [InlineData(Metric.Accuracy, 0.9935, 0.9934999, "99.34999 %")]
    [InlineData(Metric.Accuracy, 0.99, 0.999999, "99.9999 %")]
    [InlineData(Metric.Accuracy, 0.99, 1, "100 %")]
    public void GoalFormat_NearTheThreshold_IsNeverRoundedOntoIt(Metric metric, double threshold, double score, string text) => new Goal(metric, threshold).Format(score).Should().Be(text);

    [Theory]
    [InlineData(Metric.Rmse, 1, "RMSE at most 1")]
    [InlineData(Metric.Accuracy, 0.999, "accuracy at least 99.9 %")]
    public void GoalToString_SaysWhatIsToBeReached(Metric metric, double threshold, string text) => new Goal(metric, threshold).ToString().Should().Be(text);
}
