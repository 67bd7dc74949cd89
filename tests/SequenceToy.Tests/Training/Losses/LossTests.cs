using SequenceToy.Data;
using SequenceToy.Metrics;
using SequenceToy.Networks;
using SequenceToy.Networks.Cells;
using SequenceToy.Tests.Training.Engines.Fused;
using SequenceToy.Training;
using SequenceToy.Training.Engines.Fused;
using SequenceToy.Training.Losses;

namespace SequenceToy.Tests.Training.Losses;

public sealed class LossTests
{
    // By the cross-entropies a task may know a better guess than what the training samples say.
    private static readonly Dictionary<string, (Loss Loss, TargetSpec Target)> ByTrainingSamples = (
        from loss in Recipes.WithVariations(Loss.All)
        where loss is not (SequenceToy.Training.Losses.CrossEntropy or BinaryCrossEntropy)
        from target in new[] { TargetSpec.Number(2), TargetSpec.Class(4), TargetSpec.ClassSet(3), TargetSpec.ClassSet(3, TargetPlacement.EveryStep) }
        where loss.Kinds.Contains(target.Kind)
        select (loss, target)).ToDictionary(pair => $"{pair.loss} of {pair.target}");

    public static TheoryData<string> Names => [.. ByTrainingSamples.Keys];

    /// <summary>A network that is all bias says the same of every sample.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void OfGuess_TrainingSamples_IsTheLossOfANetworkThatSaysTheirMean(string name)
    {
        var (loss, target) = ByTrainingSamples[name];
        var data = RandomSamples.Draw(target, 40, 3, 1, hasMask: target.Placement == TargetPlacement.EveryStep);
        var shape = new NetworkShape(1, new LstmOptions { HiddenSize = 2 }, target.Size, target.Placement);
        var weights = new float[ModelSummary.Of(shape).ParameterCount];
        for (var output = 0; output < target.Size; output++)
        {
            weights[weights.Length - target.Size + output] = (float)OutputFor(Mean(data, output), target.Kind);
        }

        double expected;
        using var engine = new FusedEngine(shape, weights, new TrainingOptions(), loss, 0);
        expected = engine.Loss(data);

        loss.OfBaseline(data, new Scores(0, _ => null)).Should().BeApproximately(expected, 1e-6);
    }

    [Fact]
    public void OfGuess_ByCrossEntropy_IsWhatTheGuessScores()
    {
        var guess = new Scores(0, definition => definition.Metric == Metric.CrossEntropy ? 0.4 : null);

        new SequenceToy.Training.Losses.CrossEntropy().OfBaseline(RandomSamples.Draw(TargetSpec.Class(4), 9, 3, 1), guess).Should().Be(0.4);
        new BinaryCrossEntropy().OfBaseline(RandomSamples.Draw(TargetSpec.ClassSet(4), 9, 3, 1), guess).Should().Be(0.4);
    }

    [Theory]
    [InlineData(TargetKind.Number)]
    [InlineData(TargetKind.Class)]
    [InlineData(TargetKind.ClassSet)]
    public void For_EachKindOfAnswer_FitsIt(TargetKind kind)
    {
        Loss.For(kind).Kinds.Contains(kind).Should().BeTrue();
        Loss.For(kind).ActivationFor(kind).Should().Be(PredictionDecoding.UsualActivation(kind));
    }

    private static double OutputFor(double mean, TargetKind kind) => kind == TargetKind.Number ? mean : Math.Log(mean / (1 - mean));

    private static double Mean(SequenceDataset data, int column) => (
        from row in Enumerable.Range(0, data.Count * data.TargetSteps)
        where data.Counts(row / data.TargetSteps, row % data.TargetSteps)
        let answer = data.Targets.AsSpan(row * data.Target.Width, data.Target.Width).ToArray()
        select data.Target.Kind == TargetKind.Class ? answer[0] == column ? 1 : 0 : (double)answer[column]).Average();
}
