using SequenceToy.Training.Losses;
using static TorchSharp.torch;

namespace SequenceToy.Training.Engines.Torch;

/// <summary>A scaled dataset as tensors on a device.</summary>
internal sealed class TensorDataset : IDisposable
{
    private readonly Tensor inputs;
    private readonly Tensor targets;
    private readonly Tensor? lengths;
    private readonly Tensor? mask;
    private readonly int[] counted;
    private readonly int width;

    /// <param name="source">The samples.</param>
    /// <param name="loss">The loss function.</param>
    /// <param name="device">The device.</param>
    public TensorDataset(SequenceDataset source, Loss loss, Device device)
    {
        width = loss.TargetWidth(source.Target);
        Source = source;
        using var scope = NewDisposeScope();
        var spec = source.Target;
        long[] predictions = spec.Placement == TargetPlacement.LastStep ? [source.Count] : [source.Count, source.MaxSteps];
        inputs = tensor(source.Inputs, [source.Count, source.MaxSteps, source.Features]).to(device).DetachFromDisposeScope();
        targets = (spec.Kind != TargetKind.Class ? tensor(source.Targets, [.. predictions, width])
            : loss.TakesClassIndex ? Indices(source, predictions)
            : nn.functional.one_hot(Indices(source, predictions), spec.Size).to(ScalarType.Float32)).to(device).DetachFromDisposeScope();
        lengths = source.Lengths is null ? null : tensor(source.Lengths).to(ScalarType.Int64).DetachFromDisposeScope();
        mask = source.Mask is null ? null : tensor(source.Mask, predictions).to(ScalarType.Float32).to(device).DetachFromDisposeScope();
        counted = CountedPerSample(source);
    }

    private TensorDataset(TensorDataset other, Tensor inputs, Tensor targets, Tensor? lengths, Tensor? mask, int[] counted)
    {
        (Source, width) = (other.Source, other.width);
        this.inputs = inputs;
        this.targets = targets;
        this.lengths = lengths;
        this.mask = mask;
        this.counted = counted;
    }

    /// <summary>The dataset that the tensors were made from.</summary>
    public SequenceDataset Source { get; }

    /// <summary>Reorders the samples; the result lives in the current dispose scope.</summary>
    public TensorDataset Gather(ReadOnlySpan<int> order)
    {
        var indices = order.ToArray();
        var onCpu = tensor(indices).to(ScalarType.Int64);
        var onDevice = onCpu.to(inputs.device);
        return new TensorDataset(
            this,
            inputs.index_select(0, onDevice),
            targets.index_select(0, onDevice),
            lengths?.index_select(0, onCpu),
            mask?.index_select(0, onDevice),
            Array.ConvertAll(indices, index => counted[index]));
    }

    /// <summary>Gets consecutive samples, fewer at the end; the result lives in the current dispose scope.</summary>
    public TensorBatch Batch(int start, int size)
    {
        var count = Math.Min(size, counted.Length - start);
        var predictions = 0;
        foreach (var ofSample in counted.AsSpan(start, count))
        {
            predictions += ofSample;
        }

        // At least 1, so that a batch without unmasked targets has a loss of 0. A CPU scalar works with tensors on any device.
        var share = tensor(1f / (Math.Max(predictions, 1) * width));
        var ofBatch = targets.narrow(0, start, count);
        return new TensorBatch(
            inputs.narrow(0, start, count),
            Source.Target.Placement == TargetPlacement.LastStep ? ofBatch : ofBatch.flatten(0, 1),
            lengths?.narrow(0, start, count),
            mask?.narrow(0, start, count).reshape(-1, 1).mul(share) ?? share,
            predictions);
    }

    public void Dispose()
    {
        inputs.Dispose();
        targets.Dispose();
        lengths?.Dispose();
        mask?.Dispose();
    }

    private static Tensor Indices(SequenceDataset source, long[] predictions) => tensor(source.Targets, predictions).to(ScalarType.Int64);

    private static int[] CountedPerSample(SequenceDataset source) =>
        source.Target.Placement == TargetPlacement.LastStep
            ? Enumerable.Repeat(1, source.Count).ToArray()
            : Enumerable.Range(0, source.Count)
                .Select(i => Enumerable.Range(0, source.MaxSteps).Count(step => source.Counts(i, step))).ToArray();
}
