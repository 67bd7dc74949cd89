using SequenceToy.Networks;
using SequenceToy.Networks.Cells;

namespace SequenceToy.Kernels;

/// <summary>Where each weight of a network begins in the flat row of all, in the order of the summary.</summary>
internal sealed class WeightLayout
{
    public WeightLayout(NetworkShape shape)
    {
        Shape = shape;
        var offset = 0;
        Layers = new LayerLayout[shape.Recurrent.Layers][];
        for (var layer = 0; layer < Layers.Length; layer++)
        {
            Layers[layer] = new LayerLayout[shape.Recurrent.Directions];
            for (var direction = 0; direction < shape.Recurrent.Directions; direction++)
            {
                var own = new LayerLayout(offset, layer == 0 ? shape.Features : shape.HeadInputs, shape.Recurrent);
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

/// <summary>Where the weights of one layer and direction begin; gates lie in PyTorch's order.</summary>
/// <param name="InputWeights">weight_ih: [gates · hidden, inputs].</param>
/// <param name="Inputs">Numbers that come in per step.</param>
/// <param name="Recurrent">What kind of units, and how many.</param>
internal sealed record LayerLayout(int InputWeights, int Inputs, RecurrentOptions Recurrent)
{
    /// <summary>Units.</summary>
    public int Hidden { get; } = Recurrent.HiddenSize;

    /// <summary>Rows of all gates.</summary>
    public int Gates { get; } = Recurrent.Gates * Recurrent.HiddenSize;

    /// <summary>Whether the sums of inputs and of states are kept apart.</summary>
    public bool SumsApart { get; } = Recurrent.SumsApart;

    /// <summary>weight_hh: [gates · hidden, hidden].</summary>
    public int RecurrentWeights => InputWeights + (Gates * Inputs);

    /// <summary>bias_ih: [gates · hidden].</summary>
    public int InputBias => RecurrentWeights + (Gates * Hidden);

    /// <summary>bias_hh: [gates · hidden].</summary>
    public int RecurrentBias => InputBias + Gates;

    /// <summary>Where the next weights begin.</summary>
    public int End => RecurrentBias + Gates;
}
