using SequenceToy.Tasks;

namespace SequenceToy.Experiments;

/// <summary>Training samples that are drawn anew for each epoch.</summary>
/// <param name="task">What to draw from.</param>
/// <param name="count">Samples per epoch.</param>
/// <param name="random">Where the first epoch's samples came from; goes on from there.</param>
internal sealed class EpochSampler(ISequenceTask task, int count, SeededRandom random)
{
    /// <summary>What the next epoch's samples will be drawn from.</summary>
    public SeededRandom Random => random;

    /// <summary>The next epoch's samples.</summary>
    public SequenceDataset Draw() => DeclaredSamples.Of(task, count, random);
}
