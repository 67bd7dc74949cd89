namespace SequenceToy.Kernels;

/// <summary>A weight matrix for one sample: panels with a row per lane, stored column by column.</summary>
/// <remarks>Each gate starts a new panel; the rows beyond its last unit are zeros. The bias, if any, is the last column.</remarks>
internal readonly unsafe struct UnitPanels
{
    private readonly int lanes;
    private readonly int units;

    /// <param name="memory">The owner of the memory.</param>
    /// <param name="gates">The number of gates, at least 1.</param>
    /// <param name="units">The number of rows per gate.</param>
    /// <param name="depth">The number of columns without the bias.</param>
    /// <param name="hasBias">True for a column that is added after the others.</param>
    /// <param name="lanes">The number of lanes.</param>
    public UnitPanels(PinnedFloats memory, int gates, int units, int depth, bool hasBias, int lanes)
    {
        (this.lanes, this.units, Depth, HasBias) = (lanes, units, depth, hasBias);
        Width = Padded(units, lanes);
        Count = gates * Width / lanes;
        Data = memory.Row(checked(Count * lanes * Columns));
    }

    public float* Data { get; }

    /// <summary>The number of panels.</summary>
    public int Count { get; }

    /// <summary>The number of columns without the bias.</summary>
    public int Depth { get; }
    public bool HasBias { get; }

    /// <summary>The number of rows of a gate, rounded up to full registers.</summary>
    public int Width { get; }

    /// <summary>The number of columns with the bias.</summary>
    public int Columns => Depth + (HasBias ? 1 : 0);

    /// <summary>Rounds a number of units up to full registers.</summary>
    public static int Padded(int units, int lanes) => checked(units + lanes - 1) / lanes * lanes;

    /// <summary>Copies weights in row order, [gates · units, depth].</summary>
    public void Fill(ReadOnlySpan<float> weights)
    {
        for (var i = 0; i < weights.Length; i++)
        {
            *At(i / Depth, i % Depth) = weights[i];
        }
    }

    /// <summary>Sets the bias to one vector or the sum of two: [gates · units].</summary>
    public void FillBias(ReadOnlySpan<float> bias, ReadOnlySpan<float> second)
    {
        for (var row = 0; row < bias.Length; row++)
        {
            *At(row, Depth) = second.IsEmpty ? bias[row] : bias[row] + second[row];
        }
    }

    private float* At(int row, int column)
    {
        var padded = (row / units * Width) + (row % units);
        return Data + ((((nint)(padded / lanes) * Columns) + column) * lanes) + (padded % lanes);
    }
}
