using System.Globalization;

namespace SequenceToy.Studio.Settings;

/// <summary>Reads numbers of links.</summary>
internal static class NearestNumber
{
    /// <summary>Returns the allowed number nearest to a text; null when the text is no number.</summary>
    /// <param name="key">The name of the setting.</param>
    /// <param name="text">The text.</param>
    /// <param name="lowest">The smallest allowed number.</param>
    /// <param name="highest">The largest allowed number.</param>
    /// <param name="isWhole">True when only whole numbers are allowed.</param>
    /// <param name="notes">Gets a note when the number is another one, or there is none.</param>
    public static double? Of(string key, string text, double lowest, double highest, bool isWhole, ICollection<string> notes)
    {
        var allowed = $"{(isWhole ? "a whole number" : "a number")} from {PlainNumber.Of(lowest)} to {PlainNumber.Of(highest)}";
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var asked) || double.IsNaN(asked))
        {
            notes.Add($"{key} must be {allowed}; {PrintableText.Quoted(text)} was ignored.");
            return null;
        }

        var nearest = Math.Clamp(isWhole ? Math.Round(asked) : asked, lowest, highest);
        if (nearest != asked)
        {
            notes.Add($"{key} must be {allowed}; it was {PrintableText.Quoted(text)}, so {PlainNumber.Of(nearest)} is used.");
        }

        return nearest;
    }
}
