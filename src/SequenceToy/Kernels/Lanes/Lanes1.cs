using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SequenceToy.Kernels.Lanes;

/// <summary>One float: for processors without vectors.</summary>
internal readonly unsafe struct Lanes1(float value) : ILanes<Lanes1>
{
    private readonly float value = value;

    public static int Count => 1;

    public static Lanes1 operator +(Lanes1 left, Lanes1 right) => new(left.value + right.value);

    public static Lanes1 operator -(Lanes1 left, Lanes1 right) => new(left.value - right.value);

    public static Lanes1 operator *(Lanes1 left, Lanes1 right) => new(left.value * right.value);

    public static Lanes1 operator /(Lanes1 left, Lanes1 right) => new(left.value / right.value);

    public static Lanes1 Load(float* from) => new(*from);
    public static Lanes1 Broadcast(float value) => new(value);
    public static Lanes1 MultiplyAdd(Lanes1 a, Lanes1 b, Lanes1 c) => new(float.MultiplyAddEstimate(a.value, b.value, c.value));
    public static Lanes1 AtMost(Lanes1 limit, Lanes1 value) => new(limit.value < value.value ? limit.value : value.value);
    public static Lanes1 AtLeast(Lanes1 limit, Lanes1 value) => new(limit.value > value.value ? limit.value : value.value);
    public static Lanes1 Abs(Lanes1 value) => new(MathF.Abs(value.value));
    public static Lanes1 SquareRoot(Lanes1 value) => new(MathF.Sqrt(value.value));
    public static Lanes1 Log(Lanes1 value) => new(MathF.Log(value.value));

    public static Lanes1 PowerOfTwo(Lanes1 shifted) =>
        new(BitConverter.Int32BitsToSingle((BitConverter.SingleToInt32Bits(shifted.value) << 23) + (127 << 23)));

    public static Lanes1 WhereLess(Lanes1 left, Lanes1 right, Lanes1 then, Lanes1 otherwise) => left.value < right.value ? then : otherwise;

    public static Lanes1 WhereEqual(Lanes1 left, Lanes1 right, Lanes1 then, Lanes1 otherwise) =>
        left.value == right.value ? then : otherwise;

    public static float Sum(Lanes1 value) => value.value;
    public static Vector128<float> SumEach(Lanes1 a, Lanes1 b, Lanes1 c, Lanes1 d) => Vector128.Create(a.value, b.value, c.value, d.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(float* to) => *to = value;
}
