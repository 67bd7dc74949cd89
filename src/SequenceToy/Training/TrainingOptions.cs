using SequenceToy.Training.Losses;
using SequenceToy.Training.Optimizers;
using SequenceToy.Training.Schedules;

namespace SequenceToy.Training;

/// <summary>How a network is trained. Immutable; each default is valid.</summary>
public sealed record TrainingOptions
{
    /// <summary>Passes over the training samples, from 1 to 10 million. Default: 50.</summary>
    public int Epochs { get; init => field = Require.Between(value, 1, 10_000_000); } = 50;

    /// <summary>
    /// Samples per training step, from 1 to the number of training samples. The last step of an epoch takes what is left. Default: 16.
    /// </summary>
    public int BatchSize { get; init => field = Require.Between(value, 1, 10_000_000); } = 16;

    /// <summary>The learning rate, above 0 and at most 100: the highest that the schedule reaches. Default: 0.01.</summary>
    public double LearningRate { get; init => field = Require.PositiveUpTo(value, 100); } = 0.01;

    /// <summary>How a gradient changes the weights. Default: Adam.</summary>
    public Optimizer Optimizer { get; init => field = Require.NotNull(value); } = new Adam();

    /// <summary>How the learning rate changes. Default: a warm-up over a tenth of training, then a cosine to zero.</summary>
    public LearningRateSchedule Schedule { get; init => field = Require.NotNull(value); } = new CosineSchedule();

    /// <summary>What is made small. Default: null, the usual one for the kind of answer (<see cref="Losses.Loss.For"/>).</summary>
    public Loss? Loss { get; init; }

    /// <summary>The gradient's largest norm over all weights, above 0: a longer one is shortened to it. Default: null, no limit.</summary>
    public double? GradientClip { get; init => field = value is { } norm ? Require.PositiveUpTo(norm, double.MaxValue) : null; }

    /// <summary>When to stop before the last epoch. Default: null, never.</summary>
    public EarlyStopping? EarlyStopping { get; init; }

    /// <summary>Whether CUDA may round the factors of products to TensorFloat-32, which is faster on large networks and costs three digits.
    /// Default: false.</summary>
    public bool TensorFloat32 { get; init; }

    /// <summary>Threads libtorch may use within one training, from 1 to 1024. Small networks are fastest with one. Default: 1.</summary>
    public int Threads { get; init => field = Require.Between(value, 1, 1024); } = 1;
}
