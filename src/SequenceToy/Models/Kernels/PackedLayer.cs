using System.Runtime.CompilerServices;

namespace SequenceToy.Models.Kernels;

/// <summary>The weights of one layer and direction as the products want them.</summary>
internal sealed unsafe class PackedLayer
{
    private readonly bool forTraining;
    private readonly bool isFirst;

    public PackedLayer(NativeFloats memory, LayerLayout layout, bool forTraining, bool isFirst)
    {
        this.forTraining = forTraining;
        this.isFirst = isFirst;
        Layout = layout;
        Input = new Panels(memory, layout.Gates, layout.Inputs + 1);
        Recurrent = new Panels(memory, layout.Gates, layout.Hidden);
        RecurrentTransposed = forTraining ? new Panels(memory, layout.Hidden, layout.Gates) : default;
        InputTransposed = forTraining && !isFirst ? new Panels(memory, layout.Inputs, layout.Gates) : default;
    }

    public LayerLayout Layout { get; }

    /// <summary>weight_ih and the sum of both biases: [4 · hidden, inputs + 1].</summary>
    public Panels Input { get; }

    /// <summary>weight_hh: [4 · hidden, hidden].</summary>
    public Panels Recurrent { get; }

    /// <summary>[hidden, 4 · hidden]; for training.</summary>
    public Panels RecurrentTransposed { get; }

    /// <summary>[inputs, 4 · hidden]; for training layers above the first.</summary>
    public Panels InputTransposed { get; }

    /// <summary>Takes over the weights as they are now.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Fill(float* weights)
    {
        Input.Fill(weights + Layout.InputWeights, Layout.Inputs);
        Input.FillBias(weights + Layout.InputBias, weights + Layout.RecurrentBias);
        Recurrent.Fill(weights + Layout.RecurrentWeights, Layout.Hidden);
        if (forTraining)
        {
            RecurrentTransposed.FillTransposed(weights + Layout.RecurrentWeights);
        }

        if (forTraining && !isFirst)
        {
            InputTransposed.FillTransposed(weights + Layout.InputWeights);
        }
    }
}
