namespace SequenceToy.Tasks;

/// <summary>Selects the steps of a long sequence to draw: unusual ones, such as marked steps, their neighbors, and both ends.</summary>
internal static class DrawnSteps
{
    // A feature with so few values is a marker or part of a symbol, not a measured number.
    private const int MaxValuesOfAMark = 3;

    // A kind is rare when it covers at most 1/8 of the steps. If rare kinds cover more than 1/4 together, none is highlighted.
    private const int RareShare = 8;
    private const int OutstandingShare = 4;

    /// <summary>Returns the steps to draw, in order.</summary>
    /// <param name="input">The sequence.</param>
    /// <param name="answers">The target drawn below each step, [steps]; null for none.</param>
    /// <param name="fits">Returns true when these steps fit into the line.</param>
    public static int[] Choose(Sequence input, string[]? answers, Func<IReadOnlyCollection<int>, bool> fits)
    {
        int[] all = [.. Enumerable.Range(0, input.Steps)];
        if (fits(all))
        {
            return all;
        }

        var chosen = new SortedSet<int>();
        var outstanding = Outstanding(Kinds(input, answers));
        var candidates = outstanding
            .Concat([0, input.Steps - 1])
            .Concat(outstanding.SelectMany(step => new[] { step + 1, step - 1 }))
            .Concat(all.SelectMany(step => new[] { step, input.Steps - 1 - step }))
            .Where(step => step >= 0 && step < input.Steps);
        foreach (var step in candidates)
        {
            if (!AddedIfItFits(step))
            {
                break;
            }
        }

        // A note for one omitted step takes as much space as the step itself.
        foreach (var step in all.Where(step => !chosen.Contains(step) && chosen.Contains(step - 1) && chosen.Contains(step + 1)))
        {
            AddedIfItFits(step);
        }

        return chosen.Count > 0 ? [.. chosen] : [0, input.Steps - 1];

        bool AddedIfItFits(int step)
        {
            if (chosen.Add(step) && !fits(chosen))
            {
                chosen.Remove(step);
                return false;
            }

            return true;
        }
    }

    // The steps of rare kinds, the rarest first.
    private static int[] Outstanding(string[] kinds)
    {
        var rare = kinds.Select((kind, step) => (kind, step)).GroupBy(pair => pair.kind, pair => pair.step, StringComparer.Ordinal)
            .Where(steps => steps.Count() * RareShare <= kinds.Length).OrderBy(steps => steps.Count()).SelectMany(steps => steps).ToArray();
        return rare.Length * OutstandingShare <= kinds.Length ? rare : [];
    }

    // The values of the markers and the target of each step, [steps].
    private static string[] Kinds(Sequence input, string[]? answers)
    {
        int[] marks = [.. Enumerable.Range(0, input.Features).Where(feature =>
            Enumerable.Range(0, input.Steps).Select(step => input[step, feature]).Distinct().Take(MaxValuesOfAMark + 1)
                .Count() <= MaxValuesOfAMark)];
        return [.. Enumerable.Range(0, input.Steps)
            .Select(step => $"{string.Join(' ', marks.Select(feature => (int)(input[step, feature] * 1000)))} {answers?[step]}")];
    }
}
