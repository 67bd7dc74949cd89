using SequenceToy.Inspection.Influence;

namespace SequenceToy.Reports.Figures;

/// <summary>What influence shows, in sentences.</summary>
internal static class InfluenceSentences
{
    /// <summary>What distances from the answer mean.</summary>
    public const string FromAnswer =
        "The answers asked about stand at different steps: a step so far before one may be the first of a sequence and in the middle of "
            + "another.";

    /// <summary>What a share above 100% means.</summary>
    public const string BeyondWhole =
        "Beyond 100%: a step moved alone makes sequences unlike those of the task, and answers unlike the right ones.";

    private const int MaxSentences = 6;

    // Of many steps, how many are named.
    private const int Named = 3;
    private const int MaxConstantNamed = 6;

    /// <summary>What one sees: all steps where there are few, otherwise those that stand out.</summary>
    public static string Reading(InfluenceFigure figure)
    {
        var report = figure.Report;
        var known = report.Steps.Where(step => !step.IsConstant && double.IsFinite(step.Mean)).ToArray();
        var isShort = report.Steps.Count <= MaxSentences;
        var steps = isShort ? report.Steps : StandingOut(known);
        var sentences = string.Join(" ", steps.Select(step => $"{Phrase.Capitalized(report.Sentence(step))}."));
        return $"{sentences}{(isShort ? "" : Counted(report, known))}{Ignored(report, known, isShort)}".TrimStart();
    }

    /// <summary>The steps that a description names where there are too many for all, in order, and which of all they are.</summary>
    /// <param name="figure">What was measured.</param>
    /// <param name="most">The largest number of steps named.</param>
    /// <param name="when">When they matter, after a space.</param>
    /// <returns>Their positions in the report; a sentence, empty where they are all.</returns>
    public static (int[] Steps, string Sentence) Selected(InfluenceFigure figure, int most, string when = "")
    {
        var steps = figure.Report.Steps;
        int[] measured = [.. Enumerable.Range(0, steps.Count).Where(i => !steps[i].IsConstant).OrderByDescending(i => steps[i].Mean)];
        var all = measured.Length == steps.Count ? $"{NumberFormat.Count(steps.Count)} steps"
            : $"{NumberFormat.Count(measured.Length)} steps measured";
        var which = measured.Length <= most ? ""

            // Where the last named and the first not named matter alike, it is chance which is which.
            : steps[measured[most - 1]].Mean > steps[measured[most]].Mean
                ? $" These are the {NumberFormat.Count(most)} of {all} that matter most{when}."
            : $" These are {NumberFormat.Count(most)} of {all}.";
        var constant = steps.Where(step => step.IsConstant).ToArray();
        var named = constant.Length <= MaxConstantNamed
            ? string.Join("; ", constant.Select(figure.Report.Label))
            : NumberFormat.Count(constant.Length, "step");
        return ([.. measured.Take(most).Order()], which + (constant.Length == 0 ? "" : $" Always the same, so not measured: {named}."));
    }

    private static IEnumerable<StepInfluence> StandingOut(StepInfluence[] known)
    {
        var sorted = known.Where(step => !step.IsIgnored).OrderByDescending(step => step.Mean).ThenBy(step => step.Step).ToArray();
        return sorted.Take(Named).Where(step =>
            sorted.Length <= Named
                || !string.Equals(InfluenceBar.Percent(step.Share), InfluenceBar.Percent(sorted[Named].Share), StringComparison.Ordinal));
    }

    private static string Counted(InfluenceReport report, StepInfluence[] known)
    {
        var constant = report.Steps.Count(step => step.IsConstant);
        var lost = report.Steps.Count - known.Length - constant;
        var same = $" {NumberFormat.Count(constant, "step")} {(constant == 1 ? "is" : "are")} the same in all samples: "
            + $"what {(constant == 1 ? "it matters" : "they matter")} cannot be measured.";
        return (known.Length == 0 ? "" : Moving(report, known, constant > 0))
            + (constant == 0 ? "" : same) + (lost == 0 ? "" : $" Of {NumberFormat.Count(lost, "step")} it is no finite number.");
    }

    private static string Moving(InfluenceReport report, StepInfluence[] known, bool hasConstant)
    {
        var ignored = known.Count(step => step.IsIgnored);
        var of = report.Kind == Data.TargetKind.Number ? " of the range" : "";
        var steps = $"{NumberFormat.Count(known.Length, "step")}{(!hasConstant ? "" : known.Length == 1 ? " that varies" : " that vary")}";
        var (all, move) = known.Length == 1 ? ("The", "moves") : ("All", "move");
        return ignored == 0
            ? $" {all} {steps} {move} the answer by 1%{of} or more, up to {InfluenceBar.Percent(known.Max(step => step.Share))}."
            : ignored == known.Length ? $" None of {steps} moves the answer by 1%{of} or more."
            : $" Of {steps} {NumberFormat.Count(ignored)} {(ignored == 1 ? "moves" : "move")} the answer by less than 1%{of}.";
    }

    private static string Ignored(InfluenceReport report, StepInfluence[] known, bool isShort)
    {
        if (isShort && known.Length > 0 && known.All(step => step.IsIgnored))
        {
            return " The answer hangs on no step that could be moved.";
        }

        if (!known.Any(report.ShouldBeIgnored.Contains))
        {
            return "";
        }

        var leansOn = report.LeansOn;
        if (leansOn.Count == 0)
        {
            return $" All that should be ignored{(report.ShouldBeIgnored.Any(step => step.IsConstant) ? ", and could be moved," : "")} is.";
        }

        var worst = leansOn.OrderByDescending(step => step.Share).Take(Named)
            .Select(step => $"{report.Label(step)} with {InfluenceBar.Percent(step.Share)}");
        return $" {NumberFormat.Count(leansOn.Count, "step")} that should be ignored {(leansOn.Count == 1 ? "is" : "are")} not: "
            + $"{string.Join(", ", worst)}{(leansOn.Count > Named ? " …" : "")}.";
    }
}
