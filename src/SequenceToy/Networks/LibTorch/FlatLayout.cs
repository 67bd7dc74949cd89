namespace SequenceToy.Networks.LibTorch;

/// <summary>The order of a network's weights in one buffer. Files, modules and the library use that of the summary, PyTorch's.</summary>
internal sealed class FlatLayout
{
    private readonly int[] order;
    private readonly (int Offset, int Count)[] parts;

    private FlatLayout(ModelSummary summary, Func<WeightShape, int> rank)
    {
        var starts = new int[summary.Weights.Count];
        for (var i = 1; i < starts.Length; i++)
        {
            starts[i] = starts[i - 1] + summary.Weights[i - 1].Count;
        }

        order = [.. Enumerable.Range(0, starts.Length).OrderBy(i => rank(summary.Weights[i]))];
        parts = [.. order.Select(i => (starts[i], summary.Weights[i].Count))];
    }

    /// <summary>The summary's index of each weight in the buffer.</summary>
    public IReadOnlyList<int> Order => order;

    /// <summary>Returns the layout in the summary's order.</summary>
    public static FlatLayout OfSummary(ModelSummary summary) => new(summary, _ => 0);

    /// <summary>Returns the layout of cuDNN: all weight matrices, then all biases, then other weights, the head last. With any other order
    /// libtorch copies all weights in each step and warns.</summary>
    public static FlatLayout OfCuDnn(ModelSummary summary) => new(summary, weight => weight.Name.Split('.') switch
    {
        ["head", _] => 3,
        [_, var name] when name.StartsWith("weight_", StringComparison.Ordinal) => 0,
        [_, var name] when name.StartsWith("bias_", StringComparison.Ordinal) => 1,
        _ => 2,
    });

    /// <summary>Copies numbers from the summary's order to the buffer's.</summary>
    public float[] ToBuffer(ReadOnlySpan<float> inOrderOfSummary)
    {
        var buffer = new float[inOrderOfSummary.Length];
        var at = 0;
        foreach (var (offset, count) in parts)
        {
            inOrderOfSummary.Slice(offset, count).CopyTo(buffer.AsSpan(at));
            at += count;
        }

        return buffer;
    }

    /// <summary>Copies a buffer's numbers to the summary's order.</summary>
    public void FromBuffer(ReadOnlySpan<float> buffer, Span<float> inOrderOfSummary)
    {
        var at = 0;
        foreach (var (offset, count) in parts)
        {
            buffer.Slice(at, count).CopyTo(inOrderOfSummary[offset..]);
            at += count;
        }
    }
}
