using SequenceToy.Data;
using SequenceToy.Training.Engines;
using SequenceToy.Training.Optimizers;

namespace SequenceToy.Tests.Training;

/// <summary>An engine whose losses are written down beforehand; its one weight counts the epochs.</summary>
internal sealed class ScriptedEngine(double[] losses, double[]? validation = null) : ITrainingEngine
{
    private int played;

    public float Weight { get; private set; }

    public List<int[]> Orders { get; } = [];

    public EpochOutcome TrainEpoch(SequenceDataset training, ReadOnlySpan<int> order, ReadOnlySpan<float> learningRates, CancellationToken cancellation)
    {
        Orders.Add(order.ToArray());
        Weight++;
        return new EpochOutcome(losses[played++], 1, !cancellation.IsCancellationRequested);
    }

    public double Loss(SequenceDataset data, CancellationToken cancellation = default) => validation![played - 1];

    public void CopyWeightsTo(Span<float> weights) => weights[0] = Weight;

    public void SetWeights(ReadOnlySpan<float> weights) => Weight = weights[0];

    public EngineState NewState() => new(OptimizerState.Zeros(moments: 1, parameterCount: 1, numbers: 0));

    // What it carries on is how far the script has been played.
    public void CopyStateTo(EngineState state) => state.Optimizer.Moments[0][0] = played;

    public void SetState(EngineState state) => played = (int)state.Optimizer.Moments[0][0];

    public void Dispose()
    {
    }
}
