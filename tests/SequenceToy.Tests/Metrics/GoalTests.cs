namespace SequenceToy.Tests.Metrics;

public sealed class GoalTests
{
    [Theory]
    [InlineData(Metric.Rmse, 0.99, 0.99004, "0.99004")]
    [InlineData(Metric.Rmse, 0.99, 0.9903, "0.9903")]
    [InlineData(Metric.Rmse, 0.99, 0.99, "0.99")]
    [InlineData(Metric.Mse, 0.001, 0.00100004, "0.00100004")]
    [InlineData(Metric.Mse, 0.001, 0.0009365, "9.365 × 10⁻⁴")]
    [InlineData(Metric.Accuracy, 0.999, 0.99896, "99.896%")]
    [InlineData(Metric.Accuracy, 0.9935, 0.9934999, "99.34999%")]
    [InlineData(Metric.Accuracy, 0.99, 0.999999, "> 99.99%")]
    [InlineData(Metric.Accuracy, 0.99, 1, "100%")]
    [InlineData(Metric.R2, 0.99, 0.989999, "0.989999")]
    public void Format_NearTheThreshold_IsNeverRoundedOntoIt(Metric metric, double threshold, double score, string text) =>
        new Goal(metric, threshold).Format(score).Should().Be(text);

    [Theory]
    [InlineData(Metric.Rmse, 1, "RMSE at most 1")]
    [InlineData(Metric.Accuracy, 0.999, "accuracy at least 99.9%")]
    [InlineData(Metric.R2, 0.9, "R² at least 0.9")]
    public void ToString_IsWhatIsToBeReached(Metric metric, double threshold, string text) => new Goal(metric, threshold).ToString().Should().Be(text);

    [Theory]
    [InlineData(Metric.Accuracy, 0.95, 100, false)]
    [InlineData(Metric.Accuracy, 0.95, 10_000, true)]
    [InlineData(Metric.R2, 0.95, 1, true)]
    public void IsSafelyReachedBy_Share_NeedsItsStandardErrorToSpare(Metric metric, double score, int sequences, bool isReached) =>
        new Goal(metric, 0.94).IsSafelyReachedBy(score, sequences).Should().Be(isReached);
}
