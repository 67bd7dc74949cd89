using SequenceToy.Reports.Labels;

namespace SequenceToy.Reports.Figures;

/// <summary>How often each class was given where another, or the same, was right: only pairs that occur are held, however many classes there are.</summary>
internal sealed class ConfusionCounts
{
    private readonly Dictionary<(int Right, int Predicted), int> pairs = [];
    private readonly Dictionary<int, int> answersOf = [];

    /// <summary>Counts answers; those from outputs that are not finite have no class and are left out.</summary>
    public static ConfusionCounts Of(AnswerPairs answers)
    {
        var counts = new ConfusionCounts();
        for (var i = 0; i < answers.Right.Length; i++)
        {
            if (float.IsFinite(answers.Predicted[i][0]))
            {
                counts.Add((int)answers.Right[i][0], (int)answers.Predicted[i][0]);
            }
        }

        return counts;
    }

    /// <summary>How many answers have a class.</summary>
    public int All { get; private set; }

    /// <summary>How many of them are right.</summary>
    public int Right { get; private set; }

    /// <summary>The classes that are right or given at least once, in their order.</summary>
    public IReadOnlyList<int> Classes => [.. pairs.Keys.SelectMany(pair => new[] { pair.Right, pair.Predicted }).Distinct().Order()];

    /// <summary>How often a class was given where a class was right.</summary>
    public int this[int right, int predicted] => pairs.GetValueOrDefault((right, predicted));

    /// <summary>How many answers there are to what a class is right for.</summary>
    public int AnswersOf(int right) => answersOf.GetValueOrDefault(right);

    /// <summary>What a class was taken for most often, and how often: the lowest of several; null where it never was taken for another.</summary>
    public (int Predicted, int Times)? TakenFor(int right) => Commonest(pairs.Where(pair => pair.Key.Right == right)) is { } pair ? (pair.Predicted, pair.Times) : null;

    /// <summary>Which mistake is the commonest, in a sentence.</summary>
    /// <param name="name">What a class is called.</param>
    public string Worst(Func<int, string> name) => Commonest(pairs) is { } pair
        ? $"Taken for another most often: {name(pair.Right)} for {name(pair.Predicted)}, {NumberText.Counted(pair.Times, "time")}."
        : "None is taken for another.";

    private static (int Right, int Predicted, int Times)? Commonest(IEnumerable<KeyValuePair<(int Right, int Predicted), int>> pairs) => pairs
        .Where(pair => pair.Key.Right != pair.Key.Predicted)
        .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key)
        .Select(pair => ((int, int, int)?)(pair.Key.Right, pair.Key.Predicted, pair.Value))
        .FirstOrDefault();

    private void Add(int right, int predicted)
    {
        pairs[(right, predicted)] = this[right, predicted] + 1;
        answersOf[right] = AnswersOf(right) + 1;
        All++;
        Right += right == predicted ? 1 : 0;
    }
}
