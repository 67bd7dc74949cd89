using System.Runtime.CompilerServices;

namespace SequenceToy.Kernels;

/// <summary>The weights of one layer and direction, in the layout of the matrix products.</summary>
internal sealed unsafe class PackedLayer
{
    private readonly bool forTraining;
    private readonly bool endsHere;

    public PackedLayer(NativeFloats memory, LayerLayout layout, bool forTraining, bool endsHere)
    {
        this.forTraining = forTraining;
        this.endsHere = endsHere;
        Layout = layout;
        RecurrentBias = layout.SeparateSums ? memory.Row(layout.Gates) : null;
        Own = layout.OwnCount > 0 ? memory.Row(layout.OwnCount) : null;
        Input = new Panels(memory, layout.Gates, layout.Inputs + 1);
        Recurrent = new Panels(memory, layout.Gates, layout.Hidden);
        RecurrentTransposed = forTraining ? new Panels(memory, layout.Hidden, layout.Gates) : default;
        InputTransposed = forTraining && !endsHere ? new Panels(memory, layout.Inputs, layout.Gates) : default;
    }

    public LayerLayout Layout { get; }

    /// <summary>weight_ih and the sum of both biases, or only bias_ih with separate sums: [gates · hidden, inputs + 1].</summary>
    public Panels Input { get; }

    /// <summary>weight_hh: [gates · hidden, hidden].</summary>
    public Panels Recurrent { get; }

    /// <summary>bias_hh with separate sums: [gates · hidden].</summary>
    public float* RecurrentBias { get; }

    /// <summary>The units' own weights: [own · hidden]; null if there are none.</summary>
    public float* Own { get; }

    /// <summary>The transpose of <see cref="Recurrent"/> for training: [hidden, gates · hidden].</summary>
    public Panels RecurrentTransposed { get; }

    /// <summary>The transpose of <see cref="Input"/> if a layer below needs its gradient: [inputs, gates · hidden].</summary>
    public Panels InputTransposed { get; }

    /// <summary>Copies the current weights.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Fill(float* weights)
    {
        Input.Fill(weights + Layout.InputWeights, Layout.Inputs);
        Input.FillBias(weights + Layout.InputBias, Layout.SeparateSums ? null : weights + Layout.RecurrentBias);
        Recurrent.Fill(weights + Layout.RecurrentWeights, Layout.Hidden);
        if (Layout.SeparateSums)
        {
            new Span<float>(weights + Layout.RecurrentBias, Layout.Gates).CopyTo(new Span<float>(RecurrentBias, Layout.Gates));
        }

        new Span<float>(weights + Layout.Own, Layout.OwnCount).CopyTo(new Span<float>(Own, Layout.OwnCount));
        if (forTraining)
        {
            RecurrentTransposed.FillTransposed(weights + Layout.RecurrentWeights);
        }

        if (forTraining && !endsHere)
        {
            InputTransposed.FillTransposed(weights + Layout.InputWeights);
        }
    }
}
