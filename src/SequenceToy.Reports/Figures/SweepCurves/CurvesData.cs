namespace SequenceToy.Reports.Figures;

/// <summary>The chart data of curves with bands, one for each cell.</summary>
/// <param name="X">The name of the horizontal axis.</param>
/// <param name="Y">The name of the vertical axis.</param>
/// <param name="Band">What a band is, in a few words.</param>
/// <param name="Curves">The name of each curve with its points.</param>
internal sealed record CurvesData(string X, string Y, string Band, IReadOnlyList<CurveData> Curves)
{
    /// <summary>True for a logarithmic horizontal axis.</summary>
    public bool IsXLog { get; init; }

    /// <summary>True when horizontal numbers are whole.</summary>
    public bool IsXWhole { get; init; }

    /// <summary>True for a logarithmic vertical axis.</summary>
    public bool IsYLog { get; init; }

    /// <summary>True when vertical numbers are percentages from 0 to 100.</summary>
    public bool IsShare { get; init; }

    /// <summary>True when a value holds until the next point.</summary>
    public bool IsStepped { get; init; }
}

/// <summary>One curve.</summary>
/// <param name="Name">The name.</param>
/// <param name="Points">For each point: x, value, and the lower and upper end of the band.</param>
internal sealed record CurveData(string Name, IEnumerable<double?[]> Points);
