using SequenceToy.Inspection.Influence;

namespace SequenceToy.Reports.Figures;

/// <summary>Sentences that describe influence.</summary>
internal static class InfluenceSentences
{
    /// <summary>The note on steps that are counted from the target.</summary>
    public const string FromPrediction =
        "The targets of different sequences are at different steps: the same distance to the target is then a different step in each.";

    /// <summary>The note on shares above 100%.</summary>
    public const string BeyondWhole =
        "Shares above 100%: varying one step alone creates sequences unlike those of the task, and predictions out of range.";

    /// <summary>How one step is varied when each step is a one-hot symbol.</summary>
    public const string OtherSymbols = "is replaced by the other symbols that occur there (20 at most)";

    private const int MaxSentences = 6;

    /// <summary>Returns the note on steps or distances that few sequences have.</summary>
    public static string LeftOut(InfluenceFigure figure)
    {
        var which = figure.IsFromPrediction
            ? $"{NumberFormat.Count(figure.LeftOut, "distance")} to the target"
            : NumberFormat.Count(figure.LeftOut, "step");
        return $"{which} {(figure.LeftOut == 1 ? "is" : "are")} left out: fewer than half of the sequences have that many steps.";
    }

    // The number of steps named when there are many.
    private const int Named = 3;
    private const int MaxConstantNamed = 6;

    /// <summary>Returns the description: every step when there are few, otherwise the steps with the largest influence.</summary>
    public static string Reading(InfluenceFigure figure)
    {
        var report = figure.Report;
        var known = report.Steps.Where(step => !step.IsConstant && double.IsFinite(step.Mean)).ToArray();
        var isShort = report.Steps.Count <= MaxSentences;
        var steps = isShort ? report.Steps : StandingOut(known);
        var sentences = string.Join(" ", steps.Select(step => $"{Phrase.Capitalized(report.Sentence(step))}."));
        return $"{sentences}{(isShort ? "" : Counted(report, known))}{Ignored(report, known, isShort)}".TrimStart();
    }

    /// <summary>Returns the steps that a description names when there are many, and a sentence on the selection.</summary>
    /// <param name="figure">The measured influence.</param>
    /// <param name="most">The largest number of steps named.</param>
    /// <param name="when">The time of the measurement, after a space.</param>
    /// <returns>The positions in the report in order; a sentence, empty when all steps are named.</returns>
    public static (int[] Steps, string Sentence) Selected(InfluenceFigure figure, int most, string when = "")
    {
        var steps = figure.Report.Steps;
        int[] measured = [.. Enumerable.Range(0, steps.Count).Where(i => !steps[i].IsConstant).OrderByDescending(i => steps[i].Mean)];
        var all = measured.Length == steps.Count ? $"{NumberFormat.Count(steps.Count)} steps"
            : $"{NumberFormat.Count(measured.Length)} steps measured";
        var which = measured.Length <= most ? ""

            // When the last named and the first omitted step are equal, the selection is arbitrary.
            : steps[measured[most - 1]].Mean > steps[measured[most]].Mean
                ? $" These are the {NumberFormat.Count(most)} of {all} with the largest influence{when}."
            : $" These are {NumberFormat.Count(most)} of {all}.";
        var constant = steps.Where(step => step.IsConstant).ToArray();
        var named = constant.Length <= MaxConstantNamed
            ? string.Join("; ", constant.Select(figure.Report.Label))
            : NumberFormat.Count(constant.Length, "step");
        return ([.. measured.Take(most).Order()], which + (constant.Length == 0 ? "" : $" Constant, so not measured: {named}."));
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
        var same = $" {NumberFormat.Count(constant, "step")} {(constant == 1 ? "is" : "are")} constant in all samples: "
            + $"{(constant == 1 ? "its" : "their")} influence cannot be measured.";
        return (known.Length == 0 ? "" : Moving(report, known, constant > 0))
            + (constant == 0 ? "" : same) + (lost == 0 ? "" : $" The influence of {NumberFormat.Count(lost, "step")} is not finite.");
    }

    private static string Moving(InfluenceReport report, StepInfluence[] known, bool hasConstant)
    {
        var ignored = known.Count(step => step.IsIgnored);
        var of = report.Kind == Data.TargetKind.Number ? " of the range" : "";
        var steps = $"{NumberFormat.Count(known.Length, "step")}{(!hasConstant ? "" : known.Length == 1 ? " that varies" : " that vary")}";
        var (all, move) = known.Length == 1 ? ("The", "changes") : ("All", "change");
        return ignored == 0
            ? $" {all} {steps} {move} the prediction by 1%{of} or more, up to {InfluenceBar.Percent(known.Max(step => step.Share))}."
            : ignored == known.Length ? $" None of the {steps} changes the prediction by 1%{of} or more."
            : $" {NumberFormat.Count(ignored)} of {steps} {(ignored == 1 ? "changes" : "change")} the prediction by less than 1%{of}.";
    }

    private static string Ignored(InfluenceReport report, StepInfluence[] known, bool isShort)
    {
        if (isShort && known.Length > 0 && known.All(step => step.IsIgnored))
        {
            return " The prediction depends on none of the varied steps.";
        }

        if (!known.Any(report.ShouldBeIgnored.Contains))
        {
            return "";
        }

        var leansOn = report.LeansOn;
        if (leansOn.Count == 0)
        {
            return $" All {(report.ShouldBeIgnored.Any(one => one.IsConstant) ? "varied " : "")}steps that should be ignored are ignored.";
        }

        var worst = leansOn.OrderByDescending(step => step.Share).Take(Named)
            .Select(step => $"{report.Label(step)} with {InfluenceBar.Percent(step.Share)}");
        return $" {NumberFormat.Count(leansOn.Count, "step")} that should be ignored {(leansOn.Count == 1 ? "is" : "are")} not ignored: "
            + $"{string.Join(", ", worst)}{(leansOn.Count > Named ? " …" : "")}.";
    }
}
