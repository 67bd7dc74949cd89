using System.Runtime.CompilerServices;
using SequenceToy.Kernels;
using SequenceToy.Kernels.Lanes;
using SequenceToy.Networks;
using SequenceToy.Training.Losses;

namespace SequenceToy.Training.Engines.Fused;

/// <summary>The fused engine: training by hand-written vector code on the CPU.</summary>
/// <remarks>The samples of a batch fill the lanes of vector registers. Nothing is allocated within an epoch. Small networks spend most time
/// on overhead per operation in a framework; here a step is one piece of code.</remarks>
internal sealed unsafe class FusedEngine : ITrainingEngine
{
    private readonly NetworkShape shape;
    private readonly Loss loss;
    private readonly NativeFloats memory = new();
    private readonly float* weights;
    private readonly int count;
    private readonly IFusedNetwork network;
    private readonly int batchSize;

    /// <param name="shape">The network.</param>
    /// <param name="initial">The initial weights in the order of the summary: [parameterCount].</param>
    /// <param name="options">The training options.</param>
    /// <param name="loss">The loss function.</param>
    /// <param name="seed">The random seed for dropout.</param>
    /// <param name="width">The vector width; null for the widest of the processor.</param>
    public FusedEngine(
        NetworkShape shape, ReadOnlySpan<float> initial, TrainingOptions options, Loss loss, int seed, LaneWidth? width = null)
    {
        this.shape = shape;
        this.loss = loss;
        count = initial.Length;
        weights = memory.Row(count);
        initial.CopyTo(Weights);
        batchSize = options.BatchSize;
        var random = SeededRandom.ForSeed(seed, RandomPurpose.Dropout);
        network = (width ?? LaneWidths.Widest) switch
        {
            LaneWidth.Sixteen => new FusedNetwork<Lanes512>(shape, weights, options, loss, random),
            LaneWidth.Eight => new FusedNetwork<Lanes256>(shape, weights, options, loss, random),
            LaneWidth.Four => new FusedNetwork<Lanes128>(shape, weights, options, loss, random),
            LaneWidth.One => new FusedNetwork<Lanes1>(shape, weights, options, loss, random),
            var other => throw LaneWidths.Unknown(other),
        };
    }

    /// <summary>The gradient of the last step, before clipping, in the order of the summary: [parameterCount].</summary>
    public ReadOnlySpan<float> Gradient => network.Gradient;

    private Span<float> Weights => new(weights, count);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public EpochOutcome TrainEpoch(
        SequenceDataset training, ReadOnlySpan<int> order, ReadOnlySpan<float> learningRates, CancellationToken cancellation)
    {
        EngineInput.Check(training, shape, loss);
        EngineInput.CheckOrder(order, training.Count);
        double lossSum = 0, normSum = 0;
        double weight = 0;
        var steps = 0;
        for (; steps < learningRates.Length && !cancellation.IsCancellationRequested; steps++)
        {
            var start = steps * batchSize;
            var step = network.Step(training, order.Slice(start, Math.Min(batchSize, order.Length - start)), learningRates[steps]);
            lossSum += step.Loss * step.Weight;
            normSum += step.Norm;
            weight += step.Weight;
        }

        return new EpochOutcome(weight > 0 ? lossSum / weight : 0, normSum / Math.Max(steps, 1), steps == learningRates.Length);
    }

    public double Loss(SequenceDataset data, CancellationToken cancellation = default)
    {
        EngineInput.Check(data, shape, loss);
        return network.Loss(data, cancellation);
    }

    public void CopyWeightsTo(Span<float> weights) => Weights.CopyTo(weights);
    public void SetWeights(ReadOnlySpan<float> weights) => weights.CopyTo(Weights);
    public EngineState NewState() => network.NewState();
    public void CopyStateTo(EngineState state) => network.CopyStateTo(state);
    public void SetState(EngineState state) => network.SetState(state);

    public void Dispose()
    {
        network.Dispose();
        memory.Dispose();
    }
}
