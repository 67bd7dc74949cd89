using System.Diagnostics.CodeAnalysis;

namespace SequenceToy.Training;

/// <summary>The weight of each class in the loss, for targets that are one of several classes. Immutable.</summary>
/// <remarks>
/// <para>The loss of a batch is Σ wₙ lₙ / Σ wₙ over its counted targets, with wₙ the weight of the correct class times the sample's weight
/// (<see cref="Sample.Weight"/>): the normalization of PyTorch's <c>CrossEntropyLoss(weight=…)</c>.</para>
/// <para>The losses of the history, for training and validation samples, are weighted. Scores and baselines are not.</para>
/// </remarks>
[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors | DynamicallyAccessedMemberTypes.PublicProperties)]
public abstract record ClassWeights
{
    /// <summary>The largest weight.</summary>
    internal const double Largest = 1e6;

    private protected ClassWeights()
    {
    }

    /// <summary>Weights inversely proportional to the number of training targets of each class, as scikit-learn's
    /// <c>class_weight="balanced"</c>: all classes have the same sum of weights.</summary>
    public static ClassWeights Balanced { get; } = new BalancedClassWeights();

    /// <summary>Gets one of each kind.</summary>
    internal static ValueList<ClassWeights> All { get; } = [Balanced, Given(1, 1)];

    /// <summary>Creates class weights from the given numbers.</summary>
    /// <param name="weights">The weight of each class, in the order of the classes, from 0 to 1 million; at least two, not all 0.</param>
    /// <exception cref="ArgumentException">There are fewer than two weights, or all are 0.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A weight is outside its range, or NaN.</exception>
    public static ClassWeights Given(params ReadOnlySpan<double> weights) => new GivenClassWeights(ValueList.Create(weights));

    /// <summary>Returns the weight of each class: [classes].</summary>
    /// <param name="training">The training samples, with targets of one of several classes.</param>
    /// <exception cref="ArgumentException">The targets are not classes, or the number of classes is not that of given weights.</exception>
    public ValueList<double> For(SequenceDataset training)
    {
        CheckFits(Require.NotNull(training, nameof(training)).Target);
        return Resolve(training);
    }

    /// <summary>Throws for targets that the weights do not fit.</summary>
    /// <exception cref="ArgumentException">The targets are not classes, or the number of classes is not that of given weights.</exception>
    internal virtual void CheckFits(TargetSpec target)
    {
        if (target.Kind != TargetKind.Class)
        {
            throw new ArgumentException(
                $"classWeights must be for targets that are one of several classes; these are {target.ToText()}.", "classWeights");
        }
    }

    /// <summary>Returns the weight of each class, for targets that were checked.</summary>
    internal abstract ValueList<double> Resolve(SequenceDataset training);
}
