using SequenceToy.Series.Samples;

namespace SequenceToy.Series;

/// <content>Series to try.</content>
public sealed partial class SeriesData
{
    /// <summary>The yearly mean number of sunspots, 1700 to 2008: 309 values, column <c>sunspots</c>, with a cycle of about 11
    /// years.</summary>
    /// <remarks>Source: National Geophysical Data Center, <c>www.ngdc.noaa.gov/stp/solar/solarda3.html</c>, in the copy of statsmodels
    /// 0.13.5 (<c>statsmodels.datasets.sunspots</c>), which says: "This data is public domain."</remarks>
    public static SeriesData Sunspots { get; } = Yearly("sunspots", SunspotValues.FirstYear, SunspotValues.All);

    /// <summary>The yearly flow of the Nile at Aswan in 10⁸ m³, 1871 to 1970: 100 values, column <c>flow</c>, lower from about 1898
    /// on.</summary>
    /// <remarks>Source: G. W. Cobb, The Problem of the Nile: Conditional Solution to a Changepoint Problem, Biometrika 65 (1978), DOI
    /// 10.1093/biomet/65.2.243, in the copy of statsmodels 0.13.5 (<c>statsmodels.datasets.nile</c>), which says: "This is public
    /// domain."</remarks>
    public static SeriesData Nile { get; } = Yearly("flow", NileValues.FirstYear, NileValues.All);

    private static SeriesData Yearly(string name, int firstYear, double[] values) =>
        FromValues(values, name, [.. Enumerable.Range(firstYear, values.Length).Select(year => (double)year)]);
}
