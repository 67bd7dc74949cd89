using SequenceToy.Data;
using SequenceToy.Diagnosis;
using SequenceToy.Diagnosis.DataMeasures;
using SequenceToy.Diagnosis.Measures;
using static SequenceToy.Tests.Diagnosis.MadeUp;

namespace SequenceToy.Tests.Diagnosis;

public sealed class TrainingErrorTests
{
    [Theory]
    [InlineData(Metric.Nrmse, 0.3, 1.0, 0.5, 0.6)]
    [InlineData(Metric.Nrmse, 0.3, 1.0, 2.0, 0.3)]
    [InlineData(Metric.Rmse, 4.0, 8.0, 2.0, 1.0)]
    [InlineData(Metric.Rmse, 4.0, 8.0, 0.5, 0.5)]
    [InlineData(Metric.Mse, 4.0, 16.0, 2.0, 1.0)]
    [InlineData(Metric.R2, 0.9, 0.0, 0.5, 0.4)]
    [InlineData(Metric.Accuracy, 0.96, 0.8, 5.0, 1.0)]
    [InlineData(Metric.CrossEntropy, 0.2, 0.4, 5.0, 0.5)]
    [InlineData(Metric.ToleranceAccuracy, 0.9, 0.5, 5.0, 0.2)]
    public void Of_PartsThatDiffer_IsTheLargerShare(Metric metric, double training, double constant, double ratio, double share) =>
        TrainingError.Of(new RunMeasures(Own with
        {
            Metric = metric,
            Training = new MeasuredScore(training, 800, 0.001),
            Baseline = constant,
            Data = new DataEvidence { ConstantErrorRatio = ratio },
        })).Should().BeApproximately(share, 1e-12);

    [Fact]
    public void Ratio_Numbers_IsThatOfTheDistancesFromTheTrainingMean()
    {
        var training = Numbers(0, 2, 0, 2);

        ConstantErrors.Ratio(training, Numbers(4, 4), column: null).Should().BeApproximately(3, 1e-6);
        ConstantErrors.Ratio(training, Numbers(1, 1), column: null).Should().BeNull("the mean predicts them without error");
        ConstantErrors.Ratio(Numbers(5, 5), training, column: null).Should().BeNull();
    }

    [Fact]
    public void Ratio_Classes_IsThatOfTheSharesOfRareClasses() =>
        ConstantErrors.Ratio(Classes(0, 0, 0, 1), Classes(0, 1), column: null).Should().BeApproximately(2, 1e-6);

    [Theory]
    [InlineData(0, 0.7685)]
    [InlineData(1, 0.9627)]
    public void Confidence_OfADistance_IsTheFittedProbability(double distance, double probability) =>
        Calibration.Confidence(distance).Should().BeApproximately(probability, 1e-4);

    private static SequenceDataset Numbers(params float[] targets) => SequenceDataset.FromArrays([.. targets.Select((_, i) => new float[] { i, 1 })], targets);

    private static SequenceDataset Classes(params float[] classes) =>
        SequenceDataset.FromSamples(classes.Select((value, i) => new Sample(new Sequence([i, 1f]), [value])), TargetSpec.Class(2));
}
