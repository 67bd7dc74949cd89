namespace SequenceToy.Metrics;

/// <summary>The numbers of predictions by target class and predicted class, for one of several classes. Immutable.</summary>
/// <remarks>Only pairs that occur are stored, so that thousands of classes are possible. Matrices with the same counts are equal.</remarks>
public sealed class ConfusionMatrix : IEquatable<ConfusionMatrix>
{
    private readonly Dictionary<(int Target, int Predicted), int> pairs;
    private readonly Dictionary<int, int> targets;

    private ConfusionMatrix(ReadOnlySpan<int> targets, ReadOnlySpan<int?> predicted)
    {
        pairs = [];
        this.targets = [];
        for (var i = 0; i < targets.Length; i++)
        {
            this.targets[targets[i]] = this.targets.GetValueOrDefault(targets[i]) + 1;
            if (predicted[i] is { } own)
            {
                pairs[(targets[i], own)] = pairs.GetValueOrDefault((targets[i], own)) + 1;
                Classified++;
                Correct += own == targets[i] ? 1 : 0;
            }
        }

        Unclassified = targets.Length - Classified;
        Classes = [.. pairs.Keys.Select(pair => pair.Predicted).Concat(this.targets.Keys).Distinct().Order()];
    }

    /// <summary>The number of predictions that have a class.</summary>
    public int Classified { get; }

    /// <summary>The number of predictions without a class, because the network's outputs are not finite; they are incorrect.</summary>
    public int Unclassified { get; }

    /// <summary>The number of correct predictions.</summary>
    public int Correct { get; }

    /// <summary>The classes that are a target or predicted at least once, in ascending order.</summary>
    public ValueList<int> Classes { get; }

    /// <summary>The names of all classes, in the order of their indices; null without names.</summary>
    public ValueList<string>? ClassNames { get; private init; }

    /// <summary>The scores of each of <see cref="Classes"/>, in this order.</summary>
    public ValueList<ClassScores> ByClass => [.. Classes.Select(Of)];

    /// <summary>Gets the number of predictions with a target class and a predicted class.</summary>
    /// <param name="target">The target class, counted from 0.</param>
    /// <param name="predicted">The predicted class, counted from 0.</param>
    public int this[int target, int predicted] => pairs.GetValueOrDefault((target, predicted));

    /// <summary>The pairs of target class and predicted class that occur, with their number; in no particular order.</summary>
    public IEnumerable<(int Target, int Predicted, int Count)> Pairs =>
        pairs.Select(pair => (pair.Key.Target, pair.Key.Predicted, pair.Value));

    /// <summary>Counts predictions.</summary>
    /// <param name="targets">The target classes, counted from 0: [count].</param>
    /// <param name="predicted">The predicted classes, [count]; an element is null where no class was predicted.</param>
    /// <exception cref="ArgumentException">The two differ in number.</exception>
    /// <example><code>
    /// using SequenceToy.Metrics;
    /// var matrix = ConfusionMatrix.Of([0, 0, 1], [0, 1, 1]);
    /// double recall = matrix.ByClass[0].Recall;
    /// </code></example>
    public static ConfusionMatrix Of(ReadOnlySpan<int> targets, ReadOnlySpan<int?> predicted) => targets.Length == predicted.Length
        ? new ConfusionMatrix(targets, predicted)
        : throw new ArgumentException(
            FormattableString.Invariant($"predicted must have one class per target ({targets.Length}); it had {predicted.Length}."),
            nameof(predicted));

    /// <summary>Returns the number of targets of a class, including those whose prediction has no class.</summary>
    /// <param name="target">The class, counted from 0.</param>
    public int TargetsOf(int target) => targets.GetValueOrDefault(target);

    /// <inheritdoc/>
    public bool Equals(ConfusionMatrix? other) =>
        other is not null && Classes.Equals(other.Classes) && Unclassified == other.Unclassified && pairs.Count == other.pairs.Count
        && pairs.All(pair => other.pairs.GetValueOrDefault(pair.Key) == pair.Value)
        && targets.All(pair => other.TargetsOf(pair.Key) == pair.Value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ConfusionMatrix);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Classes, Classified, Unclassified, Correct);

    /// <summary>Returns the number of correct predictions and the counts as a table: a row per target class, a column per predicted
    /// class, with names where the classes have them. For more than 12 classes, it returns the most common mistakes.</summary>
    public override string ToString() => ConfusionText.Of(this);

    /// <summary>Counts the scored predictions of samples whose targets are one of several classes.</summary>
    internal static ConfusionMatrix Of(ReadOnlySpan<float> predicted, SequenceDataset data)
    {
        var (correct, own) = (new List<int>(), new List<int?>());
        for (var row = 0; row < data.Count * data.TargetSteps; row++)
        {
            if (data.IsScored(row / data.TargetSteps, row % data.TargetSteps))
            {
                correct.Add((int)data.Targets[row]);
                own.Add(float.IsFinite(predicted[row]) ? (int)predicted[row] : null);
            }
        }

        return new ConfusionMatrix(correct.ToArray(), own.ToArray()) { ClassNames = data.Target.Names };
    }

    private ClassScores Of(int index) =>
        ClassScores.Of(index, this[index, index], pairs.Sum(pair => pair.Key.Predicted == index ? pair.Value : 0), TargetsOf(index))
        with
        { Name = ClassNames?[index] };
}
