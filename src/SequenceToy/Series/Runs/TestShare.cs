namespace SequenceToy.Series.Runs;

/// <summary>Finds the share of a test part that is large enough for a verdict.</summary>
internal static class TestShare
{
    private const int Hundredths = 100;

    /// <summary>Returns the smallest share, in hundredths, with at least a number of origins at different times; null when the experiment
    /// would refuse it.</summary>
    /// <param name="data">The series.</param>
    /// <param name="settings">The settings, none of them open.</param>
    /// <param name="origins">The number of origins.</param>
    public static double? For(SeriesData data, SeriesSettings settings, int origins)
    {
        // An origin's whole horizon lies in the part: it has a horizon less one more values than origins.
        var times = Windows.Parts.Times(data).Length;
        var first = (int)Math.Ceiling((double)Hundredths * (origins + settings.Horizon - 1) / times);
        for (var percent = Math.Max(1, first); percent < Hundredths; percent++)
        {
            var share = percent / (double)Hundredths;
            if (share + settings.ValidationShare >= 1 || Origins(data, settings with { TestShare = share }) is not { } count)
            {
                return null;
            }

            if (count >= origins)
            {
                return share;
            }
        }

        return null;
    }

    // Null where the experiment would be refused; a larger test part would be, too.
    private static int? Origins(SeriesData data, SeriesSettings settings)
    {
        try
        {
            var setup = SeriesSetup.Of(data, settings);
            return setup.Plan.Origins(setup.Parts, SeriesPart.Test, settings.Horizon)
                .Select(origin => data.All[origin.Series].Times[origin.Index]).Distinct().Count();
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
