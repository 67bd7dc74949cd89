namespace SequenceToy.Models.Kernels;

/// <summary>Where each weight of a network begins in the flat row of all, in the order of the summary.</summary>
internal sealed class WeightLayout
{
    public WeightLayout(NetworkShape shape)
    {
        Shape = shape;
        var offset = 0;
        Layers = new LayerLayout[shape.Lstm.Layers][];
        for (var layer = 0; layer < Layers.Length; layer++)
        {
            Layers[layer] = new LayerLayout[shape.Lstm.Directions];
            for (var direction = 0; direction < shape.Lstm.Directions; direction++)
            {
                var own = new LayerLayout(offset, layer == 0 ? shape.Features : shape.HeadInputs, shape.Lstm.HiddenSize);
                Layers[layer][direction] = own;
                offset = own.End;
            }
        }

        Head = offset;
        HeadBias = offset + (shape.Outputs * shape.HeadInputs);
        Count = HeadBias + shape.Outputs;
    }

    public NetworkShape Shape { get; }

    /// <summary>[layer][direction].</summary>
    public LayerLayout[][] Layers { get; }

    /// <summary>head.weight: [outputs, headInputs].</summary>
    public int Head { get; }

    /// <summary>head.bias: [outputs].</summary>
    public int HeadBias { get; }

    /// <summary>How many weights there are.</summary>
    public int Count { get; }
}

/// <summary>Where the weights of one layer and direction begin; gates lie in the order i, f, g, o.</summary>
/// <param name="InputWeights">weight_ih: [4 · hidden, inputs].</param>
/// <param name="Inputs">Numbers that come in per step.</param>
/// <param name="Hidden">Units.</param>
internal sealed record LayerLayout(int InputWeights, int Inputs, int Hidden)
{
    /// <summary>Rows of all four gates.</summary>
    public int Gates => 4 * Hidden;

    /// <summary>weight_hh: [4 · hidden, hidden].</summary>
    public int RecurrentWeights => InputWeights + (Gates * Inputs);

    /// <summary>bias_ih: [4 · hidden].</summary>
    public int InputBias => RecurrentWeights + (Gates * Hidden);

    /// <summary>bias_hh: [4 · hidden].</summary>
    public int RecurrentBias => InputBias + Gates;

    /// <summary>Where the next weights begin.</summary>
    public int End => RecurrentBias + Gates;
}
