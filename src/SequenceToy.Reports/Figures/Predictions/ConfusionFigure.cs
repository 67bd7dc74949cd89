using SequenceToy.Metrics;
using SequenceToy.Reports.Samples;

namespace SequenceToy.Reports.Figures;

/// <summary>A confusion matrix of predictions, and its reading.</summary>
internal sealed class ConfusionFigure
{
    /// <summary>Counts predictions; those from outputs that are not finite have no class.</summary>
    public ConfusionFigure(PredictionPairs predictions) => Matrix = ConfusionMatrix.Of(
        [.. predictions.All.Select(pair => (int)pair.Correct[0])],
        [.. predictions.All.Select(pair => pair.IsFinite ? (int?)pair.Predicted[0] : null)]);

    /// <summary>The counts.</summary>
    public ConfusionMatrix Matrix { get; }

    /// <summary>The classes that are predicted, or the target of a prediction that has a class, in order.</summary>
    public IReadOnlyList<int> Classes => [.. Matrix.Pairs.SelectMany(pair => new[] { pair.Target, pair.Predicted }).Distinct().Order()];

    /// <summary>Returns the number of predictions with a target class that have a class.</summary>
    public int TargetsOf(int correct) => Matrix.Pairs.Sum(pair => pair.Target == correct ? pair.Count : 0);

    /// <summary>Returns the share of a target class's predictions with the predicted class, in percent; 0 without predictions.</summary>
    public double PercentOf(int correct, int predicted) =>
        TargetsOf(correct) is > 0 and var all ? 100.0 * Matrix[correct, predicted] / all : 0;

    /// <summary>Returns the class most often predicted by mistake and its count: the lowest of several; null without mistakes.</summary>
    public (int Predicted, int Times)? MistakenFor(int correct) =>
        MostCommon(Matrix.Pairs.Where(pair => pair.Target == correct)) is { } pair ? (pair.Predicted, pair.Count) : null;

    /// <summary>Returns the most common mistake in a sentence.</summary>
    /// <param name="name">The function that returns the name of a class.</param>
    public string MostCommonMistake(Func<int, string> name) => MostCommon(Matrix.Pairs) is { } pair
        ? $"Most common mistake: {name(pair.Target)} predicted as {name(pair.Predicted)}, {NumberFormat.Count(pair.Count, "time")}."
        : "No class is confused with another.";

    private static (int Target, int Predicted, int Count)? MostCommon(IEnumerable<(int Target, int Predicted, int Count)> pairs) => pairs
        .Where(pair => pair.Target != pair.Predicted)
        .OrderByDescending(pair => pair.Count).ThenBy(pair => (pair.Target, pair.Predicted))
        .Select(pair => ((int, int, int)?)pair)
        .FirstOrDefault();
}
