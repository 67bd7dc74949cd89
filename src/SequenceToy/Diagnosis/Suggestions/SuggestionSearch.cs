namespace SequenceToy.Diagnosis.Suggestions;

/// <summary>Tries the suggestions of a run and of the runs that follow them.</summary>
/// <remarks>Each round tries the two most promising suggestions of the best run so far, then continues from the better one.</remarks>
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
        var diagnosis = first;
        ValueList<Suggestion> applied = [];
        while (diagnosis.Verdict is not (Verdict.Learned or Verdict.AtNoiseFloor))
        {
            var round = new List<SuggestionTrial>();
            foreach (var suggestion in diagnosis.Suggestions.Take(Math.Min(TriedPerRound, maxRuns - trials.Count)))
            {
                if (run([.. applied, suggestion]) is not { } trial)
                {
                    return Ranked(trials);
                }

                round.Add(trial);
                trials.Add(trial);
            }

            if (round.Count == 0)
            {
                break;
            }

            var best = Ranked(round)[0];
            (diagnosis, applied) = (best.Diagnosis, best.Suggestions);
        }

        return Ranked(trials);
    }

    private static ValueList<SuggestionTrial> Ranked(List<SuggestionTrial> trials) =>
        [.. trials.OrderBy(trial => trial.Diagnosis.Verdict == Verdict.Learned ? 0 : 1).ThenBy(Error)];

    private static double Error(SuggestionTrial trial) =>
        double.IsFinite(trial.Score.Value) ? Math.Abs(Skill.Perfect(trial.Metric) - trial.Score.Value) : double.MaxValue;
}
