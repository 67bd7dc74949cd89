namespace SequenceToy.Kernels;

/// <summary>The start of each weight of a network in the flat array of all weights, in the order of the model summary.</summary>
internal sealed class WeightLayout
{
    public WeightLayout(NetworkSizes sizes)
    {
        Sizes = sizes;
        var offset = 0;
        Layers = new LayerLayout[sizes.Layers][];
        for (var layer = 0; layer < Layers.Length; layer++)
        {
            Layers[layer] = new LayerLayout[sizes.Directions];
            for (var direction = 0; direction < sizes.Directions; direction++)
            {
                var own = new LayerLayout(offset, layer == 0 ? sizes.Features : sizes.HeadInputs, sizes.Hidden, sizes.Cell);
                Layers[layer][direction] = own;
                offset = own.End;
            }
        }

        Head = offset;
        HeadBias = offset + (sizes.Outputs * sizes.HeadInputs);
        Count = HeadBias + sizes.Outputs;
    }

    public NetworkSizes Sizes { get; }

    /// <summary>The layouts of the layers: [layer][direction].</summary>
    public LayerLayout[][] Layers { get; }

    /// <summary>The start of head.weight: [outputs, headInputs].</summary>
    public int Head { get; }

    /// <summary>The start of head.bias: [outputs].</summary>
    public int HeadBias { get; }

    /// <summary>The number of all weights.</summary>
    public int Count { get; }
}

/// <summary>The start of each weight of one layer and direction; gates are in PyTorch's order.</summary>
/// <param name="InputWeights">The start of weight_ih: [gates · hidden, inputs].</param>
/// <param name="Inputs">The number of inputs per step.</param>
/// <param name="Hidden">The number of units.</param>
/// <param name="Cell">The cell type.</param>
internal sealed record LayerLayout(int InputWeights, int Inputs, int Hidden, CellKernel Cell)
{
    /// <summary>The number of rows of all gates.</summary>
    public int Gates { get; } = Cell.Gates * Hidden;

    public bool SeparateSums { get; } = Cell.SeparateSums;

    /// <summary>The number of weights besides those of the sums.</summary>
    public int OwnCount { get; } = Cell.OwnWeights * Hidden;

    /// <summary>weight_hh: [gates · hidden, hidden].</summary>
    public int RecurrentWeights => InputWeights + (Gates * Inputs);

    /// <summary>bias_ih: [gates · hidden].</summary>
    public int InputBias => RecurrentWeights + (Gates * Hidden);

    /// <summary>bias_hh: [gates · hidden].</summary>
    public int RecurrentBias => InputBias + Gates;

    /// <summary>The units' own weights: [own · hidden].</summary>
    public int Own => RecurrentBias + Gates;

    /// <summary>The start of the next weights.</summary>
    public int End => Own + OwnCount;
}
