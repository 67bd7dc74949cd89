using SequenceToy.Diagnosis.Suggestions;

namespace SequenceToy;

/// <content>Trying the suggestions of the diagnosis.</content>
public sealed partial class ExperimentResult
{
    private const int MaxTrials = 1000;

    /// <summary>Runs the suggestions of the diagnosis, and those of the runs that follow them, until one run learned.</summary>
    /// <remarks>Each round tries the two most promising suggestions of the best run so far. A run takes about as long as the first, or
    /// longer if it has more epochs or units. The best score was chosen among several, so it is slightly optimistic: confirm it
    /// with another seed or new test data.</remarks>
    /// <param name="maxRuns">The maximum number of runs, from 1 to 1,000. Default: 6, three rounds.</param>
    /// <param name="cancellationToken">Ends the search; the runs that are complete are returned.</param>
    /// <returns>The runs, best first: those that learned, then by their error. Empty when there are no suggestions.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxRuns"/> is out of range.</exception>
    /// <exception cref="InvalidOperationException">The result was loaded from a file, so its experiment is unknown.</exception>
    /// <example><code>
    /// using SequenceToy; using SequenceToy.Tasks.Numbers;
    /// using var result = SequenceExperiment.For(new SumOfFirstTwo()).WithTraining(epochs: 2).Run();
    /// foreach (var trial in result.TrySuggestions(maxRuns: 2)) { string line = trial.ToString(); }
    /// </code></example>
    public ValueList<SuggestionTrial> TrySuggestions(int maxRuns = 6, CancellationToken cancellationToken = default)
    {
        Require.Between(maxRuns, 1, MaxTrials, name: nameof(maxRuns));
        return experiment is null
            ? throw new InvalidOperationException("The result was loaded from a file, so its experiment is unknown: run it again.")
            : SuggestionSearch.Run(Diagnosis, maxRuns, suggestions => Try(experiment, suggestions, cancellationToken));
    }

    private static SuggestionTrial? Try(
        SequenceExperiment experiment, ValueList<Suggestion> suggestions, CancellationToken cancellation)
    {
        try
        {
            cancellation.ThrowIfCancellationRequested();
            var changed = suggestions.Aggregate(experiment, (before, suggestion) => before.WithSuggestion(suggestion));
            using var result = changed.Run(cancellationToken: cancellation);
            cancellation.ThrowIfCancellationRequested();
            var measured = result.Evidence;
            return new SuggestionTrial(suggestions, result.Settings, result.Diagnosis, measured.Metric, measured.Test);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return null;
        }
    }
}
