namespace SequenceToy.Kernels;

/// <summary>Owns memory that the garbage collector frees but never moves: zeroed blocks that start on a cache line.</summary>
/// <remarks>Pointers into it are valid while this object is referenced.</remarks>
internal sealed unsafe class PinnedFloats
{
    private readonly List<float[]> blocks = [];

    /// <summary>Allocates a row of zeros.</summary>
    public float* Row(int count)
    {
        var block = GC.AllocateArray<float>(checked(count + NativeFloats.Line), pinned: true);
        blocks.Add(block);
        fixed (float* first = block)
        {
            const int Bytes = NativeFloats.Line * sizeof(float);
            return (float*)(((nint)first + Bytes - 1) / Bytes * Bytes);
        }
    }
}
