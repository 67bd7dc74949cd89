namespace SequenceToy.Tasks;

/// <summary>Which steps of a long sequence are drawn: the few that are unlike the others, such as marked ones, with what stands beside
/// them, and both ends.</summary>
internal static class DrawnSteps
{
    // A feature that takes so few values is a mark or part of a symbol, no measured number.
    private const int MaxValuesOfAMark = 3;

    // A kind is rare when at most an eighth of the steps are of it; when more than a quarter are of rare kinds, none stands out.
    private const int RareShare = 8;
    private const int OutstandingShare = 4;

    /// <summary>The steps to draw, in their order.</summary>
    /// <param name="input">The sequence.</param>
    /// <param name="answers">[steps]: the answers drawn below it; null for none.</param>
    /// <param name="fits">Whether these steps, in their order, find room.</param>
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

        // To say that one is left out takes as much room as the one.
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

    // Of rare kinds, the rarest first.
    private static int[] Outstanding(string[] kinds)
    {
        var rare = kinds.Select((kind, step) => (kind, step)).GroupBy(pair => pair.kind, pair => pair.step, StringComparer.Ordinal)
            .Where(steps => steps.Count() * RareShare <= kinds.Length).OrderBy(steps => steps.Count()).SelectMany(steps => steps).ToArray();
        return rare.Length * OutstandingShare <= kinds.Length ? rare : [];
    }

    // [steps]: the values of marks, and the answer.
    private static string[] Kinds(Sequence input, string[]? answers)
    {
        int[] marks = [.. Enumerable.Range(0, input.Features).Where(feature =>
            Enumerable.Range(0, input.Steps).Select(step => input[step, feature]).Distinct().Take(MaxValuesOfAMark + 1)
                .Count() <= MaxValuesOfAMark)];
        return [.. Enumerable.Range(0, input.Steps)
            .Select(step => $"{string.Join(' ', marks.Select(feature => (int)(input[step, feature] * 1000)))} {answers?[step]}")];
    }
}
