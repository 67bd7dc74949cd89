using SequenceToy.Data;
using SequenceToy.Training.Engines;

namespace SequenceToy.Tests.Training;

/// <summary>An engine whose losses are written down beforehand; its one weight counts the epochs.</summary>
internal sealed class ScriptedEngine(double[] losses, double[]? validation = null) : ITrainingEngine
{
    public float Weight { get; private set; }

    public List<int[]> Orders { get; } = [];

    public EpochOutcome TrainEpoch(SequenceDataset training, ReadOnlySpan<int> order, ReadOnlySpan<float> learningRates, CancellationToken cancellation)
    {
        Orders.Add(order.ToArray());
        Weight++;
        return new EpochOutcome(losses[Orders.Count - 1], 1, !cancellation.IsCancellationRequested);
    }

    public double Loss(SequenceDataset data) => validation![Orders.Count - 1];

    public void CopyWeightsTo(Span<float> weights) => weights[0] = Weight;

    public void SetWeights(ReadOnlySpan<float> weights) => Weight = weights[0];

    public void Dispose()
    {
    }
}
