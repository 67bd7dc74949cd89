using System.Runtime.CompilerServices;

namespace SequenceToy.Kernels;

/// <summary>All weights of a network in the layout of the matrix products; must be filled again after each change.</summary>
internal sealed unsafe class PackedWeights : IDisposable
{
    private readonly NativeFloats memory = new();
    private readonly WeightLayout layout;
    private readonly bool forTraining;
    private readonly Panels head;
    private readonly Panels headTransposed;

    /// <param name="layout">The weight layout.</param>
    /// <param name="forTraining">True if a backward pass follows.</param>
    /// <param name="toInputs">True if it computes the gradient of the network's inputs.</param>
    public PackedWeights(WeightLayout layout, bool forTraining, bool toInputs = false)
    {
        this.layout = layout;
        this.forTraining = forTraining;
        Layers = new PackedLayer[layout.Layers.Length][];
        for (var layer = 0; layer < Layers.Length; layer++)
        {
            Layers[layer] = new PackedLayer[layout.Layers[layer].Length];
            for (var direction = 0; direction < Layers[layer].Length; direction++)
            {
                var endsHere = layer == 0 && !toInputs;
                Layers[layer][direction] = new PackedLayer(memory, layout.Layers[layer][direction], forTraining, endsHere);
            }
        }

        head = new Panels(memory, layout.Sizes.Outputs, layout.Sizes.HeadInputs + 1);
        headTransposed = forTraining ? new Panels(memory, layout.Sizes.HeadInputs, layout.Sizes.Outputs) : default;
    }

    public WeightLayout Layout => layout;

    /// <summary>The packed layers: [layer][direction].</summary>
    public PackedLayer[][] Layers { get; }

    /// <summary>The head and its bias: [outputs, headInputs + 1].</summary>
    public Panels Head => head;

    /// <summary>The transpose of the head: [headInputs, outputs].</summary>
    public Panels HeadTransposed => headTransposed;

    /// <summary>Copies the current weights.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Fill(float* weights)
    {
        foreach (var layer in Layers)
        {
            foreach (var direction in layer)
            {
                direction.Fill(weights);
            }
        }

        head.Fill(weights + layout.Head, layout.Sizes.HeadInputs);
        head.FillBias(weights + layout.HeadBias, null);
        if (forTraining)
        {
            headTransposed.FillTransposed(weights + layout.Head);
        }
    }

    public void Dispose() => memory.Dispose();
}
