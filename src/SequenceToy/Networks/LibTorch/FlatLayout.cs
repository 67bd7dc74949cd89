namespace SequenceToy.Networks.LibTorch;

/// <summary>The order in which a network's weights lie side by side in one buffer. Files, modules and the library's own weights have that
/// of the summary, which is PyTorch's.</summary>
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

    /// <summary>The position in the summary of each weight of the buffer.</summary>
    public IReadOnlyList<int> Order => order;

    /// <summary>As in the summary.</summary>
    public static FlatLayout OfSummary(ModelSummary summary) => new(summary, _ => 0);

    /// <summary>As cuDNN wants them: the weight matrices of all layers and directions, then all their biases, then whatever else, the head
    /// last. In any other order libtorch copies all weights in each step, and warns of it.</summary>
    public static FlatLayout OfCuDnn(ModelSummary summary) => new(summary, weight => weight.Name.Split('.') switch
    {
        ["head", _] => 3,
        [_, var name] when name.StartsWith("weight_", StringComparison.Ordinal) => 0,
        [_, var name] when name.StartsWith("bias_", StringComparison.Ordinal) => 1,
        _ => 2,
    });

    /// <summary>Lays numbers in the order of the summary out as the buffer has them.</summary>
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

    /// <summary>Puts a buffer's numbers in the order of the summary.</summary>
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
