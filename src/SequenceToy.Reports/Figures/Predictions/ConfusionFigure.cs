using SequenceToy.Reports.Answers;

namespace SequenceToy.Reports.Figures;

/// <summary>How often each class was predicted where another, or the same, was correct: only pairs that occur are stored.</summary>
internal sealed class ConfusionFigure
{
    private readonly Dictionary<(int Correct, int Predicted), int> pairs;
    private readonly Dictionary<int, int> answersOf;

    /// <summary>Counts answers; those from outputs that are not finite have no class.</summary>
    public ConfusionFigure(AnswerPairs answers)
    {
        var classified = answers.All.Where(pair => pair.IsFinite)
            .Select(pair => (Correct: (int)pair.Correct[0], Predicted: (int)pair.Predicted[0])).ToArray();
        (Classified, Unclassified) = (classified.Length, answers.All.Count - classified.Length);
        Correct = classified.Count(pair => pair.Correct == pair.Predicted);
        pairs = classified.CountBy(pair => pair).ToDictionary();
        answersOf = classified.CountBy(pair => pair.Correct).ToDictionary();
    }

    /// <summary>The number of answers that have a class.</summary>
    public int Classified { get; }

    /// <summary>The number of answers without finite outputs, so without a class.</summary>
    public int Unclassified { get; }

    /// <summary>The number of correct answers.</summary>
    public int Correct { get; }

    /// <summary>The classes that are correct or predicted at least once, in order.</summary>
    public IReadOnlyList<int> Classes => [.. pairs.Keys.SelectMany(pair => new[] { pair.Correct, pair.Predicted }).Distinct().Order()];

    /// <summary>How often a class was predicted where a class was correct.</summary>
    public int this[int correct, int predicted] => pairs.GetValueOrDefault((correct, predicted));

    /// <summary>The number of answers for which a class is correct.</summary>
    public int AnswersOf(int correct) => answersOf.GetValueOrDefault(correct);

    /// <summary>The share of a correct class's answers that are the predicted class, in percent; 0 where there are none.</summary>
    public double PercentOf(int correct, int predicted) =>
        AnswersOf(correct) is > 0 and var all ? 100.0 * this[correct, predicted] / all : 0;

    /// <summary>What a class was most often mistaken for, and how often: the lowest of several; null where it never was.</summary>
    public (int Predicted, int Times)? MistakenFor(int correct) =>
        Commonest(pairs.Where(pair => pair.Key.Correct == correct)) is { } pair ? (pair.Predicted, pair.Times) : null;

    /// <summary>The commonest mistake, in a sentence.</summary>
    /// <param name="name">The name of a class.</param>
    public string CommonestMistake(Func<int, string> name) => Commonest(pairs) is { } pair
        ? $"Taken for another most often: {name(pair.Correct)} for {name(pair.Predicted)}, {NumberFormat.Count(pair.Times, "time")}."
        : "None is taken for another.";

    private static (int Correct, int Predicted, int Times)? Commonest(IEnumerable<KeyValuePair<(int Correct, int Predicted), int>> pairs) =>
        pairs
        .Where(pair => pair.Key.Correct != pair.Key.Predicted)
        .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key)
        .Select(pair => ((int, int, int)?)(pair.Key.Correct, pair.Key.Predicted, pair.Value))
        .FirstOrDefault();
}
