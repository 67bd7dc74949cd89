using SequenceToy.Training.Losses;
using static TorchSharp.torch;

namespace SequenceToy.Training.Engines.Torch;

/// <summary>A scaled dataset as tensors on a device.</summary>
internal sealed class TensorDataset : IDisposable
{
    private readonly Tensor inputs;
    private readonly Tensor targets;
    private readonly Tensor? lengths;
    private readonly Tensor? weights;
    private readonly double[] weightOfSample;
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
        weights = source.Mask is null && !source.IsWeighted
            ? null
            : tensor(EachWeight(source), predictions).to(ScalarType.Float32).to(device).DetachFromDisposeScope();
        weightOfSample = WeightPerSample(source);
    }

    private TensorDataset(TensorDataset other, Tensor inputs, Tensor targets, Tensor? lengths, Tensor? weights, double[] weightOfSample)
    {
        (Source, width) = (other.Source, other.width);
        this.inputs = inputs;
        this.targets = targets;
        this.lengths = lengths;
        this.weights = weights;
        this.weightOfSample = weightOfSample;
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
            weights?.index_select(0, onDevice),
            Array.ConvertAll(indices, index => weightOfSample[index]));
    }

    /// <summary>Gets consecutive samples, fewer at the end; the result lives in the current dispose scope.</summary>
    public TensorBatch Batch(int start, int size)
    {
        var count = Math.Min(size, weightOfSample.Length - start);
        double weight = 0;
        foreach (var ofSample in weightOfSample.AsSpan(start, count))
        {
            weight += ofSample;
        }

        // Without a weight above 0 the loss is 0. A CPU scalar works with tensors on any device.
        var share = tensor(1f / (float)((weight > 0 ? weight : 1) * width));
        var ofBatch = targets.narrow(0, start, count);
        return new TensorBatch(
            inputs.narrow(0, start, count),
            Source.Target.Placement == TargetPlacement.LastStep ? ofBatch : ofBatch.flatten(0, 1),
            lengths?.narrow(0, start, count),
            weights?.narrow(0, start, count).reshape(-1, 1).mul(share) ?? share,
            weight);
    }

    public void Dispose()
    {
        inputs.Dispose();
        targets.Dispose();
        lengths?.Dispose();
        weights?.Dispose();
    }

    private static Tensor Indices(SequenceDataset source, long[] predictions) => tensor(source.Targets, predictions).to(ScalarType.Int64);

    // The weight of each stored target, 0 for those not counted.
    private static double[] EachWeight(SequenceDataset source)
    {
        var each = new double[source.Count * source.TargetSteps];
        for (var row = 0; row < each.Length; row++)
        {
            var (index, step) = (row / source.TargetSteps, row % source.TargetSteps);
            each[row] = source.Counts(index, step) ? source.WeightOf(index, step) : 0;
        }

        return each;
    }

    private static double[] WeightPerSample(SequenceDataset source)
    {
        var (each, sums) = (EachWeight(source), new double[source.Count]);
        for (var row = 0; row < each.Length; row++)
        {
            sums[row / source.TargetSteps] += each[row];
        }

        return sums;
    }
}
