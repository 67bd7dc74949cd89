using System.Runtime.CompilerServices;
using SequenceToy.Kernels.Lanes;

namespace SequenceToy.Kernels;

/// <summary>The weights that a cell's step reads besides the sums; lanes hold samples of one unit, or units of one sample.</summary>
internal readonly unsafe struct CellWeights
{
    private readonly float* recurrentBias;
    private readonly int stride;

    private CellWeights(int units, float* recurrentBias, int stride)
    {
        Units = units;
        this.recurrentBias = recurrentBias;
        this.stride = stride;
    }

    /// <summary>The number of rows per gate: one per unit; a single one if lanes hold units.</summary>
    public int Units { get; }

    /// <summary>Returns the weights for lanes of samples.</summary>
    /// <param name="units">The number of units.</param>
    /// <param name="recurrentBias">bias_hh with separate sums: [gates · units]; null otherwise.</param>
    public static CellWeights OfSamples(int units, float* recurrentBias) => new(units, recurrentBias, 0);

    /// <summary>Returns the weights for lanes of units.</summary>
    /// <param name="recurrentBias">bias_hh with separate sums, from the first unit of the lanes: [gates, stride]; null otherwise.</param>
    /// <param name="stride">The distance between two gates, in floats.</param>
    public static CellWeights OfUnits(float* recurrentBias, int stride) => new(1, recurrentBias, stride);

    /// <summary>Gets bias_hh in a row of the sums, for all lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T RecurrentBias<T>(int row)
        where T : unmanaged, ILanes<T> =>
        stride == 0 ? T.Broadcast(recurrentBias[row]) : T.Load(recurrentBias + ((nint)row * stride));
}
