using System.Runtime.Intrinsics;

namespace SequenceToy.Kernels.Lanes;

/// <summary>The vector width of a kernel, in floats.</summary>
internal enum LaneWidth
{
    /// <summary>One float: no vectors.</summary>
    One = 1,

    /// <summary>Four floats: <see cref="Lanes128"/>.</summary>
    Four = 4,

    /// <summary>Eight floats: <see cref="Lanes256"/>.</summary>
    Eight = 8,

    /// <summary>Sixteen floats: <see cref="Lanes512"/>.</summary>
    Sixteen = 16,
}

/// <summary>The vector widths that the processor supports.</summary>
internal static class LaneWidths
{
    /// <summary>The widest vector of the processor.</summary>
    public static LaneWidth Widest =>
        Vector512.IsHardwareAccelerated ? LaneWidth.Sixteen
        : Vector256.IsHardwareAccelerated ? LaneWidth.Eight
        : Vector128.IsHardwareAccelerated ? LaneWidth.Four
        : LaneWidth.One;

    /// <summary>Returns the widest vector of the processor with at most this number of floats, at least one.</summary>
    public static LaneWidth WidestUpTo(int floats) =>
        (int)Widest <= floats ? Widest
        : floats >= (int)LaneWidth.Eight && Vector256.IsHardwareAccelerated ? LaneWidth.Eight
        : floats >= (int)LaneWidth.Four && Vector128.IsHardwareAccelerated ? LaneWidth.Four
        : LaneWidth.One;

    /// <summary>Creates the exception for an undefined width.</summary>
    public static ArgumentOutOfRangeException Unknown(LaneWidth width) => new(nameof(width), width, "width must be one of LaneWidth.");
}
