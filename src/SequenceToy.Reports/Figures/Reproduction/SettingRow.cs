using System.Globalization;
using SequenceToy.Diagnosis.Suggestions;
using SequenceToy.Networks.Cells;

namespace SequenceToy.Reports.Figures;

/// <summary>A setting as a row of a table.</summary>
internal static class SettingRow
{
    /// <returns>The name and the value.</returns>
    /// <param name="setting">The setting.</param>
    /// <param name="settings">All settings.</param>
    public static string[] Of(NamedSetting setting, ExperimentSettings settings) => setting switch
    {
        { Key: "earlyStopping", Value: "none" } => ["Early stopping", "off"],
        { Key: "gradientClip", Value: "none" } => ["Gradient clip", "off"],
        { Key: "forgetBias", Value: "none" } =>
            ["Forget bias", settings.Recurrent is LstmOptions ? "random (PyTorch default)" : "not used"],
        _ => [Phrase.Capitalized(setting.Name), Apart(setting.Value)],
    };

    private static string Apart(string words) =>
        long.TryParse(words, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? NumberFormat.Count(count) : words;
}
