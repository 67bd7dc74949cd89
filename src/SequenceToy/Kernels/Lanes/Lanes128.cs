using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.Wasm;
using System.Runtime.Intrinsics.X86;

namespace SequenceToy.Kernels.Lanes;

/// <summary>Four floats: SSE on x86, NEON on ARM, SIMD of WebAssembly.</summary>
/// <remarks>In a browser the code is interpreted: only some operations become vector instructions, and a constructor costs more than an
/// operation.</remarks>
internal readonly unsafe struct Lanes128(Vector128<float> values) : ILanes<Lanes128>
{
    private readonly Vector128<float> values = values;

    public static int Count => 4;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 operator +(Lanes128 left, Lanes128 right) => From(left.values + right.values);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 operator -(Lanes128 left, Lanes128 right) => From(left.values - right.values);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 operator *(Lanes128 left, Lanes128 right) => From(left.values * right.values);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 operator /(Lanes128 left, Lanes128 right) => From(left.values / right.values);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 Load(float* from) => From(Vector128.Load(from));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 Broadcast(float value) => From(Vector128.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 MultiplyAdd(Lanes128 a, Lanes128 b, Lanes128 c) =>
        From(PackedSimd.IsSupported ? (a.values * b.values) + c.values : Vector128.MultiplyAddEstimate(a.values, b.values, c.values));

    // The native operations return their second operand, or NaN, if one operand is NaN.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 AtMost(Lanes128 limit, Lanes128 value) => From(
        PackedSimd.IsSupported ? PackedSimd.PseudoMin(value.values, limit.values) : Vector128.MinNative(limit.values, value.values));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 AtLeast(Lanes128 limit, Lanes128 value) => From(
        PackedSimd.IsSupported ? PackedSimd.PseudoMax(value.values, limit.values) : Vector128.MaxNative(limit.values, value.values));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 Abs(Lanes128 value) => From(
        PackedSimd.IsSupported ? PackedSimd.Abs(value.values) : Vector128.Abs(value.values));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 SquareRoot(Lanes128 value) => From(
        PackedSimd.IsSupported ? PackedSimd.Sqrt(value.values) : Vector128.Sqrt(value.values));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 Log(Lanes128 value) => From(Vector128.Log(value.values));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 PowerOfTwo(Lanes128 shifted) =>
        From((Vector128.ShiftLeft(shifted.values.AsInt32(), 23) + Vector128.Create(127 << 23)).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 WhereLess(Lanes128 left, Lanes128 right, Lanes128 then, Lanes128 otherwise) =>
        From(Vector128.ConditionalSelect(Vector128.LessThan(left.values, right.values), then.values, otherwise.values));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 WhereEqual(Lanes128 left, Lanes128 right, Lanes128 then, Lanes128 otherwise) =>
        From(Vector128.ConditionalSelect(Vector128.Equals(left.values, right.values), then.values, otherwise.values));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sum(Lanes128 value) => PackedSimd.IsSupported
        ? PackedSimd.ExtractScalar(value.values, 0) + PackedSimd.ExtractScalar(value.values, 1)
            + (PackedSimd.ExtractScalar(value.values, 2) + PackedSimd.ExtractScalar(value.values, 3))
        : Vector128.Sum(value.values);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> SumEach(Lanes128 a, Lanes128 b, Lanes128 c, Lanes128 d)
    {
        if (Sse3.IsSupported)
        {
            return Sse3.HorizontalAdd(Sse3.HorizontalAdd(a.values, b.values), Sse3.HorizontalAdd(c.values, d.values));
        }

        return AdvSimd.Arm64.IsSupported
            ? AdvSimd.Arm64.AddPairwise(AdvSimd.Arm64.AddPairwise(a.values, b.values), AdvSimd.Arm64.AddPairwise(c.values, d.values))
            : Vector128.Create(Sum(a), Sum(b), Sum(c), Sum(d));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(float* to) => values.Store(to);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes128 From(Vector128<float> values) => Unsafe.BitCast<Vector128<float>, Lanes128>(values);
}
