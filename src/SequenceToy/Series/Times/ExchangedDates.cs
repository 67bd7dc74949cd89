namespace SequenceToy.Series.Times;

/// <summary>Suspects dates whose day and month were read in the wrong order.</summary>
internal static class ExchangedDates
{
    private const int LastMonth = 12;

    /// <summary>Returns a sentence, with a space before it, when the times are regular with day and month exchanged; empty
    /// otherwise.</summary>
    /// <param name="times">The times as they were read, at least three.</param>
    public static string Hint(SeriesTime[] times)
    {
        if (times.Length < 3 || !Array.TrueForAll(times, time => time.Date?.Day <= LastMonth))
        {
            return "";
        }

        SeriesTime[] exchanged = Array.ConvertAll(times, time => Exchanged(time.Date!.Value));
        var step = SeriesStep.Smallest(exchanged);
        return step.Length > 0 && Enumerable.Range(1, times.Length - 1).All(row => step.Between(exchanged[row - 1], exchanged[row]) == 1)
            ? " With day and month exchanged, the times are regular: DateFormats (--date-format) names their order." : "";
    }

    private static SeriesTime Exchanged(DateTime date) => new DateTime(date.Year, date.Day, date.Month).Add(date.TimeOfDay);
}
