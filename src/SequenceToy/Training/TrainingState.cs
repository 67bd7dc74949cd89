using System.Collections.Immutable;
using SequenceToy.Training.Engines;

namespace SequenceToy.Training;

/// <summary>The state of a training after a whole epoch: all that later epochs depend on and that cannot be recomputed.</summary>
/// <remarks>The states of early stopping and of the schedule follow from the history; the order of samples follows from seed and
/// epochs.</remarks>
internal sealed class TrainingState
{
    /// <summary>One record per whole epoch, in a list with shared prefixes: full copies would need quadratic memory.</summary>
    public ImmutableList<EpochRecord> History { get; set; } = [];

    /// <summary>The current weights: [parameterCount].</summary>
    public required float[] Weights { get; init; }

    /// <summary>The weights of the best epoch so far: [parameterCount]; null without early stopping.</summary>
    public float[]? BestWeights { get; init; }

    /// <summary>The state of the training engine.</summary>
    public required EngineState Engine { get; init; }

    /// <summary>The state of the random stream for each epoch's samples; null when they do not change.</summary>
    public RandomState? Samples { get; set; }

    /// <summary>The number of latest consecutive epochs that reached the goal.</summary>
    public int SolvedEpochs { get; set; }

    /// <summary>The reason why training ended; null when it can continue, even after cancellation.</summary>
    public StopReason? End { get; set; }

    /// <summary>Makes an independent copy.</summary>
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
