using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json.Serialization;
using SequenceToy.Kernels.Lanes;
using SequenceToy.Networks;

namespace SequenceToy.Training.Losses;

/// <summary>The loss function that training minimizes: the mean over all unmasked targets of a batch, of scaled values.
/// Immutable.</summary>
[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors | DynamicallyAccessedMemberTypes.PublicProperties)]
public abstract record Loss
{
    private protected Loss(string name, string? shortName = null) => (Name, ShortName) = (name, shortName ?? name);

    /// <summary>Gets all loss functions, with their default values.</summary>
    public static ValueList<Loss> All { get; } =
    [
        new MeanSquaredError(),
        new MeanAbsoluteError(),
        new Huber(),
        new CrossEntropy(),
        new BinaryCrossEntropy(),
        new SigmoidSquaredError(),
    ];

    /// <summary>Gets the name for display, such as <c>mean squared error</c>.</summary>
    [JsonIgnore]
    public string Name { get; }

    /// <summary>Gets the short name for an axis, such as <c>MSE</c>.</summary>
    [JsonIgnore]
    public string ShortName { get; }

    /// <summary>The kinds of targets that the loss supports.</summary>
    internal abstract ReadOnlySpan<TargetKind> Kinds { get; }

    /// <summary>Gets the activation that turns outputs into probabilities, for a supported kind of target.</summary>
    internal abstract OutputActivation ActivationFor(TargetKind kind);

    /// <summary>True when a class target is given by its index; false for one number per class, 1 for the correct one.</summary>
    internal virtual bool TakesClassIndex => false;

    /// <summary>Gets the usual loss: mean squared error (numbers), cross-entropy (class) or binary cross-entropy (set).</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="kind"/> is not a defined value.</exception>
    public static Loss For(TargetKind kind) => kind switch
    {
        TargetKind.Number => new MeanSquaredError(),
        TargetKind.Class => new CrossEntropy(),
        TargetKind.ClassSet => new BinaryCrossEntropy(),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), $"kind must be a defined {nameof(TargetKind)}; it was {kind}."),
    };

    /// <summary>Gets the unit of the loss.</summary>
    /// <param name="unit">The unit of the targets, such as <c>scaled units</c>.</param>
    /// <returns>The unit, such as <c>scaled units²</c>; empty without a unit.</returns>
    public abstract string UnitFor(string unit);

    /// <summary>Gets the number of values per target.</summary>
    internal int TargetWidth(TargetSpec target) => TakesClassIndex ? target.Width : target.Size;

    /// <summary>Computes the loss of the baseline on the training samples.</summary>
    /// <param name="training">The training samples, with numeric targets scaled.</param>
    /// <param name="baseline">The scores of the baseline.</param>
    internal abstract double OfBaseline(SequenceDataset training, Scores baseline);

    /// <summary>Computes the loss of outputs that are all zero, as an untrained network's nearly are, on the training samples.</summary>
    /// <param name="training">The training samples, with numeric targets scaled.</param>
    internal abstract double OfZeroOutputs(SequenceDataset training);

    /// <summary>Creates the loss for vector registers.</summary>
    internal abstract LossFused Fused<T>()
        where T : unmanaged, ILanes<T>;

    /// <summary>Creates the loss for tensors.</summary>
    internal abstract LossTorch Torch();

    /// <summary>Appends the settings to the record's text; none by default.</summary>
    protected virtual bool PrintMembers(StringBuilder builder) => false;
}
