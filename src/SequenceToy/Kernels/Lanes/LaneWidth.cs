using System.Runtime.Intrinsics;

namespace SequenceToy.Kernels.Lanes;

/// <summary>How many floats a kernel works on at once.</summary>
internal enum LaneWidth
{
    /// <summary>One: no vectors.</summary>
    One = 1,

    /// <summary>Four: <see cref="Lanes128"/>.</summary>
    Four = 4,

    /// <summary>Eight: <see cref="Lanes256"/>.</summary>
    Eight = 8,

    /// <summary>Sixteen: <see cref="Lanes512"/>.</summary>
    Sixteen = 16,
}

/// <summary>What the processor has.</summary>
internal static class LaneWidths
{
    /// <summary>The most floats that the processor works on at once.</summary>
    public static LaneWidth Widest =>
        Vector512.IsHardwareAccelerated ? LaneWidth.Sixteen
        : Vector256.IsHardwareAccelerated ? LaneWidth.Eight
        : Vector128.IsHardwareAccelerated ? LaneWidth.Four
        : LaneWidth.One;

    /// <summary>The error of a width that is none.</summary>
    public static ArgumentOutOfRangeException Unknown(LaneWidth width) => new(nameof(width), width, "width must be one of LaneWidth.");
}
