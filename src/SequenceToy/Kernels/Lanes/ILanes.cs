using System.Runtime.Intrinsics;

namespace SequenceToy.Kernels.Lanes;

/// <summary>A vector register: several floats that are processed at once. Kernels are generic over it.</summary>
/// <typeparam name="TSelf">The register type.</typeparam>
internal unsafe interface ILanes<TSelf>
    where TSelf : unmanaged, ILanes<TSelf>
{
    static abstract int Count { get; }

    static abstract TSelf operator +(TSelf left, TSelf right);

    static abstract TSelf operator -(TSelf left, TSelf right);

    static abstract TSelf operator *(TSelf left, TSelf right);

    static abstract TSelf operator /(TSelf left, TSelf right);

    static abstract TSelf Load(float* from);

    static abstract TSelf Broadcast(float value);

    /// <summary>Computes a · b + c, with one rounding if the processor supports it.</summary>
    static abstract TSelf MultiplyAdd(TSelf a, TSelf b, TSelf c);

    /// <summary>Returns the smaller of the two; NaN if <paramref name="value"/> is NaN.</summary>
    static abstract TSelf AtMost(TSelf limit, TSelf value);

    /// <summary>Returns the larger of the two; NaN if <paramref name="value"/> is NaN.</summary>
    static abstract TSelf AtLeast(TSelf limit, TSelf value);

    static abstract TSelf Abs(TSelf value);
    static abstract TSelf SquareRoot(TSelf value);
    static abstract TSelf Log(TSelf value);

    /// <summary>Computes 2ⁿ from the float 1.5 · 2²³ + n, whose lowest bits are the integer n, from −126 to 127.</summary>
    static abstract TSelf PowerOfTwo(TSelf shifted);

    /// <summary>Selects <paramref name="then"/> in the lanes with left &lt; right, otherwise <paramref name="otherwise"/>.</summary>
    static abstract TSelf WhereLess(TSelf left, TSelf right, TSelf then, TSelf otherwise);

    /// <summary>Selects <paramref name="then"/> in the lanes with left = right, otherwise <paramref name="otherwise"/>.</summary>
    static abstract TSelf WhereEqual(TSelf left, TSelf right, TSelf then, TSelf otherwise);

    static abstract float Sum(TSelf value);

    /// <summary>Returns the lane sums of four registers, as four floats.</summary>
    static abstract Vector128<float> SumEach(TSelf a, TSelf b, TSelf c, TSelf d);

    void Store(float* to);
}
