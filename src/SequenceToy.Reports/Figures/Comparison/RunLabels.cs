using SequenceToy.Diagnosis.Suggestions;

namespace SequenceToy.Reports.Figures;

/// <summary>The labels of compared runs: the settings that differ.</summary>
internal static class RunLabels
{
    private const int MaxSeeds = 7;

    /// <summary>Returns a label per run. Runs that differ only in the random seed share a label, or have the seed as label when all runs
    /// differ only in it and are few.</summary>
    public static string[] Of(IReadOnlyList<ExperimentResult> results)
    {
        var settings = results.Select(result => NamedSetting.AllOf(result.Settings)).ToArray();
        var differing = Enumerable.Range(0, settings[0].Count).Where(i => settings.Select(all => all[i]).Distinct().Count() > 1).ToArray();
        var tasks = results.Select(ResultLabels.Name).Distinct(StringComparer.Ordinal).Count() > 1;
        var ways = results.Select(result => result.Settings.Recurrent.Bidirectional).Distinct().Count() > 1;
        var labels = results.Select(result => string.Join(", ", Parts(result))).ToArray();
        return labels.Distinct(StringComparer.Ordinal).Count() == 1 && results.Count <= MaxSeeds
            ? [.. results.Select(result => ResultLabels.Seed(result))]
            : [.. labels.Select(label => label.Length == 0 ? "all seeds" : label)];

        IEnumerable<string> Parts(ExperimentResult result)
        {
            if (tasks)
            {
                yield return ResultLabels.Name(result);
            }

            var all = NamedSetting.AllOf(result.Settings);
            foreach (var setting in differing.Select(i => all[i]))
            {
                yield return setting.Key is "cell" ? setting.Value : setting.ToString();
            }

            if (ways)
            {
                yield return result.Settings.Recurrent.Bidirectional ? "bidirectional" : "unidirectional";
            }
        }
    }
}
