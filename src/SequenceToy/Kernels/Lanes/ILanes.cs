using System.Runtime.Intrinsics;

namespace SequenceToy.Kernels.Lanes;

/// <summary>Several floats that are worked on at once: a register of the processor. Kernels are written once, over this.</summary>
/// <typeparam name="TSelf">The register's width.</typeparam>
internal unsafe interface ILanes<TSelf>
    where TSelf : unmanaged, ILanes<TSelf>
{
    /// <summary>How many floats there are.</summary>
    static abstract int Count { get; }

    static abstract TSelf operator +(TSelf left, TSelf right);

    static abstract TSelf operator -(TSelf left, TSelf right);

    static abstract TSelf operator *(TSelf left, TSelf right);

    static abstract TSelf operator /(TSelf left, TSelf right);

    /// <summary>Neighbouring floats.</summary>
    static abstract TSelf Load(float* from);

    /// <summary>The same float in every lane.</summary>
    static abstract TSelf Broadcast(float value);

    /// <summary>a · b + c, rounded once where the processor can.</summary>
    static abstract TSelf MultiplyAdd(TSelf a, TSelf b, TSelf c);

    /// <summary>The smaller of the two; NaN where <paramref name="value"/> is.</summary>
    static abstract TSelf AtMost(TSelf limit, TSelf value);

    /// <summary>The larger of the two; NaN where <paramref name="value"/> is.</summary>
    static abstract TSelf AtLeast(TSelf limit, TSelf value);

    /// <summary>|value|.</summary>
    static abstract TSelf Abs(TSelf value);

    /// <summary>√value.</summary>
    static abstract TSelf SquareRoot(TSelf value);

    /// <summary>ln value.</summary>
    static abstract TSelf Log(TSelf value);

    /// <summary>2ⁿ from the float 1.5 · 2²³ + n, whose lowest bits are the whole number n, from −126 to 127.</summary>
    static abstract TSelf PowerOfTwo(TSelf shifted);

    /// <summary>Where left &lt; right the one, elsewhere the other.</summary>
    static abstract TSelf WhereLess(TSelf left, TSelf right, TSelf then, TSelf otherwise);

    /// <summary>Where left = right the one, elsewhere the other.</summary>
    static abstract TSelf WhereEqual(TSelf left, TSelf right, TSelf then, TSelf otherwise);

    /// <summary>The sum over the lanes.</summary>
    static abstract float Sum(TSelf value);

    /// <summary>The sums over the lanes of four registers, side by side.</summary>
    static abstract Vector128<float> SumEach(TSelf a, TSelf b, TSelf c, TSelf d);

    /// <summary>Writes neighboring floats.</summary>
    void Store(float* to);
}
