namespace SequenceToy.Kernels;

/// <summary>Where each weight of a network begins in the flat row of all, in the order of the summary.</summary>
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

    /// <summary>[layer][direction].</summary>
    public LayerLayout[][] Layers { get; }

    /// <summary>head.weight: [outputs, headInputs].</summary>
    public int Head { get; }

    /// <summary>head.bias: [outputs].</summary>
    public int HeadBias { get; }

    /// <summary>How many weights there are.</summary>
    public int Count { get; }
}

/// <summary>Where the weights of one layer and direction begin; gates lie in PyTorch's order.</summary>
/// <param name="InputWeights">weight_ih: [gates · hidden, inputs].</param>
/// <param name="Inputs">Numbers that come in per step.</param>
/// <param name="Hidden">Units.</param>
/// <param name="Cell">The kind of units.</param>
internal sealed record LayerLayout(int InputWeights, int Inputs, int Hidden, CellKernel Cell)
{
    /// <summary>Rows of all gates.</summary>
    public int Gates { get; } = Cell.Gates * Hidden;

    /// <summary>Whether the sums of inputs and of states are kept apart.</summary>
    public bool SeparateSums { get; } = Cell.SeparateSums;

    /// <summary>How many weights the units have beside those of the sums.</summary>
    public int OwnCount { get; } = Cell.OwnWeights * Hidden;

    /// <summary>weight_hh: [gates · hidden, hidden].</summary>
    public int RecurrentWeights => InputWeights + (Gates * Inputs);

    /// <summary>bias_ih: [gates · hidden].</summary>
    public int InputBias => RecurrentWeights + (Gates * Hidden);

    /// <summary>bias_hh: [gates · hidden].</summary>
    public int RecurrentBias => InputBias + Gates;

    /// <summary>The units' own weights: [own · hidden].</summary>
    public int Own => RecurrentBias + Gates;

    /// <summary>Where the next weights begin.</summary>
    public int End => Own + OwnCount;
}
