using SequenceToy.Reports.Samples;

namespace SequenceToy.Reports.Figures;

/// <summary>The counts of a confusion matrix; only pairs that occur are stored.</summary>
internal sealed class ConfusionFigure
{
    private readonly Dictionary<(int Correct, int Predicted), int> pairs;
    private readonly Dictionary<int, int> answersOf;

    /// <summary>Counts predictions; those from outputs that are not finite have no class.</summary>
    public ConfusionFigure(PredictionPairs predictions)
    {
        var classified = predictions.All.Where(pair => pair.IsFinite)
            .Select(pair => (Correct: (int)pair.Correct[0], Predicted: (int)pair.Predicted[0])).ToArray();
        (Classified, Unclassified) = (classified.Length, predictions.All.Count - classified.Length);
        Correct = classified.Count(pair => pair.Correct == pair.Predicted);
        pairs = classified.CountBy(pair => pair).ToDictionary();
        answersOf = classified.CountBy(pair => pair.Correct).ToDictionary();
    }

    /// <summary>The number of predictions that have a class.</summary>
    public int Classified { get; }
    public int Unclassified { get; }
    public int Correct { get; }

    /// <summary>The classes that are a target or predicted at least once, in order.</summary>
    public IReadOnlyList<int> Classes => [.. pairs.Keys.SelectMany(pair => new[] { pair.Correct, pair.Predicted }).Distinct().Order()];

    /// <summary>Gets the number of predictions with a target and a predicted class.</summary>
    public int this[int correct, int predicted] => pairs.GetValueOrDefault((correct, predicted));

    /// <summary>Returns the number of predictions with a target class.</summary>
    public int TargetsOf(int correct) => answersOf.GetValueOrDefault(correct);

    /// <summary>Returns the share of a target class's predictions with the predicted class, in percent; 0 without predictions.</summary>
    public double PercentOf(int correct, int predicted) =>
        TargetsOf(correct) is > 0 and var all ? 100.0 * this[correct, predicted] / all : 0;

    /// <summary>Returns the class most often predicted by mistake and its count: the lowest of several; null without mistakes.</summary>
    public (int Predicted, int Times)? MistakenFor(int correct) =>
        MostCommon(pairs.Where(pair => pair.Key.Correct == correct)) is { } pair ? (pair.Predicted, pair.Times) : null;

    /// <summary>Returns the most common mistake in a sentence.</summary>
    /// <param name="name">The function that returns the name of a class.</param>
    public string MostCommonMistake(Func<int, string> name) => MostCommon(pairs) is { } pair
        ? $"Most common mistake: {name(pair.Correct)} predicted as {name(pair.Predicted)}, {NumberFormat.Count(pair.Times, "time")}."
        : "No class is confused with another.";

    private static (int Correct, int Predicted, int Times)? MostCommon(
        IEnumerable<KeyValuePair<(int Correct, int Predicted), int>> pairs) => pairs
        .Where(pair => pair.Key.Correct != pair.Key.Predicted)
        .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key)
        .Select(pair => ((int, int, int)?)(pair.Key.Correct, pair.Key.Predicted, pair.Value))
        .FirstOrDefault();
}
