using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Findings;

/// <summary>The held-out targets contain classes that were never trained on.</summary>
internal sealed record UnseenClasses() : FindingRule(
    FindingKind.UnseenClasses,
    "The held-out targets contain classes that do not occur in the training targets.",
    new(
        "classes in held-out targets that were never trained on", 1, "", 2,
        "A network cannot predict a class that it has never seen, however long it is trained."))
{
    private const int MostNamed = 5;

    public override bool IsAboutData => true;

    public override Check? On(RunMeasures run, Verdict verdict)
    {
        if (run.Evidence.Data is not { UnseenClasses: { Count: > 0 } classes } data)
        {
            return null;
        }

        var named = string.Join(", ", classes.Take(MostNamed).Select(index => Name(data, index)));
        var more = classes.Count > MostNamed ? $" and {NumberFormat.Count(classes.Count - MostNamed)} more" : "";
        var (noun, verb, were) = classes.Count == 1 ? ("Class", "occurs", "was") : ("Classes", "occur", "were");
        return Threshold.AtLeast(
            classes.Count,
            $"{noun} {named}{more} {verb} in {NumberFormat.Percent(Math.Round(data.UnseenShare, 3))} of the {run.SamplesName} targets, "
            + $"but {were} never trained on.");
    }

    private static string Name(DataEvidence data, int index) =>
        data.TargetNames is { } names && index < names.Count ? PrintableText.Quoted(names[index]) : NumberFormat.Count(index);
}
