using SequenceToy.Data;
using SequenceToy.Networks;

namespace SequenceToy.Tests.Training.Engines.Fused;

/// <summary>A network's first weights in memory that stays where it is.</summary>
internal sealed unsafe class PinnedWeights
{
    public PinnedWeights(NetworkShape shape, int seed = 1)
    {
        var drawn = InitialWeights.Draw(shape, SeededRandom.ForSeed(seed, RandomPurpose.Weights));
        Values = GC.AllocateArray<float>(drawn.Length, pinned: true);
        drawn.CopyTo(Values, 0);
    }

    public float[] Values { get; }

    public float* Pointer => (float*)System.Runtime.CompilerServices.Unsafe.AsPointer(ref Values[0]);
}
