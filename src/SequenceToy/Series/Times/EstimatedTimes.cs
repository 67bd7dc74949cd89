namespace SequenceToy.Series.Times;

/// <summary>Says where the times of a forecast are estimated.</summary>
internal static class EstimatedTimes
{
    /// <summary>Returns a sentence for each way in which times are estimated.</summary>
    public static IEnumerable<string> Notes(SeriesData history) =>
        history.All.Where(series => series.HasIrregularTimes).Select(Note).Distinct(StringComparer.Ordinal);

    private static string Note(TimeSeries series) => series.Step is WorkdayStep
        ? "The times of the forecast are estimated: the next days from Monday to Friday; holidays are not known."
        : $"The times of the forecast are estimated: those of the data are irregular, and their usual step of {series.Step} is repeated.";
}
