using System.Runtime.CompilerServices;
using SequenceToy.Kernels;
using SequenceToy.Kernels.Lanes;
using SequenceToy.Networks;
using SequenceToy.Training.Losses;

namespace SequenceToy.Training.Engines.Fused;

/// <summary>Runs forward pass, backward pass and optimizer step on a network's weights in place.</summary>
internal sealed unsafe class FusedNetwork<T> : IFusedNetwork
    where T : unmanaged, ILanes<T>
{
    private readonly WeightLayout layout;
    private readonly float* weights;
    private readonly TrainingOptions options;
    private readonly SeededRandom random;
    private readonly PackedWeights packed;
    private readonly FusedOptimizerStep<T> descent;
    private readonly Loss recipe;
    private readonly LossFused loss;
    private ForwardPass<T>? forward;
    private BackwardPass<T>? backward;
    private BatchOutputs? predictions;
    private NativeFloats? predictionMemory;
    private Evaluation<T>? evaluation;

    /// <param name="shape">The network.</param>
    /// <param name="weights">The weights in the order of the summary, changed in place: [parameterCount].</param>
    /// <param name="options">The training options.</param>
    /// <param name="loss">The loss function.</param>
    /// <param name="random">The random stream for dropout.</param>
    public FusedNetwork(NetworkShape shape, float* weights, TrainingOptions options, Loss loss, SeededRandom random)
    {
        layout = new WeightLayout(shape.Sizes);
        this.weights = weights;
        this.options = options;
        this.random = random;
        packed = new PackedWeights(layout, forTraining: true);
        descent = new FusedOptimizerStep<T>(options, layout.Count);
        recipe = loss;
        this.loss = loss.Fused<T>();
    }

    public ReadOnlySpan<float> Gradient => backward is null ? [] : new(backward.Gradient, layout.Count);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public (float Loss, double Weight, float Norm) Step(SequenceDataset data, ReadOnlySpan<int> samples, float rate)
    {
        EnsureCapacity(data);
        packed.Fill(weights);
        forward!.Load(data, samples);
        var weight = predictions!.Load(data, samples);
        forward.Run(packed, random);
        var (outputs, columns) = (layout.Sizes.Outputs, forward.PredictionColumns);
        var value = loss.Of(forward.Outputs, predictions.Targets, predictions.Weights, backward!.OutputGradient, outputs, columns);
        backward.Run(packed);
        return (value, weight, descent.Step(weights, backward.Gradient, rate));
    }

    public double Loss(SequenceDataset data, CancellationToken cancellation)
    {
        evaluation ??= new Evaluation<T>(layout, recipe, loss);
        return evaluation.Of(data, weights, cancellation);
    }

    public EngineState NewState() => new(descent.NewState());

    public void CopyStateTo(EngineState state)
    {
        descent.CopyTo(state.Optimizer);
        state.Dropout = random.State;
    }

    public void SetState(EngineState state)
    {
        descent.Set(state.Optimizer);
        random.State = state.Dropout;
    }

    public void Dispose()
    {
        forward?.Dispose();
        backward?.Dispose();
        predictionMemory?.Dispose();
        evaluation?.Dispose();
        packed.Dispose();
        descent.Dispose();
    }

    // New samples of an epoch may be longer than all before.
    private void EnsureCapacity(SequenceDataset data)
    {
        if (forward?.MaxSteps >= data.MaxSteps)
        {
            return;
        }

        forward?.Dispose();
        backward?.Dispose();
        predictionMemory?.Dispose();
        forward = new ForwardPass<T>(layout.Sizes, data.MaxSteps, options.BatchSize, keep: true);
        backward = new BackwardPass<T>(layout, forward);
        predictionMemory = new NativeFloats();
        predictions = new BatchOutputs(predictionMemory, data.Target, recipe, data.MaxSteps, forward.Width);
    }
}
