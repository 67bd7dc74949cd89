namespace SequenceToy.Kernels;

/// <summary>The weights of one layer for the steps of one sample.</summary>
internal sealed unsafe class StepLayer
{
    /// <param name="memory">The owner of the memory.</param>
    /// <param name="layout">The layer's place in the weights.</param>
    /// <param name="weights">The weights of the network.</param>
    /// <param name="lanes">The number of lanes.</param>
    public StepLayer(PinnedFloats memory, LayerLayout layout, ReadOnlySpan<float> weights, int lanes)
    {
        var (gates, hidden) = (layout.Cell.Gates, layout.Hidden);
        Input = new UnitPanels(memory, gates, hidden, layout.Inputs, hasBias: true, lanes);
        Recurrent = new UnitPanels(memory, gates, hidden, hidden, hasBias: false, lanes);
        var bias = weights[layout.InputBias..layout.RecurrentBias];
        var second = weights[layout.RecurrentBias..layout.Own];
        Input.Fill(weights[layout.InputWeights..layout.RecurrentWeights]);
        Input.FillBias(bias, layout.SeparateSums ? [] : second);
        Recurrent.Fill(weights[layout.RecurrentWeights..layout.InputBias]);
        SeparateSums = layout.SeparateSums;
        if (SeparateSums)
        {
            RecurrentBias = memory.Row(gates * Recurrent.Width);
            for (var row = 0; row < second.Length; row++)
            {
                RecurrentBias[(row / hidden * Recurrent.Width) + (row % hidden)] = second[row];
            }
        }
    }

    /// <summary>weight_ih and the sum of both biases, or only bias_ih with separate sums: [gates · hidden, inputs + 1].</summary>
    public UnitPanels Input { get; }

    /// <summary>weight_hh: [gates · hidden, hidden].</summary>
    public UnitPanels Recurrent { get; }

    /// <summary>bias_hh with separate sums: [gates, width]; null otherwise.</summary>
    public float* RecurrentBias { get; }
    public bool SeparateSums { get; }
}
