using SequenceToy.Diagnosis.Verdicts;

namespace SequenceToy.Diagnosis.Suggestions;

/// <summary>An end when validation no longer gets better.</summary>
internal sealed record StopEarly : Remedy
{
    private const double Share = 0.1;
    private const double Fewest = 5;

    public override Suggestion? For(RunMeasures run, Verdict verdict) => run.Evidence.Validation is null || run.Evidence[Setting.EarlyStopping] is not null
        ? null
        : Suggest(
            run,
            "Stop when validation no longer gets better",
            "Later epochs learn the training samples by heart; the best epoch's weights are kept.",
            (Setting.EarlyStopping, Math.Max(Fewest, Math.Round(Share * run.Evidence[Setting.Epochs]!.Value))));
}
