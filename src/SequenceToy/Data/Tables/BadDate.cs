namespace SequenceToy.Data.Tables;

/// <summary>Finds the field that is no date among fields most of which are.</summary>
internal static class BadDate
{
    /// <summary>Returns the first field that is no date, and its problem; null when no format fits more than half of the texts.</summary>
    /// <param name="texts">The texts, at least one.</param>
    /// <param name="formats">The formats to try.</param>
    public static (int Index, string Problem)? Of(IReadOnlyList<string> texts, IEnumerable<TimeFormat> formats)
    {
        foreach (var format in formats)
        {
            var (unfit, bad) = (0, -1);
            for (var i = 0; i < texts.Count && 2 * unfit < texts.Count; i++)
            {
                if (!format.TryRead(texts[i], out _))
                {
                    unfit++;
                    bad = bad < 0 ? i : bad;
                }
            }

            if (bad >= 0 && 2 * unfit < texts.Count)
            {
                return (
                    bad,
                    $"{PrintableText.Quoted(texts[bad])} is not a date in the format {PrintableText.Quoted(format.Pattern)}, which most "
                    + "fields of the column have. If it stands for a missing value: MissingTexts (--missing-text). If the dates have "
                    + "another format: DateFormats (--date-format).");
            }
        }

        return null;
    }
}
