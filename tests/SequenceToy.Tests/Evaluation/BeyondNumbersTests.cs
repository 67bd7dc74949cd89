using SequenceToy.Data;
using SequenceToy.Metrics;
using SequenceToy.Networks;
using SequenceToy.Networks.Cells;
using SequenceToy.Tasks;
using SequenceToy.Tasks.StateMachines;

namespace SequenceToy.Tests.Evaluation;

/// <summary>Outputs that have grown beyond all numbers: scored as wrong, as wrong as can be, and never as solved.</summary>
public sealed class BeyondNumbersTests
{
    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(float.NegativeInfinity)]
    public void Of_NumberBeyondAll_IsInfinitelyWrong(float predicted)
    {
        var data = SequenceDataset.FromSamples([new([0], [1]), new([0], [2])], TargetSpec.Number(tolerance: 0.5));

        var scores = Scores.Of([1, predicted], [], data);

        new[] { scores.Rmse, scores.Mse, scores.Mae, scores.Nrmse, scores.LargestError }.Should().OnlyContain(score => score == double.PositiveInfinity);
        (scores.R2, scores.Accuracy).Should().Be((double.NegativeInfinity, 0.5));
        foreach (var metric in new[] { Metric.Rmse, Metric.Mse, Metric.Mae, Metric.Nrmse })
        {
            new Goal(metric, double.MaxValue).IsReachedBy(scores[metric]).Should().BeFalse();
            Skill.Of(metric, scores[metric], 1).Should().Be(double.NegativeInfinity);
        }
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void Of_ClassesBeyondAllNumbers_AreWrong(float output)
    {
        // The first class is right, and what a comparison with what is not a number would choose.
        var one = SequenceDataset.FromSamples([new([0], [0])], TargetSpec.Class(2));
        var set = SequenceDataset.FromSamples([new([0], Sequence.FromSteps([1, 0]))], TargetSpec.ClassSet(2));

        foreach (var data in new[] { one, set })
        {
            float[] outputs = [output, -1];
            var scores = Scores.Of(PredictionDecoding.Decode(outputs, data.Target, null), outputs, data);

            (scores.Accuracy, scores.SequenceAccuracy, scores.CrossEntropy).Should().Be((0, 0, double.PositiveInfinity));
        }
    }

    [Fact]
    public void Answer_ClassThatIsNotANumber_IsDrawnAsAQuestion() =>
        SampleDrawing.Target(new CycleNavigation(), Sequence.OfPredictions([float.NaN], 1)).Should().Be("?");

    [Theory]
    [InlineData(TargetKind.Number)]
    [InlineData(TargetKind.Class)]
    [InlineData(TargetKind.ClassSet)]
    public void PredictDetailed_NetworkThatOverflows_SaysNotANumber(TargetKind kind)
    {
        var target = kind switch { TargetKind.Class => TargetSpec.Class(2), TargetKind.ClassSet => TargetSpec.ClassSet(1), _ => TargetSpec.Number() };
        var data = SequenceDataset.FromSamples(Enumerable.Range(0, 10).Select(i => new Sample([i, 1], [i % 2])), target);
        using var result = SequenceExperiment.For(data).WithRnn(hiddenSize: 2, nonlinearity: Nonlinearity.ReLU).WithTraining(epochs: 1).Run();
        var weights = result.Model.GetWeights();
        Array.Fill(weights, 3e38f);
        weights.CopyTo(result.Model.Weights, 0);

        var prediction = result.PredictDetailed([1f, 1f])[0];
        var scores = result.Evaluate(data);

        float.IsFinite(prediction.Value[0]).Should().BeFalse();
        (scores.Accuracy ?? 0).Should().Be(0);
        (scores.Rmse ?? scores.CrossEntropy).Should().Be(double.PositiveInfinity);
    }
}
