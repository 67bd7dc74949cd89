using SequenceToy.Networks;
using SequenceToy.Networks.LibTorch;
using SequenceToy.Training.Losses;
using TorchSharp;
using static TorchSharp.torch;

namespace SequenceToy.Training.Engines.Torch;

/// <summary>The libtorch engine: training with automatic differentiation on CPU or CUDA.</summary>
/// <remarks>Nothing waits for the device within an epoch: losses and norms are read once at its end.</remarks>
internal sealed class TorchEngine : ITrainingEngine
{
    // Larger than in training, since nothing is kept for the backward pass.
    private const int EvaluationBatch = 1024;
    private readonly TorchSettings settings;
    private readonly SequenceModel model;
    private readonly Loss recipe;
    private readonly int batchSize;
    private readonly Device device;
    private readonly FlatWeights flat;
    private readonly IOptimizerStep descent;
    private readonly DeviceNumbers losses = new();
    private readonly LossTorch loss;
    private readonly HeadGradient head;
    private readonly DropoutGenerator dropout;
    private TensorDataset? training;
    private TensorDataset? evaluation;

    /// <param name="model">The network; moved to the device.</param>
    /// <param name="options">The training options.</param>
    /// <param name="loss">The loss function.</param>
    /// <param name="device">The device.</param>
    /// <param name="seed">The random seed for dropout.</param>
    /// <param name="byTensors">True to run the optimizer by tensor operations; null to do so except on the CPU.</param>
    /// <param name="layout">The memory order of the weights; null for the device's preferred order.</param>
    public TorchEngine(
        SequenceModel model, TrainingOptions options, Loss loss, ComputeDevice device, int seed, bool? byTensors = null,
        FlatLayout? layout = null)
    {
        this.model = model;
        recipe = loss;
        this.device = TorchForward.DeviceOf(device);
        batchSize = options.BatchSize;
        model.to(this.device);
        flat = new FlatWeights(model, this.device, layout);
        descent = byTensors ?? device != ComputeDevice.Cpu ? new TensorOptimizerStep(flat, options) : new CpuOptimizerStep(flat, options);
        this.loss = loss.Torch();
        head = new HeadGradient(model.head);
        dropout = new DropoutGenerator(model.Shape.Recurrent.Dropout > 0, seed);

        // Last, so that an earlier failure leaves the process settings unchanged.
        settings = new TorchSettings(device, options.Threads, options.TensorFloat32);
    }

    public EpochOutcome TrainEpoch(
        SequenceDataset training, ReadOnlySpan<int> order, ReadOnlySpan<float> learningRates, CancellationToken cancellation)
    {
        using var generator = dropout.BeginEpoch();
        using var epochScope = NewDisposeScope();
        Load(ref this.training, training);
        model.train();
        descent.BeginEpoch(learningRates);
        var epoch = this.training!.Gather(order);
        var weights = new List<double>(learningRates.Length);
        var steps = 0;
        for (; steps < learningRates.Length && !cancellation.IsCancellationRequested; steps++)
        {
            using var stepScope = NewDisposeScope();
            var batch = epoch.Batch(steps * batchSize, batchSize);
            flat.Gradient.zero_();
            var states = model.States(batch.Inputs, batch.Lengths);
            states.backward([GradientAt(states, batch)]);
            descent.Step(steps);
            weights.Add(batch.Weight);
        }

        var sum = losses.Take().Zip(weights, (value, weight) => weight > 0 ? value * weight : 0).Sum();
        var all = weights.Sum();
        var meanLoss = all > 0 ? sum / all : 0;
        return new EpochOutcome(meanLoss, descent.EndEpoch(), steps == learningRates.Length);
    }

    public double Loss(SequenceDataset data, CancellationToken cancellation = default)
    {
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        Load(ref evaluation, data);
        model.eval();
        double sum = 0;
        double all = 0;
        for (var start = 0; start < data.Count; start += EvaluationBatch)
        {
            if (start > 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            using var batchScope = NewDisposeScope();
            var batch = evaluation!.Batch(start, EvaluationBatch);
            sum += batch.Loss(loss, Rows(model.forward(batch.Inputs, batch.Lengths))).Mean.item<float>() * batch.Weight;
            all += batch.Weight;
        }

        return all > 0 ? sum / all : 0;
    }

    public void CopyWeightsTo(Span<float> weights) => flat.CopyTo(weights);
    public void SetWeights(ReadOnlySpan<float> weights) => flat.Set(weights);
    public EngineState NewState() => new(descent.NewState());

    public void CopyStateTo(EngineState state)
    {
        descent.CopyTo(state.Optimizer);
        state.Dropout = dropout.State;
    }

    public void SetState(EngineState state)
    {
        descent.Set(state.Optimizer);
        dropout.State = state.Dropout;
    }

    public void Dispose()
    {
        model.eval();
        training?.Dispose();
        evaluation?.Dispose();
        descent.Dispose();
        losses.Dispose();
        head.Dispose();
        flat.Dispose();
        settings.Dispose();
    }

    private static Tensor Rows(Tensor outputs) => outputs.dim() == 3 ? outputs.flatten(0, 1) : outputs;

    private Tensor GradientAt(Tensor states, TensorBatch batch)
    {
        using var noGradient = no_grad();
        var rows = Rows(states);
        var (mean, gradient) = batch.Loss(loss, model.head.call(rows));
        losses.Add(mean);
        return head.Back(rows, gradient).view_as(states);
    }

    private void Load(ref TensorDataset? loaded, SequenceDataset data)
    {
        if (!ReferenceEquals(loaded?.Source, data))
        {
            EngineInput.Check(data, model.Shape, recipe);
            loaded?.Dispose();
            loaded = new TensorDataset(data, recipe, device);
        }
    }
}
