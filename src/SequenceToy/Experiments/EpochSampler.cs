using SequenceToy.Tasks;

namespace SequenceToy.Experiments;

/// <summary>Draws new training samples for each epoch.</summary>
/// <param name="task">The task to draw from.</param>
/// <param name="count">The number of samples per epoch.</param>
/// <param name="random">The random stream, positioned after the first epoch's samples.</param>
internal sealed class EpochSampler(ISequenceTask task, int count, SeededRandom random)
{
    /// <summary>The random stream for the next epoch's samples.</summary>
    public SeededRandom Random => random;

    /// <summary>Draws the next epoch's samples.</summary>
    public SequenceDataset Draw() => DeclaredSamples.Of(task, count, random);
}
