namespace SequenceToy.Tasks;

/// <summary>The recommended training settings of a task: the defaults of an experiment on it.</summary>
/// <remarks>The optimizer is Adam. The learning rate warms up over the first 10% of training and then decays to zero along a cosine, unless
/// it is constant.</remarks>
public sealed record RecommendedSettings
{
    /// <summary>The number of training and validation samples together, at least 1. Default: 1000.</summary>
    public int Samples { get; init => field = Require.Between(value, 1, 10_000_000); } = 1000;

    /// <summary>The share of the samples used for validation, from 0 to below 1. Default: 0.2.</summary>
    public double ValidationSplit { get; init => field = Require.AtLeastAndBelow(value, 0, 1); } = 0.2;

    /// <summary>True to draw new training samples in each epoch. Default: false.</summary>
    public bool FreshDataEachEpoch { get; init; }

    /// <summary>The number of units of the recurrent layer, from 1 to 8192. Default: 16.</summary>
    public int HiddenSize { get; init => field = Require.Between(value, 1, 8192); } = 16;

    /// <summary>The initial bias of the forget gate; null for PyTorch's random initialization. Default: null.</summary>
    public double? ForgetBias { get; init => field = value is { } bias ? Require.Finite(bias) : null; }

    /// <summary>The number of epochs (passes over the training samples), at least 1. Default: 50.</summary>
    public int Epochs { get; init => field = Require.Between(value, 1, 10_000_000); } = 50;

    /// <summary>The number of samples per update, at least 1. Default: 16.</summary>
    public int BatchSize { get; init => field = Require.Between(value, 1, 10_000_000); } = 16;

    /// <summary>The highest learning rate, above 0 and up to 100. Default: 0.01.</summary>
    public double LearningRate { get; init => field = Require.PositiveUpTo(value, 100); } = 0.01;

    /// <summary>True to keep the learning rate constant, as most sources do. Default: false.</summary>
    public bool ConstantLearningRate { get; init; }

    /// <summary>True to stop when the validation score reaches the goal; epochs are then a maximum. Default: false.</summary>
    public bool StopWhenSolved { get; init; }

    /// <summary>True to apply min-max scaling to inputs and numeric targets; false for symbols and for numbers whose magnitude is about 1.
    /// Default: true.</summary>
    public bool MinMaxScaling { get; init; } = true;

    /// <summary>The gradient norm limit for clipping, above 0; null for no clipping. Default: null.</summary>
    public double? GradientClip { get; init => field = value is { } norm ? Require.PositiveUpTo(norm, double.MaxValue) : null; }

    /// <summary>Returns the values as text, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(RecommendedSettings), PrintMembers);
}
