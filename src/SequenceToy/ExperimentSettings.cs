using SequenceToy.Networks;
using SequenceToy.Networks.Cells;
using SequenceToy.Scaling;
using SequenceToy.Tasks;
using SequenceToy.Training;
using SequenceToy.Training.Engines;

namespace SequenceToy;

/// <summary>All settings of an experiment, without its task or data. Immutable; equal settings on one machine give equal results.</summary>
public sealed record ExperimentSettings
{
    /// <summary>The number of samples for training and validation together, from 1 to 10 million. Default: 1000.</summary>
    public int Samples { get; init => field = Require.Between(value, 1, 10_000_000); } = 1000;

    /// <summary>The share of the samples to use for validation, from 0 to below 1; <see cref="Split"/> chooses which ones. Default:
    /// 0.2.</summary>
    public double ValidationSplit { get; init => field = Require.AtLeastAndBelow(value, 0, 1); } = 0.2;

    /// <summary>The way to choose the validation samples. Default: in order, for samples drawn from a task; an experiment on your own
    /// samples begins with <see cref="Split.Shuffled"/>.</summary>
    public Split Split { get; init => field = Require.NotNull(value); } = Split.InOrder;

    /// <summary>The number of test samples, from 1 to 10 million. Default: 1000.</summary>
    public int TestSamples { get; init => field = Require.Between(value, 1, 10_000_000); } = 1000;

    /// <summary>True to draw new training samples from the task in each epoch. Default: false.</summary>
    public bool FreshDataEachEpoch { get; init; }

    /// <summary>True to end training once the validation samples reach the goal in two consecutive epochs. Default: false.</summary>
    /// <remarks>Accuracies must exceed the goal by their standard error.</remarks>
    public bool StopWhenSolved { get; init; }

    /// <summary>The score to reach: the goal of the run. Default: null, the task's own goal; none for your own samples.</summary>
    public Goal? Goal { get; init; }

    /// <summary>The number of steps from one season of your own series to the next, such as 12 for monthly data; from 2 to
    /// 10,000.</summary>
    /// <remarks>Used for the baseline that predicts the value one period before. Default: null, found in the training samples if
    /// it is clear.</remarks>
    public int? Period { get; init => field = value is { } period ? Require.Between(period, 2, 10_000) : null; }

    /// <summary>The lengths to test beyond the training range, for a task that is tested at several lengths. Default: null, the task's
    /// test lengths.</summary>
    public LengthRange? TestLengths { get; init; }

    /// <summary>The number of test sequences of each length, for a task that is tested at several lengths; from 1 to 10 million. Default:
    /// null, the task's number.</summary>
    public int? SamplesPerLength { get; init => field = value is { } samples ? Require.Between(samples, 1, 10_000_000) : null; }

    /// <summary>The scaling of inputs. Default: min-max to the range from 0 to 1.</summary>
    public Scaler InputScaler { get; init => field = Require.NotNull(value); } = new MinMaxScaler();

    /// <summary>The scaling of numeric targets. Default: min-max to the range from 0 to 1.</summary>
    public Scaler TargetScaler { get; init => field = Require.NotNull(value); } = new MinMaxScaler();

    /// <summary>The recurrent layers of the network. Default: an LSTM.</summary>
    public RecurrentOptions Recurrent { get; init => field = Require.NotNull(value); } = new LstmOptions();

    /// <summary>The training options, such as epochs and learning rate. Default: <see cref="TrainingOptions"/> with its defaults.</summary>
    public TrainingOptions Training { get; init => field = Require.NotNull(value); } = new();

    /// <summary>The epochs after which a snapshot of the network is taken. Default: null, none.</summary>
    public SnapshotSchedule? Snapshots { get; init; }

    /// <summary>The training engine. Default: Auto, the fastest.</summary>
    public Engine Engine { get; init => field = Require.Defined(value); }

    /// <summary>The device to train on. Default: Auto, CUDA where available and worthwhile, otherwise the CPU.</summary>
    public ComputeDevice Device { get; init => field = Require.Defined(value); }

    /// <summary>The random seed; any integer. Default: 0.</summary>
    public int Seed { get; init; }

    /// <summary>True when there are validation samples.</summary>
    internal bool HasValidation => Split == Split.Given || HeldOut(Samples) > 0;

    /// <summary>Gets the goal of a run; null for your own samples without a goal.</summary>
    internal Goal? GoalOf(ISequenceTask? task) => Goal ?? task?.Goal;

    /// <summary>Gets the number of samples to hold out for validation; a split by group may hold out more or fewer.</summary>
    internal int HeldOut(int samples) => Split == Split.Given ? 0 : (int)Math.Round(samples * ValidationSplit);

    /// <summary>Returns the values as text, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(ExperimentSettings), PrintMembers);
}
