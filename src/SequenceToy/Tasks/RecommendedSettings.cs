namespace SequenceToy.Tasks;

/// <summary>Settings known to learn a task: what an experiment starts from.</summary>
/// <remarks>Adam with a learning rate that warms up over the first tenth of training and then falls to zero along a cosine, unless it is
/// kept constant.</remarks>
public sealed record RecommendedSettings
{
    /// <summary>Samples for training and validation together, from 1. Default: 1000.</summary>
    public int Samples { get; init => field = Require.Between(value, 1, 10_000_000); } = 1000;

    /// <summary>Share of the samples kept for validation, from 0 to below 1. Default: 0.2.</summary>
    public double ValidationSplit { get; init => field = Require.AtLeastAndBelow(value, 0, 1); } = 0.2;

    /// <summary>Whether each epoch draws new training samples. Default: false.</summary>
    public bool FreshDataEachEpoch { get; init; }

    /// <summary>Units of the recurrent layer, from 1. Default: 16.</summary>
    public int HiddenSize { get; init => field = Require.Between(value, 1, 8192); } = 16;

    /// <summary>Where the forget gate's bias starts; null for PyTorch's own random start. Default: null.</summary>
    public double? ForgetBias { get; init => field = value is { } bias ? Require.Finite(bias) : null; }

    /// <summary>Passes over the training samples, from 1. Default: 50.</summary>
    public int Epochs { get; init => field = Require.Between(value, 1, 10_000_000); } = 50;

    /// <summary>Samples per training step, from 1. Default: 16.</summary>
    public int BatchSize { get; init => field = Require.Between(value, 1, 10_000_000); } = 16;

    /// <summary>The highest learning rate, above 0. Default: 0.01.</summary>
    public double LearningRate { get; init => field = Require.PositiveUpTo(value, 100); } = 0.01;

    /// <summary>Whether the learning rate stays the same, as most sources keep it. Default: false.</summary>
    public bool ConstantLearningRate { get; init; }

    /// <summary>Whether training ends as soon as the validation samples reach the task's goal: epochs are then a budget. Default:
    /// false.</summary>
    public bool StopWhenSolved { get; init; }

    /// <summary>Whether inputs, and answers that are numbers, are min-max scaled; off where they are symbols or of order 1 already.
    /// Default: true.</summary>
    public bool MinMaxScaling { get; init; } = true;

    /// <summary>The gradient's largest norm; null for no limit. Default: null.</summary>
    public double? GradientClip { get; init => field = value is { } norm ? Require.PositiveUpTo(norm, double.MaxValue) : null; }
}
