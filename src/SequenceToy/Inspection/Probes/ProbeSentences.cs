namespace SequenceToy.Inspection.Probes;

/// <summary>Builds the sentences about a probe's scores. Steps count from 1.</summary>
internal static class ProbeSentences
{
    public static string Of(ProbedValue value)
    {
        var known = Enumerable.Range(0, value.ByStep.Count).Where(step => value.ByStep[step] is not null).ToArray();
        var name = Name(value);
        if (known.Length == 0)
        {
            return $"{name} cannot be scored: it is always the same, or too few samples are long enough";
        }

        var readable = Array.FindAll(known, value.IsReadableAt);
        if (readable.Length == known.Length)
        {
            var worst = Measured(value, known.MinBy(step => Skill(value, step)));
            return $"{name} can be decoded at every step{(value.Step is null ? "" : " from then on")} ({worst} or more)";
        }

        if (readable.Length == 0)
        {
            var best = known.MaxBy(step => Skill(value, step));
            var ending = best == known[^1] ? "" : $"; {Ending(value, known[^1])}";
            return Skill(value, best) < ProbedValue.GoneBelow
                ? $"{name} cannot be decoded at any step (best: {Measured(value, best)})"
                : $"{name} can be decoded only partly (best: {Measured(value, best)} {At(best)}){ending}";
        }

        if (readable[^1] == known[^1])
        {
            return $"{name} can be decoded from step {readable[0] + 1} on ({Measured(value, known[^1])} at the last step)";
        }

        var when = readable.Length == 1 ? $"at step {readable[0] + 1} only"
            : readable[0] == known[0] ? $"until step {readable[^1] + 1}"
            : $"from step {readable[0] + 1} to step {readable[^1] + 1}";
        return $"{name} can be decoded {when}; {Ending(value, known[^1])}";
    }

    private static string Name(ProbedValue value) => value switch
    {
        { Name: { } name } => name,
        { Step: { } step, Measure: ProbeMeasure.RSquared } => FormattableString.Invariant($"the number at step {step + 1}{Feature(value)}"),
        { Step: { } step } => FormattableString.Invariant($"the symbol at step {step + 1}{Feature(value)}"),
        _ => $"the target{Feature(value)}",
    };

    private static string Feature(ProbedValue value) =>
        value.Feature is { } feature ? $", {(value.Step is null ? "number" : "feature")} {feature + 1}," : "";

    private static string Ending(ProbedValue value, int last) =>
        Skill(value, last) < ProbedValue.GoneBelow ? $"gone {At(last)} ({Measured(value, last)})" : $"{Measured(value, last)} {At(last)}";

    private static string At(int step) => FormattableString.Invariant($"at step {step + 1}");
    private static double Skill(ProbedValue value, int step) => value.ByStep[step]!.Value.Skill;

    private static string Measured(ProbedValue value, int step)
    {
        var score = value.ByStep[step]!.Value;
        return value.Measure == ProbeMeasure.RSquared
            ? $"R² {NumberFormat.Fixed(score.Score, 3)}"
            : $"{Percent(score.Score)} correct, baseline {Percent(score.Baseline)}";
    }

    private static string Percent(double share) => NumberFormat.Percent(Math.Round(share, 3));
}
