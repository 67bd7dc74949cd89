using SequenceToy.Kernels.Lanes;

namespace SequenceToy.Kernels;

/// <summary>A copy of the weights of a network that reads forward, in the layout of <see cref="UnitProduct"/>. Never changes.</summary>
internal sealed unsafe class StepWeights
{
    private readonly PinnedFloats memory = new();

    /// <param name="sizes">The network's sizes, with one direction.</param>
    /// <param name="weights">The weights, in the order of the model summary.</param>
    /// <param name="width">The vector width.</param>
    public StepWeights(NetworkSizes sizes, ReadOnlySpan<float> weights, LaneWidth width)
    {
        var layout = new WeightLayout(sizes);
        (Sizes, Lanes) = (sizes, width);
        Layers = new StepLayer[sizes.Layers];
        for (var layer = 0; layer < Layers.Length; layer++)
        {
            Layers[layer] = new StepLayer(memory, layout.Layers[layer][0], weights, (int)width);
        }

        Head = new UnitPanels(memory, 1, sizes.Outputs, sizes.HeadInputs, hasBias: true, (int)width);
        Head.Fill(weights[layout.Head..layout.HeadBias]);
        Head.FillBias(weights[layout.HeadBias..layout.Count], []);
    }

    public NetworkSizes Sizes { get; }
    public LaneWidth Lanes { get; }
    public StepLayer[] Layers { get; }

    /// <summary>The head and its bias: [outputs, hidden + 1].</summary>
    public UnitPanels Head { get; }

    /// <summary>The number of units of a layer, rounded up to full registers.</summary>
    public int Width => Layers[0].Recurrent.Width;
}
