using static TorchSharp.torch;

namespace SequenceToy.Training.Engines.Torch;

/// <summary>Makes libtorch's dropout reproducible, although its generator is shared by the whole process.</summary>
/// <remarks>An epoch with dropout seeds the generator and locks it until the epoch ends; without dropout nothing happens.</remarks>
internal sealed class DropoutGenerator(bool isUsed, int seed)
{
    private static readonly Lock Shared = new();
    private readonly SeededRandom random = SeededRandom.ForSeed(seed, RandomPurpose.Dropout);

    /// <summary>The state of the random stream for the epochs' seeds.</summary>
    public RandomState State
    {
        get => random.State;
        set => random.State = value;
    }

    public Epoch BeginEpoch()
    {
        if (isUsed)
        {
            Shared.Enter();
            var epochSeed = (long)(random.NextUInt64() >> 1);
            manual_seed(epochSeed);
            if (cuda.is_available())
            {
                cuda.manual_seed_all(epochSeed);
            }
        }

        return new Epoch(isUsed);
    }

    internal readonly ref struct Epoch(bool isUsed)
    {
        public void Dispose()
        {
            if (isUsed)
            {
                Shared.Exit();
            }
        }
    }
}
