using SequenceToy.Diagnosis.Measures;
using SequenceToy.Scaling;

namespace SequenceToy.Diagnosis.Suggestions;

/// <summary>Suggests min-max scaling for unscaled numbers.</summary>
internal sealed record ScaleNumbers : SuggestionRule
{
    public override Suggestion? For(RunMeasures run, Verdict verdict)
    {
        var (settings, scaler) = (run.Settings, new MinMaxScaler());
        return settings.InputScaler is not NoScaler || run.Recommended?.InputScaler is NoScaler ? null : Suggest(
            run,
            "Scale the numbers",
            "Units work between −1 and 1: larger inputs saturate them, and larger targets make updates too large.",
            settings with
            {
                InputScaler = scaler,
                TargetScaler = settings.TargetScaler is NoScaler ? scaler : settings.TargetScaler,
            });
    }
}
