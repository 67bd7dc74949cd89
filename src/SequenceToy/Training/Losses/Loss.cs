using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json.Serialization;
using SequenceToy.Kernels.Lanes;
using SequenceToy.Networks;

namespace SequenceToy.Training.Losses;

/// <summary>
/// The loss function, which training minimizes: the mean over all counted answers of a batch, in scaled units. Immutable.
/// </summary>
[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors | DynamicallyAccessedMemberTypes.PublicProperties)]
public abstract record Loss
{
    private protected Loss(string name, string? shortName = null) => (Name, ShortName) = (name, shortName ?? name);

    /// <summary>Gets every loss, with its default values.</summary>
    public static ValueList<Loss> All { get; } =
    [
        new MeanSquaredError(),
        new MeanAbsoluteError(),
        new Huber(),
        new CrossEntropy(),
        new BinaryCrossEntropy(),
        new SigmoidSquaredError(),
    ];

    /// <summary>Gets the name, as people write it: <c>mean squared error</c>.</summary>
    [JsonIgnore]
    public string Name { get; }

    /// <summary>Gets the name where there is little space, such as on an axis: <c>MSE</c>.</summary>
    [JsonIgnore]
    public string ShortName { get; }

    /// <summary>The kinds of answers it fits.</summary>
    internal abstract ReadOnlySpan<TargetKind> Kinds { get; }

    /// <summary>How the outputs of a network that is trained by it become probabilities.</summary>
    /// <param name="kind">One of the kinds of answers it fits.</param>
    internal abstract OutputActivation ActivationFor(TargetKind kind);

    /// <summary>
    /// Whether a class is given to it by its index, rather than by a number for each class: 1 for the right one, 0 for all others.
    /// </summary>
    internal virtual bool TakesClassIndex => false;

    /// <summary>
    /// Gets the usual loss for a kind of answer: mean squared error, cross-entropy for a class, binary cross-entropy for a set of classes.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="kind"/> is not a defined value.</exception>
    public static Loss For(TargetKind kind) => kind switch
    {
        TargetKind.Number => new MeanSquaredError(),
        TargetKind.Class => new CrossEntropy(),
        TargetKind.ClassSet => new BinaryCrossEntropy(),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), $"kind must be a defined {nameof(TargetKind)}; it was {kind}."),
    };

    /// <summary>Gets the unit of the loss.</summary>
    /// <param name="unit">The unit of the answers: <c>scaled units</c>.</param>
    /// <returns>Such as <c>scaled units²</c>; empty where it has none.</returns>
    public abstract string UnitFor(string unit);

    /// <summary>How many numbers a right answer is given to it by.</summary>
    internal int TargetWidth(TargetSpec target) => TakesClassIndex ? target.Width : target.Size;

    /// <summary>The loss of the trivial guess on the training samples.</summary>
    /// <param name="training">The training samples, answers that are numbers scaled.</param>
    /// <param name="guess">What the trivial guess scores.</param>
    internal abstract double OfBaseline(SequenceDataset training, Scores guess);

    /// <summary>The loss in vector registers.</summary>
    internal abstract LossFused Fused<T>()
        where T : unmanaged, ILanes<T>;

    /// <summary>The loss on tensors.</summary>
    internal abstract LossTorch Torch();

    /// <summary>Writes what a record's text shows of it: not the name, which the type's says.</summary>
    protected virtual bool PrintMembers(StringBuilder builder) => false;
}
