using SequenceToy.Diagnosis.Verdicts;

namespace SequenceToy.Diagnosis.Suggestions;

/// <summary>No more pull to zero, nothing switched off: for a network that cannot even fit what it is trained on.</summary>
internal sealed record LessPull : Remedy
{
    public override Suggestion? For(RunMeasures run, Verdict verdict) => Suggest(
        run, "Leave weights and units alone", "Weight decay and dropout keep a network from fitting; this one does not fit yet.", (Setting.WeightDecay, 0), (Setting.Dropout, 0));
}
