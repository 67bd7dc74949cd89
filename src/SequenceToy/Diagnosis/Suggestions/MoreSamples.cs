using SequenceToy.Diagnosis.Verdicts;

namespace SequenceToy.Diagnosis.Suggestions;

/// <summary>New samples in every epoch, for a task that can draw them.</summary>
internal sealed record MoreSamples : Remedy
{
    private const double Fewest = 1000;

    public override Suggestion? For(RunMeasures run, Verdict verdict) => run.Evidence.Recommended is null
        ? null
        : Suggest(
            run,
            "Draw new samples for each epoch",
            "What is new each time cannot be learnt by heart.",
            (Setting.Samples, new[] { Fewest, run.Recommended(Setting.Samples) ?? 0, run.Evidence[Setting.Samples] ?? 0 }.Max()),
            (Setting.FreshDataEachEpoch, SettingTable.On));
}
