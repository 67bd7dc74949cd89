using SequenceToy.Series;

namespace SequenceToy.Console.Commands.Fit;

/// <summary>What <c>forecast</c> reads, and where it writes.</summary>
internal sealed record ForecastRequest
{
    /// <summary>The file with the saved forecaster.</summary>
    public required string File { get; init; }

    /// <summary>The number of steps; null for the trained horizon.</summary>
    public int? Horizon { get; init; }

    /// <summary>The CSV file with newer data; null for the data of the training.</summary>
    public string? Csv { get; init; }

    /// <summary>The CSV file with later values of known columns; null for none.</summary>
    public string? Future { get; init; }

    /// <summary>How the CSV files are written: what was given, over what the training file had.</summary>
    public Func<CsvOptions, CsvOptions> Reading { get; init; } = saved => saved;

    /// <summary>The treatment of times and missing values: what was given, over what the training file had.</summary>
    public Func<TimePolicy, TimePolicy> Times { get; init; } = saved => saved;

    /// <summary>True when options say how the CSV files are read.</summary>
    public bool IsReadingGiven { get; init; }

    /// <summary>The CSV file to write; null for none.</summary>
    public string? Output { get; init; }

    /// <exception cref="ArgumentException">The output cannot be written, or is an input.</exception>
    public void Check()
    {
        OutputFile.CheckWritable("--output", Output);
        OutputFile.CheckDifferent(("file", File), ("--csv", Csv), ("--future", Future), ("--output", Output));
        if (Csv is null && Future is null && IsReadingGiven)
        {
            throw new ArgumentException("--csv or --future must be given with options that say how they are read; both were missing.");
        }
    }
}
