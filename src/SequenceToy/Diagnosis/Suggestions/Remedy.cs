using SequenceToy.Diagnosis.Verdicts;
using SequenceToy.Guards;

namespace SequenceToy.Diagnosis.Suggestions;

/// <summary>One kind of change, and when it may help.</summary>
internal abstract record Remedy
{
    /// <summary>The change for a run; null where it does not apply.</summary>
    public abstract Suggestion? For(RunMeasures run, Verdict verdict);

    /// <summary>A suggestion of those changes that change anything; null when none does.</summary>
    protected static Suggestion? Suggest(RunMeasures run, string what, string why, params IEnumerable<(Setting Setting, double? Value)> changes)
    {
        ValueList<SettingValue> real = [.. changes.Where(change => run.Evidence[change.Setting] != change.Value).Select(change => SettingTable.Value(change.Setting, change.Value))];
        return real.Count == 0 ? null : new Suggestion(what, why, real);
    }
}
