using SequenceToy.Series.Runs;
using SequenceToy.Storage.Models;

namespace SequenceToy.Series.Files;

/// <summary>The description of a forecaster, without weights, values and times.</summary>
internal sealed record SeriesDocument
{
    /// <summary>The settings, none of them open.</summary>
    public required SeriesSettings Settings { get; init; }

    /// <summary>The names of the columns.</summary>
    public required ValueList<string> Columns { get; init; }

    /// <summary>The column of times; null without one.</summary>
    public string? TimeColumn { get; init; }

    /// <summary>The column that named the series; null without one.</summary>
    public string? SeriesColumn { get; init; }

    /// <summary>How the file was written; null in files of earlier versions.</summary>
    public CsvOptions? Reading { get; init; }

    /// <summary>The treatment of times and missing values; null in files of earlier versions.</summary>
    public TimePolicy? Times { get; init; }

    /// <summary>The series.</summary>
    public required ValueList<SavedSeries> Series { get; init; }

    /// <summary>The networks.</summary>
    public required ValueList<ModelDocument> Networks { get; init; }

    /// <summary>The number subtracted from each column.</summary>
    public required ValueList<double> Offsets { get; init; }

    /// <summary>The root mean squares of the residuals: [targets][steps].</summary>
    public required ValueList<ValueList<double>> Spreads { get; init; }

    /// <summary>The numbers of independent residuals: [targets][steps].</summary>
    public required ValueList<ValueList<double>> Independent { get; init; }
}

/// <summary>One series of a forecaster.</summary>
/// <param name="Name">The name; empty if there is only one.</param>
/// <param name="HasTimes">True when times were given.</param>
/// <param name="Step">The distance of consecutive times.</param>
/// <param name="Scales">The scales of the levels by target.</param>
internal sealed record SavedSeries(string Name, bool HasTimes, SavedStep Step, ValueList<double> Scales)
{
    /// <summary>True when the rows are one step apart, but not their times; false in files of earlier versions.</summary>
    public bool AreIrregular { get; init; }

    /// <summary>The ranges of the training data by column; empty in files of earlier versions.</summary>
    public ValueList<ColumnRange> Ranges { get; init; } = [];
}
