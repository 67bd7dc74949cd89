namespace SequenceToy.Diagnosis.Suggestions;

/// <summary>Tries the suggestions of a run and of the runs that follow them.</summary>
/// <remarks>Each round tries the two most promising suggestions of the best run so far that were not tried yet.</remarks>
internal static class SuggestionSearch
{
    private const int TriedPerRound = 2;

    /// <param name="first">The diagnosis of the first run.</param>
    /// <param name="maxRuns">The maximum number of runs.</param>
    /// <param name="run">Runs with suggestions applied in turn; returns null when the run was canceled.</param>
    /// <returns>The runs, best first.</returns>
    public static ValueList<SuggestionTrial> Run(
        RunDiagnosis first, int maxRuns, Func<ValueList<Suggestion>, SuggestionTrial?> run)
    {
        var trials = new List<SuggestionTrial>();
        var tried = new HashSet<ExperimentSettings>();
        var best = default(SuggestionTrial);
        while ((best?.Diagnosis ?? first) is { Verdict: not Verdict.Learned } diagnosis)
        {
            var round = diagnosis.Suggestions.Where(suggestion => !tried.Contains(suggestion.Settings))
                .Take(Math.Min(TriedPerRound, maxRuns - trials.Count)).ToArray();
            tried.UnionWith(round.Select(suggestion => suggestion.Settings));
            foreach (var suggestion in round)
            {
                if (run([.. best?.Suggestions ?? [], suggestion]) is not { } trial)
                {
                    return Ranked(trials);
                }

                trials.Add(trial);
            }

            if (round.Length == 0)
            {
                break;
            }

            best = Ranked(trials).FirstOrDefault(trial => IsBetter(trial, first));
        }

        return Ranked(trials);
    }

    private static ValueList<SuggestionTrial> Ranked(List<SuggestionTrial> trials) =>
    [
        .. trials.OrderBy(trial => trial.Diagnosis.Verdict == Verdict.Learned ? 0 : 1)
            .ThenBy(trial => Error(trial.Metric, trial.Score)),
    ];

    // The suggestions of the first run have its score; a score of another metric cannot be compared.
    private static bool IsBetter(SuggestionTrial trial, RunDiagnosis first)
    {
        var before = first.Suggestions[0].Before;
        return trial.Diagnosis.Verdict == Verdict.Learned || trial.Metric != before.Metric
            || Error(trial.Metric, trial.Score) < Error(before.Metric, before.Score);
    }

    private static double Error(Metric metric, MeasuredScore score) =>
        double.IsFinite(score.Value) ? Math.Abs(Skill.Perfect(metric) - score.Value) : double.MaxValue;
}
