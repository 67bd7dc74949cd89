using System.Collections.Immutable;
using SequenceToy.Training.Engines;

namespace SequenceToy.Training;

/// <summary>A training as it is after a whole epoch: what the epochs to come depend on and cannot be worked out anew.</summary>
/// <remarks>
/// Where early stopping and the learning rate's schedule are follows from the history, the order of samples from seed and epochs.
/// </remarks>
internal sealed class TrainingState
{
    /// <summary>
    /// One record per whole epoch, in a list that shares its beginning: copies of all would grow with the square of their number.
    /// </summary>
    public ImmutableList<EpochRecord> History { get; set; } = [];

    /// <summary>[parameterCount].</summary>
    public required float[] Weights { get; init; }

    /// <summary>Those of the best epoch so far: [parameterCount]; null without early stopping.</summary>
    public float[]? BestWeights { get; init; }

    /// <summary>What the engine carries on.</summary>
    public required EngineState Engine { get; init; }

    /// <summary>Where the stream is from which each epoch's samples are drawn; null where they do not change.</summary>
    public RandomState? Samples { get; set; }

    /// <summary>How many epochs running have reached the goal.</summary>
    public int SolvedEpochs { get; set; }

    /// <summary>Why training ended there; null where it goes on, cancelled or not.</summary>
    public StopReason? End { get; set; }

    /// <summary>The same in memory of its own.</summary>
    public TrainingState Copy() => new()
    {
        History = History,
        Weights = [.. Weights],
        BestWeights = BestWeights is null ? null : [.. BestWeights],
        Engine = Engine.Copy(),
        Samples = Samples,
        SolvedEpochs = SolvedEpochs,
        End = End,
    };
}
