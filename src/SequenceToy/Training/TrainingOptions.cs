using SequenceToy.Training.Losses;
using SequenceToy.Training.Optimizers;
using SequenceToy.Training.Schedules;

namespace SequenceToy.Training;

/// <summary>The training options. Immutable; all defaults are valid.</summary>
public sealed record TrainingOptions
{
    /// <summary>The number of passes over the training samples, from 1 to 10 million. Default: 50.</summary>
    public int Epochs { get; init => field = Require.Between(value, 1, 10_000_000); } = 50;

    /// <summary>The number of samples per update, from 1 to the number of training samples; the last batch of an epoch may be smaller.
    /// Default: 16.</summary>
    public int BatchSize { get; init => field = Require.Between(value, 1, 10_000_000); } = 16;

    /// <summary>The learning rate: the highest that the schedule reaches; above 0 and at most 100. Default: 0.01.</summary>
    public double LearningRate { get; init => field = Require.PositiveUpTo(value, 100); } = 0.01;

    /// <summary>The optimizer that updates the weights. Default: Adam.</summary>
    public Optimizer Optimizer { get; init => field = Require.NotNull(value); } = new Adam();

    /// <summary>The learning rate schedule. Default: 10% warm-up, then a cosine decay to zero.</summary>
    public LearningRateSchedule Schedule { get; init => field = Require.NotNull(value); } = new CosineSchedule();

    /// <summary>The loss function. Default: null, the usual loss for the kind of target (see <see cref="Losses.Loss.For"/>).</summary>
    public Loss? Loss { get; init; }

    /// <summary>The weight of each class in the loss, for targets that are one of several classes. Default: null, all 1.</summary>
    public ClassWeights? ClassWeights { get; init; }

    /// <summary>The largest gradient norm over all weights, above 0; longer gradients are scaled down. Default: null, no limit.</summary>
    public double? GradientClip { get; init => field = value is { } norm ? Require.PositiveUpTo(norm, double.MaxValue) : null; }

    /// <summary>The rule for stopping before the last epoch. Default: null, none.</summary>
    public EarlyStopping? EarlyStopping { get; init; }

    /// <summary>True to let CUDA round the factors of matrix products to TensorFloat-32: faster for large networks, about three digits
    /// precise. Default: false.</summary>
    public bool TensorFloat32 { get; init; }

    /// <summary>The number of libtorch threads per training run, from 1 to 1024; 1 suits small networks. Default: 1.</summary>
    public int Threads { get; init => field = Require.Between(value, 1, 1024); } = 1;

    /// <summary>Returns the values as text, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(TrainingOptions), PrintMembers);
}
