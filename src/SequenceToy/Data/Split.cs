using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace SequenceToy.Data;

/// <summary>A way to divide your own samples into training and validation samples. Immutable.</summary>
/// <remarks><c>SequenceExperiment.WithSplit</c> sets it, and <c>WithSamples(validationSplit: 0.3)</c> the share of validation samples.
/// Both parts keep the order of the samples. The same seed gives the same split.</remarks>
[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors | DynamicallyAccessedMemberTypes.PublicProperties)]
public abstract record Split
{
    private protected Split(string name) => Name = name;

    /// <summary>The split at random: every sample can be held out. For samples that are independent of one another.</summary>
    public static Split Shuffled { get; } = new ShuffledSplit();

    /// <summary>The split at random in which every class keeps its share, to within one sample. For rare classes and few samples.</summary>
    /// <remarks>Numbers are sorted and divided into ten groups of equally many samples; each group keeps its share. A sequence with several
    /// targets counts by its last target, and a target with several numbers by its first number. A class with one sample is trained on if
    /// possible.</remarks>
    public static Split Stratified { get; } = new StratifiedSplit();

    /// <summary>The split in the given order: the last samples are held out. For time series and overlapping windows of a series.</summary>
    public static Split InOrder { get; } = new InOrderSplit();

    /// <summary>The use of separate validation samples: <c>SequenceExperiment.WithValidationData</c> sets it, and all other samples are
    /// trained on.</summary>
    public static Split Given { get; } = new GivenSplit();

    /// <summary>Gets one split of each kind; the one by group has no groups yet.</summary>
    internal static ValueList<Split> All { get; } = [Shuffled, Stratified, new GroupSplit([]), InOrder, Given];

    /// <summary>Gets the name of the split, such as <c>shuffled</c>.</summary>
    [JsonIgnore]
    public string Name { get; }

    /// <summary>True when neighboring samples can be in different parts.</summary>
    internal virtual bool SeparatesNeighbors => false;

    /// <summary>Creates a random split that holds out whole groups, such as all samples of a patient or of a day.</summary>
    /// <param name="groups">The group of each sample, in the order of the samples; any whole numbers, at least two different ones.</param>
    /// <exception cref="ArgumentException">There are fewer than two groups.</exception>
    /// <remarks>The number of validation samples is as near to the requested share as the sizes of the groups allow.</remarks>
    /// <example><code>
    /// using SequenceToy; using SequenceToy.Data;
    /// var samples = SequenceDataset.FromArrays([[1, 2], [2, 3], [7, 8], [8, 9]], [3, 4, 9, 10]);
    /// var experiment = SequenceExperiment.For(samples).WithSplit(Split.ByGroup([1, 1, 2, 2])).WithTraining(batchSize: 2);
    /// </code></example>
    public static Split ByGroup(IReadOnlyList<int> groups) => GroupSplit.Of(groups);

    /// <summary>Creates a random split that holds out whole groups, which have names.</summary>
    /// <param name="groups">The name of each sample's group, in the order of the samples; at least two different names.</param>
    /// <exception cref="ArgumentException">There are fewer than two groups, or a name is null.</exception>
    /// <inheritdoc cref="ByGroup(IReadOnlyList{int})" path="/remarks"/>
    public static Split ByGroup(IReadOnlyList<string> groups) => GroupSplit.Of(GroupSplit.Numbered(groups));

    /// <summary>Returns the name.</summary>
    public sealed override string ToString() => Name;

    /// <summary>Returns how the validation samples were chosen, as the end of a sentence.</summary>
    /// <param name="seed">The random seed of the run.</param>
    internal abstract string InWords(int seed);

    /// <summary>Throws when the split does not fit the number of samples.</summary>
    /// <exception cref="ArgumentException">The split names groups of more or fewer samples.</exception>
    internal virtual void Check(int samples)
    {
    }

    /// <summary>Returns the positions of the validation samples, in ascending order.</summary>
    /// <param name="samples">The samples to divide.</param>
    /// <param name="count">The number of validation samples, from 0 to below the number of samples.</param>
    /// <param name="random">The random stream of the split.</param>
    internal abstract int[] HeldOut(SequenceDataset samples, int count, SeededRandom random);
}
