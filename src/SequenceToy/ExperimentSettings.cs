using SequenceToy.Networks;
using SequenceToy.Networks.Cells;
using SequenceToy.Scaling;
using SequenceToy.Tasks;
using SequenceToy.Training;
using SequenceToy.Training.Engines;

namespace SequenceToy;

/// <summary>All that decides how an experiment goes, beside its task or data. Immutable; two equal settings on the same machine give equal
/// results.</summary>
public sealed record ExperimentSettings
{
    /// <summary>Samples for training and validation together, from 1 to 10 million. Default: 1000.</summary>
    public int Samples { get; init => field = Require.Between(value, 1, 10_000_000); } = 1000;

    /// <summary>Share of the samples, the last ones, kept for validation; from 0 to below 1. Default: 0.2.</summary>
    public double ValidationSplit { get; init => field = Require.AtLeastAndBelow(value, 0, 1); } = 0.2;

    /// <summary>Fresh samples to score the result on, from 1 to 10 million. Default: 1000.</summary>
    public int TestSamples { get; init => field = Require.Between(value, 1, 10_000_000); } = 1000;

    /// <summary>Whether each epoch draws new training samples from the task. Default: false.</summary>
    public bool FreshDataEachEpoch { get; init; }

    /// <summary>Whether training ends as soon as the validation samples reach the task's goal in two epochs running, shares of right
    /// answers by their standard error. Default: false.</summary>
    public bool StopWhenSolved { get; init; }

    /// <summary>When the task counts as solved. Default: null, by its own goal.</summary>
    public Goal? Goal { get; init; }

    /// <summary>The lengths to test on beyond those trained on, for a task that has lengths. Default: null, those of the task.</summary>
    public LengthRange? TestLengths { get; init; }

    /// <summary>How many sequences of each length to test, for a task that has lengths; from 1 to 10 million. Default: null, as many as the
    /// task says.</summary>
    public int? SamplesPerLength { get; init => field = value is { } samples ? Require.Between(samples, 1, 10_000_000) : null; }

    /// <summary>How inputs are scaled. Default: min-max onto 0 to 1.</summary>
    public Scaler InputScaler { get; init => field = Require.NotNull(value); } = new MinMaxScaler();

    /// <summary>How answers that are numbers are scaled. Default: min-max onto 0 to 1.</summary>
    public Scaler TargetScaler { get; init => field = Require.NotNull(value); } = new MinMaxScaler();

    /// <summary>The recurrent part of the network. Default: an LSTM.</summary>
    public RecurrentOptions Recurrent { get; init => field = Require.NotNull(value); } = new LstmOptions();

    /// <summary>How the network is trained.</summary>
    public TrainingOptions Training { get; init => field = Require.NotNull(value); } = new();

    /// <summary>After which epochs the network is looked at while it learns. Default: null, never.</summary>
    public SnapshotSchedule? Snapshots { get; init; }

    /// <summary>Who does the arithmetic of training. Default: the fastest.</summary>
    public Engine Engine { get; init => field = Require.Defined(value); }

    /// <summary>Where it is done. Default: CUDA if there is any, otherwise the CPU.</summary>
    public ComputeDevice Device { get; init => field = Require.Defined(value); }

    /// <summary>Decides all chance; any whole number. Default: 0.</summary>
    public int Seed { get; init; }

    /// <summary>The goal of a run on a task; null without one.</summary>
    internal Goal? GoalOf(ISequenceTask? task) => task is null ? null : Goal ?? task.Goal;
}
